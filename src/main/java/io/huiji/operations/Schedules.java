package io.huiji.operations;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// Work that the service does at set times, as it stands.
public interface Schedules {

  List<Standing> standing();

  /// @param name as the program calls it
  /// @param when its times, in Chinese
  /// @param next when it is due next; empty where it is turned off or nobody keeps the time here
  /// @param failures in a row, up to now
  /// @param latest days, the last first; of work that repeats within a day only what failed
  record Standing(
      String name,
      String when,
      Optional<LocalDateTime> next,
      Optional<LocalDateTime> lastSuccess,
      int failures,
      List<Day> latest) {

    public Standing {
      latest = List.copyOf(latest);
    }

    /// Of the latest day that did not go well; empty where all did.
    public String trouble() {
      return latest.stream()
          .filter(day -> day.state().bad())
          .findFirst()
          .map(day -> day.day() + " " + day.note())
          .orElse("");
    }

    /// Whether somebody should look: the latest day failed or was missed, or tries fail now.
    public boolean well() {
      return failures == 0 && latest.stream().limit(1).noneMatch(day -> day.state().bad());
    }
  }

  /// @param late begun after its window had ended
  /// @param note for people, in Chinese; names no paper
  record Day(
      LocalDate day,
      State state,
      boolean late,
      Optional<LocalDateTime> began,
      Optional<LocalDateTime> ended,
      String note) {}

  enum State {
    RUNNING,
    DONE,
    FAILED,
    STOPPED,
    /// Its window passed while nothing ran.
    MISSED,
    /// The service that had begun it ended in the middle.
    LOST;

    boolean bad() {
      return this == FAILED || this == MISSED || this == LOST;
    }
  }
}
