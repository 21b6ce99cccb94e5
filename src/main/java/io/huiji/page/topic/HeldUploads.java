package io.huiji.page.topic;

import io.huiji.calendar.OfficeClock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
      all.put(user, new Held(files, Set.of(), clock.now()));
    }
    return files;
  }

  synchronized List<String> names(String user) {
    sweep();
    var held = all.get(user);
    return held == null ? List.of() : List.copyOf(held.files().keySet());
  }

  /// Remembers which of them the gate has let through: of the others no page is drawn.
  synchronized void readable(String user, Set<String> names) {
    all.computeIfPresent(user, (_, held) -> new Held(held.files(), Set.copyOf(names), held.at()));
  }

  /// A file that may be shown to him.
  synchronized Optional<byte[]> shown(String user, String name) {
    sweep();
    return Optional.ofNullable(all.get(user))
        .filter(held -> held.readable().contains(name))
        .flatMap(held -> Optional.ofNullable(held.files().get(name)));
  }

  synchronized void drop(String user, String name) {
    var held = all.get(user);
    if (held != null) {
      keep(user, held.without(name));
    }
  }

  private void keep(String user, Held held) {
    if (held.files().isEmpty()) {
      all.remove(user);
    } else {
      all.put(user, held);
    }
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

  private record Held(Map<String, byte[]> files, Set<String> readable, LocalDateTime at) {

    Held without(String name) {
      var left = new LinkedHashMap<>(files);
      left.remove(name);
      return new Held(left, Set.of(), at);
    }

    long bytes() {
      return files.values().stream().mapToLong(content -> content.length).sum();
    }
  }
}
