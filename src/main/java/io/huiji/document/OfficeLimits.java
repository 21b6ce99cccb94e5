package io.huiji.document;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Bounds for the office program that converts papers.
///
/// @param processes how many run beside each other
/// @param perPaper longest time for one paper; then its process is killed and the paper counts as
///   unconvertible
/// @param papersPerProcess after so many papers a process is replaced
/// @param officeHome folder that holds {@code program/soffice.bin}; empty: the usual places
public record OfficeLimits(
    int processes, Duration perPaper, int papersPerProcess, Optional<Path> officeHome) {

  public OfficeLimits {
    if (processes < 1 || papersPerProcess < 1 || !perPaper.isPositive()) {
      throw new IllegalArgumentException(
          "not usable: %d processes, %s, %d papers"
              .formatted(processes, perPaper, papersPerProcess));
    }
  }

  /// One process, a minute a paper, replaced after 200 papers.
  public static OfficeLimits usual() {
    return new OfficeLimits(1, Duration.ofSeconds(60), 200, Optional.empty());
  }

  public OfficeLimits perPaper(Duration limit) {
    return new OfficeLimits(processes, limit, papersPerProcess, officeHome);
  }

  public OfficeLimits processes(int number) {
    return new OfficeLimits(number, perPaper, papersPerProcess, officeHome);
  }
}
