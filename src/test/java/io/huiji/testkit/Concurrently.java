package io.huiji.testkit;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Runs something in several threads that begin together.
public final class Concurrently {

  private Concurrently() {}

  /// Ends when all have ended; a failure of any fails the caller.
  public static void run(int threads, IntConsumer action) {
    var start = new CyclicBarrier(threads);
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var running =
          IntStream.range(0, threads)
              .mapToObj(n -> pool.submit(() -> begin(start, action, n)))
              .toList();
      running.forEach(Concurrently::await);
    }
  }

  private static Void begin(CyclicBarrier start, IntConsumer action, int number) throws Exception {
    start.await();
    action.accept(number);
    return null;
  }

  private static void await(Future<?> future) {
    try {
      future.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
