package io.huiji.operations.schedule;

import java.time.LocalDate;

/// Something done once a day, by one instance.
record DailyWork(String name, Daily times, Task task) {

  /// Does it for a day; can be killed at any instant and done again.
  interface Task {

    /// @param late whether the window has passed: then its clock is not set to that day
    /// @return a note for people, in Chinese, that names no paper
    String perform(LocalDate day, boolean late);
  }
}
