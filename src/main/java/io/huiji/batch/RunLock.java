package io.huiji.batch;

import io.huiji.kernel.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/// Holds a data folder for one process at a time. The lock belongs to the process: the system gives
/// it back when a process is killed.
public final class RunLock implements AutoCloseable {

  /// A process cannot lock one file twice, so its own threads wait here.
  private static final Map<Path, Semaphore> HERE = new ConcurrentHashMap<>();

  private final Semaphore here;
  private final FileChannel channel;

  private RunLock(Semaphore here, FileChannel channel) {
    this.here = here;
    this.channel = channel;
  }

  /// Waits until nobody else holds the folder.
  public static RunLock hold(DataFolder folder) {
    var here = here(folder);
    here.acquireUninterruptibly();
    try {
      var channel = open(folder);
      lock(channel);
      return new RunLock(here, channel);
    } catch (IOException e) {
      here.release();
      throw new UncheckedIOException(e);
    }
  }

  /// Empty when somebody else holds the folder.
  public static Optional<RunLock> tryHold(DataFolder folder) {
    var here = here(folder);
    if (!here.tryAcquire()) {
      return Optional.empty();
    }
    try {
      return tryHold(here, open(folder));
    } catch (IOException e) {
      here.release();
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<RunLock> tryHold(Semaphore here, FileChannel channel) throws IOException {
    if (channel.tryLock() != null) {
      return Optional.of(new RunLock(here, channel));
    }
    channel.close();
    here.release();
    return Optional.empty();
  }

  private static Semaphore here(DataFolder folder) {
    return HERE.computeIfAbsent(folder.root(), _ -> new Semaphore(1, true));
  }

  private static FileChannel open(DataFolder folder) throws IOException {
    Files.createDirectories(folder.root());
    return FileChannel.open(
        folder.root().resolve("huiji.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /// Kept until the channel is closed.
  private static void lock(FileChannel channel) throws IOException {
    FileLock held = channel.lock();
    if (!held.isValid()) {
      throw new IOException("the lock of the data folder was lost");
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      here.release();
    }
  }
}
