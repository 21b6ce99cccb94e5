package io.huiji.meeting;

import io.huiji.kernel.Marking;
import io.huiji.kernel.SubmissionId;
import io.huiji.rules.Verdict;
import java.time.LocalDate;
import java.util.Optional;

/// What intake tells of a judged submission: makes the topic or brings it up to date.
///
/// @param meeting date that the card names
/// @param unit code of the unit that hands in and reports
/// @param replaces the former title where the title changed
/// @param marking highest mark of its papers
public record HandedIn(
    LocalDate meeting,
    String unit,
    String title,
    Optional<String> replaces,
    Card card,
    Verdict verdict,
    SubmissionId submission,
    Marking marking) {

  /// Whether it bears this title, or bore it before.
  public boolean names(String other) {
    return title.strip().equals(other)
        || replaces.map(String::strip).filter(other::equals).isPresent();
  }
}
