package io.huiji.batch;

import java.util.concurrent.atomic.AtomicInteger;

/// For the tests of kills: the process ends at a named point as if its power were cut, nothing
/// flushed, nothing closed. Asleep unless {@code huiji.test} is {@code true}; then {@code
/// huiji.power-cut} names the point, {@code packet.written} or {@code collect.stored:3} for the
/// third time it is passed.
public final class PowerCut {

  private static final String POINT =
      Boolean.getBoolean("huiji.test") ? System.getProperty("huiji.power-cut", "") : "";

  private static final AtomicInteger PASSED = new AtomicInteger();

  private static final int LIKE_A_KILL = 137;

  private PowerCut() {}

  public static void at(String point) {
    if (!POINT.isEmpty() && isMeant(point)) {
      Runtime.getRuntime().halt(LIKE_A_KILL);
    }
  }

  private static boolean isMeant(String point) {
    var colon = POINT.indexOf(':');
    if (colon < 0) {
      return POINT.equals(point);
    }
    return POINT.substring(0, colon).equals(point)
        && PASSED.incrementAndGet() == Integer.parseInt(POINT.substring(colon + 1));
  }
}
