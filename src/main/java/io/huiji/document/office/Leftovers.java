package io.huiji.document.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// What a run that was killed has left in the work folder: folders {@code office-PID} whose program
/// is gone, and office processes that still use them.
final class Leftovers {

  static final String PREFIX = "office-";

  private Leftovers() {}

  static void clear(Path workFolder) throws IOException {
    try (var folders = Files.list(workFolder)) {
      folders.filter(Leftovers::abandoned).forEach(Leftovers::remove);
    }
  }

  private static boolean abandoned(Path folder) {
    var name = folder.getFileName().toString();
    if (!name.matches(PREFIX + "\\d{1,9}-[0-9a-z]+")) {
      return false;
    }
    var pid = Long.parseLong(name.substring(PREFIX.length(), name.lastIndexOf('-')));
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
  }

  static void remove(Path folder) {
    stopProcessesIn(folder);
    try (var files = Files.walk(folder)) {
      for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException _) {
      // a process may still be writing on its way out; the next start finds the rest
    }
  }

  /// Only processes that name this folder on their command line as the place of their profile.
  private static void stopProcessesIn(Path folder) {
    usingProfileIn(folder).forEach(ProcessHandle::destroyForcibly);
  }

  static Stream<ProcessHandle> usingProfileIn(Path folder) {
    var profile = folder.toUri().toString().replaceFirst("^file:/+", "/");
    return ProcessHandle.allProcesses()
        .filter(
            process ->
                process
                    .info()
                    .commandLine()
                    .filter(line -> line.contains("soffice") && line.contains(profile))
                    .isPresent());
  }
}
