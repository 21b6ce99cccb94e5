package io.huiji.operations.command;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Times and dates as commands take them: the authority's local time, without a zone.
final class OfficeTime {

  /// A run for a date sees what was done on it.
  private static final int HOUR_OF_RUN = 23;

  private OfficeTime() {}

  static Optional<LocalDateTime> parse(@Nullable String written) {
    if (written == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.parse(written));
    } catch (DateTimeParseException _) {
      throw new Misuse("--at 应写成 2026-12-03T09:00 的形式（不带时区），现为“" + written + "”");
    }
  }

  static LocalDate date(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException _) {
      throw new Misuse("--date 应写成 2026-12-03 的形式，现为“" + written + "”");
    }
  }

  static LocalDateTime ofRun(LocalDate date) {
    return date.atTime(HOUR_OF_RUN, 0);
  }
}
