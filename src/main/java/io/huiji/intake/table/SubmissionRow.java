package io.huiji.intake.table;

import io.huiji.intake.Judgement;
import io.huiji.intake.card.CardRead;
import io.huiji.intake.card.SubmittedCard;
import io.huiji.kernel.SubmissionId;
import io.huiji.kernel.TopicId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/// A submission as it is kept.
///
/// @param meeting date on the card
/// @param unit code; empty when unknown
/// @param replaced whether another submission has taken its place
public record SubmissionRow(
    SubmissionId id,
    String folder,
    Optional<LocalDate> meeting,
    String unit,
    String title,
    CardRead cardRead,
    String fingerprint,
    LocalDateTime received,
    Optional<TopicId> topic,
    boolean replaced,
    Judgement judgement) {
  public Optional<SubmittedCard> card() {
    return cardRead instanceof CardRead.Found(_, var card) ? Optional.of(card) : Optional.empty();
  }

  /// Whether it can be a topic: meeting, unit and title are known.
  public boolean identified() {
    return meeting.isPresent() && !unit.isEmpty() && !title.isEmpty();
  }
}
