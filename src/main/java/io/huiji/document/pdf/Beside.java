package io.huiji.document.pdf;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Does work with files beside the caller's, some at a time: while one is forced to the disk, the
/// next is written, and the disk takes several with one note in its journal.
final class Beside implements AutoCloseable {

  private static final int AT_A_TIME = 8;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          AT_A_TIME, Thread.ofPlatform().daemon().name("copies-", 1).factory());

  <T> Future<T> begin(Callable<T> work) {
    return threads.submit(work);
  }

  /// Returns when it is done.
  ///
  /// @throws IOException what the work threw, or that the caller was interrupted
  static <T> T await(Future<T> begun) throws IOException {
    try {
      return begun.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (InterruptedIOException) new InterruptedIOException("interrupted").initCause(e);
    } catch (ExecutionException e) {
      throw new IOException("a copy could not be put on the disk", e.getCause());
    }
  }

  /// Waits for what has begun.
  @Override
  public void close() {
    threads.close();
  }
}
