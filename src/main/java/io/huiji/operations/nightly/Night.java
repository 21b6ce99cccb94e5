package io.huiji.operations.nightly;

import java.nio.file.Path;
import java.time.LocalDate;

/// Which run this is.
///
/// @param number of the run on that date, from 1; an interrupted run keeps its number
/// @param inbox folder of the submissions
record Night(LocalDate date, int number, Path inbox) {

  String id() {
    return date + "-" + number;
  }
}
