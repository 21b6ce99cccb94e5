package io.huiji.testkit;

import io.huiji.calendar.OfficeClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A machine's clock that stands where a test puts it.
public final class SettableClock extends Clock {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Instant now;

  private SettableClock(Instant now) {
    this.now = now;
  }

  /// Standing at this time of the office: {@code 2026-12-01T09:00}.
  public static SettableClock at(String officeTime) {
    return new SettableClock(instant(officeTime));
  }

  public OfficeClock office() {
    return new OfficeClock(this, ZONE);
  }

  public void set(String officeTime) {
    now = instant(officeTime);
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }

  private static Instant instant(String officeTime) {
    return LocalDateTime.parse(officeTime).atZone(ZONE).toInstant();
  }
}
