package io.huiji.document.worker;

import io.huiji.document.worker.WorkerFailure.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// A child process of one kind, started when it is first needed and replaced when it has died or
/// done its share. One request at a time: what asks waits.
public final class Workers implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("worker-limit").factory());

  private final String mainClass;
  private final String classPath;
  private final Path workFolder;
  private final WorkerLimits limits;
  private final List<String> arguments;
  private @Nullable WorkerProcess child;
  private @Nullable WorkFolder folder;

  /// @param workFolder for the child's temporary files, in a folder of its own that goes with it
  /// @param arguments of the child's main method
  public Workers(
      String mainClass,
      String classPath,
      Path workFolder,
      WorkerLimits limits,
      String... arguments) {
    this.mainClass = mainClass;
    this.classPath = classPath;
    this.workFolder = workFolder;
    this.limits = limits;
    this.arguments = List.of(arguments);
  }

  /// A worker whose request broke an old child is judged by a new one.
  ///
  /// @throws WorkerFailure when there is no answer within the limits
  public synchronized byte[] ask(byte[] request) throws WorkerFailure {
    var running = running();
    var fresh = running.fresh();
    try {
      return within(limits.perRequest(), running, () -> running.exchange(request));
    } catch (WorkerFailure failure) {
      if (fresh || failure.kind() == Kind.TOO_LONG) {
        throw failure;
      }
    }
    var other = running();
    return within(limits.perRequest(), other, () -> other.exchange(request));
  }

  private WorkerProcess running() throws WorkerFailure {
    if (child != null && child.usable(limits.requestsPerChild())) {
      return child;
    }
    drop();
    try {
      folder = WorkFolder.in(workFolder);
      var started =
          WorkerProcess.start(
              mainClass, classPath, folder.path(), limits.heapMegabytes(), arguments);
      child = started;
      within(
          START_LIMIT,
          started,
          () -> {
            started.awaitReady();
            return new byte[0];
          });
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start a worker", e);
    }
  }

  /// Something asked of a child.
  @FunctionalInterface
  private interface Exchange {
    byte[] run() throws IOException;
  }

  private byte[] within(Duration limit, WorkerProcess running, Exchange exchange)
      throws WorkerFailure {
    var late = new AtomicBoolean();
    var alarm =
        CLOCK.schedule(
            () -> {
              late.set(true);
              running.kill();
            },
            limit.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return exchange.run();
    } catch (IOException e) {
      var kind = late.get() ? Kind.TOO_LONG : kindOfDeath(running);
      drop();
      throw new WorkerFailure(kind, e);
    } finally {
      alarm.cancel(false);
    }
  }

  private static Kind kindOfDeath(WorkerProcess running) {
    try {
      return running.ranOutOfMemory() ? Kind.OUT_OF_MEMORY : Kind.DIED;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Kind.DIED;
    }
  }

  private void drop() {
    if (child != null) {
      child.kill();
      child = null;
    }
    if (folder != null) {
      folder.close();
      folder = null;
    }
  }

  /// The running child, for operations and tests.
  public synchronized Optional<Long> processId() {
    return Optional.ofNullable(child).map(WorkerProcess::processId);
  }

  /// Ends the child; a later request starts another.
  @Override
  public synchronized void close() {
    drop();
  }
}
