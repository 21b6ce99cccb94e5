package io.huiji.api;

import io.huiji.operations.demo.SmallInbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// The small inbox's submissions, to be sent instead of laid in a folder.
final class Papers {

  private final Path folder;

  Papers(Path folder, String meeting) {
    this.folder = folder;
    SmallInbox.fill(folder, meeting);
  }

  /// One more that passes, of 城北镇.
  Map<String, byte[]> oneMore(String meeting) {
    SmallInbox.add(folder, meeting, 1);
    return of("追加-1");
  }

  /// @param entry name of a folder or zip of the inbox
  Map<String, byte[]> of(String entry) {
    var path = folder.resolve(entry);
    if (Files.isRegularFile(path)) {
      return Map.of(entry, bytes(path));
    }
    var files = new TreeMap<String, byte[]>();
    try (var all = Files.list(path)) {
      all.forEach(file -> files.put(file.getFileName().toString(), bytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
