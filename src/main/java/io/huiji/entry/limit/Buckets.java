package io.huiji.entry.limit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A bucket of permissions for each person or address, in this process. Those who have not asked
/// for longest are forgotten; a forgotten bucket is a full one.
public final class Buckets implements Limit {

  private static final int MOST = 20_000;

  private final Refill refill;
  private final Map<String, Refill.Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Refill.Bucket> eldest) {
          return size() > MOST;
        }
      };

  /// @param limit at once, a minute
  public Buckets(List<Integer> limit) {
    this.refill = new Refill(limit);
  }

  @Override
  public synchronized long take(String key, long now) {
    var taken = refill.take(buckets.getOrDefault(key, refill.full()), now);
    buckets.put(key, taken.left());
    return taken.seconds();
  }
}
