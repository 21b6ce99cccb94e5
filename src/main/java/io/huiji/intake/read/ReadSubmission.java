package io.huiji.intake.read;

import io.huiji.intake.card.CardRead;
import io.huiji.intake.card.SubmittedCard;
import io.huiji.intake.rule.JudgedPaper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A submission as it was read: its card, its papers as the rules see them, and the bytes of those
/// that may be stored.
///
/// @param storable content by its digest; of a classified or unreadable paper there is none
/// @param missing files that the card names and that are not there
public record ReadSubmission(
    CardRead cardRead,
    List<JudgedPaper> papers,
    Map<String, byte[]> storable,
    List<String> missing,
    String fingerprint) {
  public ReadSubmission {
    papers = List.copyOf(papers);
    storable = new TreeMap<>(storable);
    missing = List.copyOf(missing);
  }

  public Optional<SubmittedCard> card() {
    return cardRead instanceof CardRead.Found(_, var card) ? Optional.of(card) : Optional.empty();
  }
}
