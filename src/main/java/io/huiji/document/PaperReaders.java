package io.huiji.document;

import io.huiji.document.reader.InProcessReader;
import io.huiji.document.reader.PooledReader;
import java.time.Duration;

/// Makes readers of papers.
public final class PaperReaders {

  /// The longest that one paper may take.
  public static final Duration LIMIT = Duration.ofSeconds(30);

  private PaperReaders() {}

  /// Reads in child processes, bounded in memory and time, which take down nothing when they die.
  ///
  /// @param children how many papers may be read at once; each child may use some 500 MB
  public static PaperReader pooled(int children, Duration limit) {
    return new PooledReader(children, limit);
  }

  /// Two children, 30 seconds a paper.
  public static PaperReader pooled() {
    return pooled(2, LIMIT);
  }

  /// Reads in this process; only where the process itself is bounded and short.
  public static PaperReader inProcess() {
    return new InProcessReader(LIMIT);
  }
}
