package io.huiji.intake.rule;

import io.huiji.document.Fault;
import io.huiji.document.Format;
import io.huiji.document.Reading;
import io.huiji.kernel.Marking;
import java.util.List;

/// What may be known of a paper's content.
public sealed interface PaperContent {
  record Read(Reading reading) implements PaperContent {}

  /// Of a paper that may not be stored nothing is kept but this.
  ///
  /// @param marked what its page says; the level is NONE where only the card declares one
  /// @param inPlace whether the secrecy mark stands at the top left of the first page
  record Classified(Marking marked, boolean inPlace) implements PaperContent {}

  /// Its first page cannot be read, so whether it may be stored cannot be told either.
  record Unreadable(Format format, List<Fault> faults) implements PaperContent {
    public Unreadable {
      faults = List.copyOf(faults);
    }
  }

  /// Named on the card but not there.
  record Absent() implements PaperContent {}
}
