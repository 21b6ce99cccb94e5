package io.huiji.profile;

import io.huiji.calendar.WorkingDays;
import io.huiji.kernel.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/// Where the working days come from: DATA/rules/holidays.csv, else the shipped file.
public final class WorkingCalendar {
  private WorkingCalendar() {}

  public static WorkingDays shipped() {
    return parse(ShippedFile.read("calendar/holidays.csv"));
  }

  /// @throws UnfitRules when the office's own file cannot be read
  public static WorkingDays of(DataFolder data) {
    var own = data.rules().resolve("holidays.csv");
    if (!Files.exists(own)) {
      return shipped();
    }
    try {
      return parse(Files.readAllBytes(own));
    } catch (IOException _) {
      throw new UnfitRules(List.of("工作日历 rules/holidays.csv 无法读取"));
    }
  }

  private static WorkingDays parse(byte[] content) {
    var text = new String(content, StandardCharsets.UTF_8);
    try {
      return WorkingDays.parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (IllegalArgumentException e) {
      throw new UnfitRules(List.of(String.valueOf(e.getMessage())));
    }
  }
}
