package io.huiji.operations.schedule;

import io.huiji.operations.UnfitSetting;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Times as an operator writes them.
final class WrittenTimes {

  private static final Pattern DAILY =
      Pattern.compile("(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)( working-days)?( no-catch-up)?");

  private WrittenTimes() {}

  /// Empty where it is turned off.
  static Optional<Daily> daily(String setting, String written) {
    if (isOff(written)) {
      return Optional.empty();
    }
    var parts = DAILY.matcher(written.strip());
    try {
      if (parts.matches()) {
        return Optional.of(
            new Daily(
                LocalTime.parse(parts.group(1)),
                LocalTime.parse(parts.group(2)),
                parts.group(3) != null,
                parts.group(4) == null));
      }
    } catch (DateTimeParseException _) {
      throw unfit(setting, written);
    }
    throw unfit(setting, written);
  }

  /// Empty where it is turned off.
  static Optional<Duration> pause(String setting, String written) {
    if (isOff(written)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Duration.parse(written.strip())).filter(Duration::isPositive);
    } catch (DateTimeParseException _) {
      throw new UnfitSetting(
          "设置 huiji.schedule." + setting + " 应写成 PT1M（每隔1分钟）的形式，或者 off，现为“" + written + "”");
    }
  }

  /// YAML reads a bare {@code off} as false.
  private static boolean isOff(String written) {
    return written.strip().equals("off") || written.strip().equals("false");
  }

  private static UnfitSetting unfit(String setting, String written) {
    return new UnfitSetting(
        "设置 huiji.schedule."
            + setting
            + " 应写成 23:00-05:00 的形式，后面可加 working-days（只在工作日）、no-catch-up（错过的不补），或者 off，现为“"
            + written
            + "”");
  }
}
