package io.huiji.document.office;

import io.huiji.batch.ProgramEnd;
import io.huiji.document.OfficeLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jodconverter.core.office.OfficeException;

/// The running office processes, as many as the limits say; a paper takes the next free one. All
/// are stopped on close and at the end of the program.
final class OfficeProcesses implements AutoCloseable {

  private final Path folder;
  private final List<OfficeProcess> all = new ArrayList<>();
  private final BlockingQueue<OfficeProcess> free;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final ProgramEnd.Entry atEnd;

  private OfficeProcesses(Path folder, int number) {
    this.folder = folder;
    this.free = new ArrayBlockingQueue<>(number);
    this.atEnd = ProgramEnd.last(this::stop);
  }

  static OfficeProcesses start(Path home, Path workFolder, OfficeLimits limits)
      throws IOException, OfficeException {
    Files.createDirectories(workFolder);
    Leftovers.clear(workFolder);
    var prefix = Leftovers.PREFIX + ProcessHandle.current().pid() + "-";
    var folder = Files.createTempDirectory(workFolder.toRealPath(), prefix);
    var processes = new OfficeProcesses(folder, limits.processes());
    try {
      var profile = OfficeProfile.write(folder.resolve("profile"));
      for (var number = 1; number <= limits.processes(); number++) {
        var own = Files.createDirectories(folder.resolve("process-" + number));
        processes.add(OfficeProcess.start(home, own, profile, limits));
      }
      return processes;
    } catch (IOException | OfficeException e) {
      processes.close();
      throw e;
    }
  }

  private void add(OfficeProcess process) {
    all.add(process);
    free.add(process);
  }

  /// The folder of this program's own under the work folder.
  Path folder() {
    return folder;
  }

  /// @throws TimeoutException when it took longer than the limit
  void convert(Path source, String extension, Path target)
      throws OfficeException, TimeoutException, InterruptedException {
    var process = free.take();
    try {
      process.convert(source, extension, target);
    } finally {
      free.add(process);
    }
  }

  private void stop() {
    if (!stopped.getAndSet(true)) {
      all.forEach(OfficeProcess::stop);
      Leftovers.remove(folder);
    }
  }

  @Override
  public void close() {
    atEnd.close();
    stop();
  }
}
