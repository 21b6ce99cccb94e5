package io.huiji.entry.limit;

import java.time.Duration;
import java.util.List;

/// How a bucket of permissions empties and fills: so many at once, and so many a minute after that.
/// A clock that was set back gives nothing.
final class Refill {

  /// After that any bucket is full.
  static final long LONGEST_MILLIS = Duration.ofDays(1).toMillis();

  private static final double MINUTE = 60_000;

  private final int atOnce;
  private final double perMilli;

  /// @param limit at once, a minute
  Refill(List<Integer> limit) {
    this.atOnce = limit.get(0);
    this.perMilli = limit.get(1) / MINUTE;
  }

  Bucket full() {
    return new Bucket(atOnce, Long.MIN_VALUE);
  }

  Taken take(Bucket before, long now) {
    var elapsed = before.at() == Long.MIN_VALUE ? 0 : Math.max(0, now - before.at());
    var content = Math.min(atOnce, before.content() + elapsed * perMilli);
    return content >= 1
        ? new Taken(new Bucket(content - 1, now), 0)
        : new Taken(new Bucket(content, now), (long) Math.ceil((1 - content) / perMilli / 1000));
  }

  record Bucket(double content, long at) {}

  /// @param left what is in it now
  /// @param seconds 0 when one was taken, else in how many seconds there will be one
  record Taken(Bucket left, long seconds) {}
}
