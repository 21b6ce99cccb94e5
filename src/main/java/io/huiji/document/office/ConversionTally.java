package io.huiji.document.office;

import io.huiji.document.Conversion;
import io.huiji.document.Conversion.Converted;
import io.huiji.document.Conversion.Unconvertible;
import io.huiji.document.ConversionCounts;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/// Counts what became of papers; for many threads.
final class ConversionTally {

  private final LongAdder kept = new LongAdder();
  private final LongAdder made = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final LongAdder nanos = new LongAdder();

  void kept() {
    kept.increment();
  }

  /// @param began by {@link System#nanoTime}
  Conversion ended(Conversion outcome, long began) {
    nanos.add(System.nanoTime() - began);
    switch (outcome) {
      case Converted _ -> made.increment();
      case Unconvertible _ -> failed.increment();
    }
    return outcome;
  }

  ConversionCounts counts() {
    return new ConversionCounts(
        kept.sum(), made.sum(), failed.sum(), Duration.ofNanos(nanos.sum()));
  }
}
