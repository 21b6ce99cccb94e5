package io.huiji.document.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A child's own folder {@code worker-PID-…}; those of programs that are gone are cleared away.
///
/// @param path absolute
record WorkFolder(Path path) implements AutoCloseable {

  private static final String PREFIX = "worker-";

  static WorkFolder in(Path parent) throws IOException {
    Files.createDirectories(parent);
    try (var folders = Files.list(parent)) {
      folders.filter(WorkFolder::abandoned).forEach(WorkFolder::remove);
    }
    var prefix = PREFIX + ProcessHandle.current().pid() + "-";
    return new WorkFolder(Files.createTempDirectory(parent.toRealPath(), prefix));
  }

  private static boolean abandoned(Path folder) {
    var name = folder.getFileName().toString();
    if (!name.matches(PREFIX + "\\d{1,9}-\\d+")) {
      return false;
    }
    var pid = Long.parseLong(name.substring(PREFIX.length(), name.lastIndexOf('-')));
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
  }

  private static void remove(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException _) {
      // a child may still be writing on its way out; the next start finds the rest
    }
  }

  @Override
  public void close() {
    remove(path);
  }
}
