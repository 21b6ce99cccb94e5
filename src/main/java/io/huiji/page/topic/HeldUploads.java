package io.huiji.page.topic;

import io.huiji.calendar.OfficeClock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// Files that somebody has chosen for the check and not handed in yet: in memory alone, for half an
/// hour, the oldest given up first.
@Component
@ConditionalOnWebApplication
class HeldUploads {

  private static final Duration KEPT = Duration.ofMinutes(30);
  private static final long MOST_BYTES = 256L << 20;

  private final OfficeClock clock;
  private final Map<String, Held> all = new LinkedHashMap<>();

  HeldUploads(OfficeClock clock) {
    this.clock = clock;
  }

  /// What is held of this user with what he has chosen now; a file of the same name is replaced.
  synchronized Map<String, byte[]> with(String user, Map<String, byte[]> chosen) {
    sweep();
    var files = new LinkedHashMap<String, byte[]>();
    var before = all.remove(user);
    if (before != null) {
      files.putAll(before.files());
    }
    files.putAll(chosen);
    if (!files.isEmpty()) {
      all.put(user, new Held(files, clock.now()));
    }
    return Map.copyOf(files).isEmpty() ? Map.of() : new LinkedHashMap<>(files);
  }

  synchronized List<String> names(String user) {
    sweep();
    var held = all.get(user);
    return held == null ? List.of() : List.copyOf(held.files().keySet());
  }

  synchronized void forget(String user) {
    all.remove(user);
  }

  private void sweep() {
    var oldest = clock.now().minus(KEPT);
    all.values().removeIf(held -> held.at().isBefore(oldest));
    while (all.values().stream().mapToLong(Held::bytes).sum() > MOST_BYTES) {
      all.remove(all.keySet().iterator().next());
    }
  }

  private record Held(Map<String, byte[]> files, LocalDateTime at) {

    long bytes() {
      return files.values().stream().mapToLong(content -> content.length).sum();
    }
  }
}
