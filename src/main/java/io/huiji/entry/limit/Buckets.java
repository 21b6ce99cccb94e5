package io.huiji.entry.limit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A bucket of permissions for each person or address: so many at once, and so many a minute after
/// that. Those who have not asked for longest are forgotten; a forgotten bucket is a full one.
public final class Buckets {

  private static final int MOST = 20_000;
  private static final double MINUTE = 60_000;

  private final int atOnce;
  private final double perMilli;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST;
        }
      };

  /// @param limit at once, a minute
  public Buckets(List<Integer> limit) {
    this.atOnce = limit.get(0);
    this.perMilli = limit.get(1) / MINUTE;
  }

  /// Takes one permission.
  ///
  /// @param now milliseconds
  /// @return 0 when there was one, else in how many seconds there will be
  public synchronized long take(String key, long now) {
    var old = buckets.getOrDefault(key, new Bucket(atOnce, now));
    var elapsed = Math.max(0, now - old.at());
    var content = Math.min(atOnce, old.content() + elapsed * perMilli);
    var enough = content >= 1;
    buckets.put(key, new Bucket(enough ? content - 1 : content, now));
    return enough ? 0 : (long) Math.ceil((1 - content) / perMilli / 1000);
  }

  private record Bucket(double content, long at) {}
}
