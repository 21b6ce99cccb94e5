package io.huiji.minutes.table;

import io.huiji.kernel.Digest;
import java.time.LocalDate;

/// A draft of minutes.
///
/// @param content the docx; {@code model} the hash of what was decided and listed when it was made
public record Draft(LocalDate meeting, int version, Origin origin, Digest content, Digest model) {
  public enum Origin {
    DRAFTED,
    EDITED
  }

  public boolean edited() {
    return origin == Origin.EDITED;
  }

  /// Its readable file in the data folder.
  public String path() {
    return "out/minutes/%s/draft-v%d%s.docx".formatted(meeting, version, edited() ? "-edited" : "");
  }
}
