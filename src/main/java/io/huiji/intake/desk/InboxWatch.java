package io.huiji.intake.desk;

import io.huiji.intake.read.FileNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks at the inbox twice, a second apart, to see what is still growing.
final class InboxWatch {
  private static final Duration APART = Duration.ofSeconds(1);

  private InboxWatch() {}

  /// @param entries folders and zips, by name
  /// @param growing names of those whose files changed their size between the two looks
  /// @param strange names of what is neither folder nor zip nor to be ignored
  record Seen(List<Path> entries, Set<String> growing, List<Path> strange) {}

  static Seen look(Path inbox) throws IOException {
    var entries = new ArrayList<Path>();
    var strange = new ArrayList<Path>();
    for (var path : children(inbox)) {
      var name = path.getFileName().toString();
      if (FileNames.ignored(name)) {
        continue;
      }
      var folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
      var zip = FileNames.zip(name) && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
      (folder || zip ? entries : strange).add(path);
    }
    return new Seen(entries, growing(entries), strange);
  }

  private static Set<String> growing(List<Path> entries) {
    if (entries.isEmpty()) {
      return Set.of();
    }
    var before = sizes(entries);
    pause();
    var after = sizes(entries);
    before.entrySet().removeIf(entry -> entry.getValue().equals(after.get(entry.getKey())));
    return Set.copyOf(before.keySet());
  }

  private static Map<String, Map<Path, Long>> sizes(List<Path> entries) {
    var sizes = new HashMap<String, Map<Path, Long>>();
    entries.forEach(entry -> sizes.put(entry.getFileName().toString(), sizes(entry)));
    return sizes;
  }

  private static Map<Path, Long> sizes(Path entry) {
    try (var files = Files.walk(entry)) {
      var sizes = new HashMap<Path, Long>();
      files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> file.equals(entry) || !ignored(entry, file))
          .forEach(file -> sizes.put(file, size(file)));
      return sizes;
    } catch (IOException | UncheckedIOException _) {
      return Map.of();
    }
  }

  private static boolean ignored(Path entry, Path file) {
    return FileNames.ignored(entry.relativize(file).toString().replace('\\', '/'));
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException _) {
      return -1;
    }
  }

  private static List<Path> children(Path inbox) throws IOException {
    try (var children = Files.list(inbox)) {
      return children.sorted().toList();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(APART);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
