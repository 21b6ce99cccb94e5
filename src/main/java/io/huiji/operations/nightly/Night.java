package io.huiji.operations.nightly;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;

/// Which run this is.
///
/// @param number of the run on that date, from 1; an interrupted run keeps its number
/// @param inbox folder of the submissions
/// @param started by the machine's clock
record Night(LocalDate date, int number, Path inbox, Instant started) {

  String id() {
    return date + "-" + number;
  }
}
