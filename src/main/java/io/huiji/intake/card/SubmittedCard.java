package io.huiji.intake.card;

import io.huiji.kernel.MaterialKind;
import io.huiji.meeting.Card;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A card with its list of papers, however it was handed in.
///
/// @param meeting date of the meeting; empty when missing or unreadable
/// @param unit name or code as written
/// @param replaces the former title where the title changed
public record SubmittedCard(
    Optional<LocalDate> meeting,
    String unit,
    String title,
    Optional<String> replaces,
    Card card,
    List<DeclaredMaterial> materials) {
  private static final String DONE = "done:";

  public SubmittedCard {
    materials = List.copyOf(materials);
  }

  /// Papers of this kind that the card lists.
  public boolean lists(MaterialKind kind) {
    return materials.stream().anyMatch(material -> material.known().equals(Optional.of(kind)));
  }

  /// Every file that the card names: papers, evidence of groundwork, the presenter's leave.
  public List<String> namedFiles() {
    return Stream.of(
            materials.stream().map(DeclaredMaterial::file),
            card.groundwork().values().stream().flatMap(value -> evidence(value).stream()),
            card.presenterLeave().stream().map(Card.PresenterLeave::file))
        .flatMap(names -> names)
        .filter(name -> !name.isBlank())
        .distinct()
        .toList();
  }

  /// The paper named by {@code done: FILE}.
  public static Optional<String> evidence(String groundwork) {
    return groundwork.startsWith(DONE) && groundwork.length() > DONE.length()
        ? Optional.of(groundwork.substring(DONE.length()).strip())
        : Optional.empty();
  }
}
