package io.huiji.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/// The authority's clock, in its local time whatever the machine's zone. A command may set it for
/// itself alone ({@code --at}, {@code --date}); the machine's own time stays readable for the log.
public final class OfficeClock {

  private static final ScopedValue<LocalDateTime> SET = ScopedValue.newInstance();

  private final Clock machine;
  private final ZoneId zone;

  public OfficeClock(Clock machine, ZoneId zone) {
    this.machine = machine;
    this.zone = zone;
  }

  public static OfficeClock system(ZoneId zone) {
    return new OfficeClock(Clock.systemUTC(), zone);
  }

  /// To the second: no rule needs more, and written times read back equal from every database.
  public LocalDateTime now() {
    return SET.isBound()
        ? SET.get()
        : LocalDateTime.ofInstant(machine.instant(), zone).truncatedTo(ChronoUnit.SECONDS);
  }

  public LocalDate today() {
    return now().toLocalDate();
  }

  public Instant machineTime() {
    return machine.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  public ZoneId zone() {
    return zone;
  }

  /// Whether a command has set the clock for itself.
  public boolean isSet() {
    return SET.isBound();
  }

  /// Runs something with the clock standing at this time; threads started inside must be given it
  /// anew.
  public <T> T at(LocalDateTime time, Supplier<T> action) {
    return ScopedValue.where(SET, time.truncatedTo(ChronoUnit.SECONDS)).call(action::get);
  }
}
