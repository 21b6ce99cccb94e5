package io.huiji.document.pdf;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Forces files to the disk while the next ones are written, so that the disk does not wait for the
/// processor, nor the processor for the disk.
final class Forcing implements AutoCloseable {

  private final ExecutorService beside =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("forcing").factory());

  /// Begins to force a file that is written and not closed.
  Future<?> force(FileChannel channel) {
    return beside.submit(
        () -> {
          channel.force(true);
          return null;
        });
  }

  /// Returns when it is forced.
  ///
  /// @throws IOException when the disk did not take it
  static void await(Future<?> forced) throws IOException {
    try {
      forced.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (InterruptedIOException) new InterruptedIOException("interrupted").initCause(e);
    } catch (ExecutionException e) {
      throw new IOException("a copy could not be forced to the disk", e.getCause());
    }
  }

  /// Waits for what has begun.
  @Override
  public void close() {
    beside.close();
  }
}
