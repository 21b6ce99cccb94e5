package io.huiji.intake;

import io.huiji.batch.Trouble;
import java.nio.file.Path;
import java.util.List;

/// Takes in what lies in the inbox and judges anew what has been taken in. The sender's files are
/// only read; a receipt is put beside them. It can be killed at any instant and run again.
public interface Collector {
  /// @param inbox folder of the submissions; the time of receipt is the office's clock
  Collected collect(Path inbox);

  /// @param taken how many submissions were new
  record Collected(int taken, List<Trouble> troubles) {
    public Collected {
      troubles = List.copyOf(troubles);
    }
  }
}
