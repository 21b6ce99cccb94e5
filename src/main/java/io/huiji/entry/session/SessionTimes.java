package io.huiji.entry.session;

import io.huiji.entry.EntrySettings;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;

/// Whose session it is, which generation of the account it began with, and when.
///
/// @param began milliseconds of the machine's clock
record SessionTimes(String user, long generation, long began) implements Serializable {

  private static final String TIMES = "huiji.times";
  private static final String ACTED = "huiji.acted";

  void begin(HttpSession session) {
    session.setAttribute(TIMES, this);
    acted(session, began);
  }

  static Optional<SessionTimes> of(HttpSession session) {
    return session.getAttribute(TIMES) instanceof SessionTimes times
        ? Optional.of(times)
        : Optional.empty();
  }

  static void acted(HttpSession session, long now) {
    session.setAttribute(ACTED, now);
  }

  /// What is left before it ends, if nobody acts; zero or less when it has.
  Duration left(HttpSession session, long now, EntrySettings settings) {
    var acted = session.getAttribute(ACTED) instanceof Long time ? time : began;
    var idle = acted + settings.idle().toMillis() - now;
    var longest = began + settings.longest().toMillis() - now;
    return Duration.ofMillis(Math.min(idle, longest));
  }
}
