package io.huiji.profile;

/// How days of a deadline are counted.
public enum DayKind {
  /// 日: every day counts.
  CALENDAR_DAYS,
  /// 工作日: by the calendar of the State Council's notices.
  WORKING_DAYS
}
