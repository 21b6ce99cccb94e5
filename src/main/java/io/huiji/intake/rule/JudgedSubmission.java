package io.huiji.intake.rule;

import io.huiji.intake.card.CardRead;
import io.huiji.intake.card.SubmittedCard;
import io.huiji.kernel.MaterialKind;
import io.huiji.profile.RuleProfile;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Everything that a submission is judged by: nothing else is asked, so the same value always gets
/// the same verdict, at night, in {@code check} and years later.
///
/// @param papers those that the card lists in its order, then others that it names, then the rest
/// @param received of the last missing piece, by the office's clock
/// @param meeting present date of the meeting, which may have moved since the card was written
/// @param lastDay last day in time; empty where it could not be computed
/// @param earlier papers of the topic's earlier submissions by kind, oldest first, as digests
public record JudgedSubmission(
    CardRead cardRead,
    List<JudgedPaper> papers,
    LocalDateTime received,
    Optional<LocalDate> meeting,
    Optional<LocalDate> lastDay,
    Units units,
    Facts facts,
    List<Map<MaterialKind, Set<String>>> earlier,
    RuleProfile profile) {
  public JudgedSubmission {
    papers = List.copyOf(papers);
    earlier = List.copyOf(earlier);
  }

  public Optional<SubmittedCard> card() {
    return cardRead instanceof CardRead.Found(_, var card) ? Optional.of(card) : Optional.empty();
  }

  public List<JudgedPaper> of(MaterialKind kind) {
    return papers.stream().filter(paper -> paper.is(kind)).toList();
  }

  /// Whether a paper of this kind was handed in, readable or not.
  public boolean has(MaterialKind kind) {
    return of(kind).stream().anyMatch(JudgedPaper::there);
  }

  public boolean progress() {
    return card().map(card -> card.card().progress()).orElse(false);
  }

  public Set<String> digests(MaterialKind kind) {
    return of(kind).stream()
        .filter(JudgedPaper::there)
        .map(JudgedPaper::digest)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// The texts that opinions judge, by their hashes: an opinion on another text has lapsed.
  public String reviewedText() {
    return String.join(",", digests(MaterialKind.TEXT_FOR_REVIEW).stream().sorted().toList());
  }
}
