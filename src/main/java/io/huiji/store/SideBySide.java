package io.huiji.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Work with files by several threads: while one hashes, another waits for the disk, and the disk
/// forces several files with one note in its journal. Four threads, shared by the whole program,
/// gone when nothing is to be done.
///
/// Work must not wait for other work that is handed over here, and must not ask the clock.
public final class SideBySide {

  private static final int THREADS = 4;

  private static final ExecutorService POOL = pool();

  private SideBySide() {}

  private static ExecutorService pool() {
    var pool =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("files-", 1).factory());
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /// Returns when all is done, with the results in the order of the work. Where some of it fails,
  /// the rest is done all the same before the first failure is thrown.
  public static <T> List<T> all(List<Callable<T>> work) {
    return begin(work).all();
  }

  /// The same for who has other things to do meanwhile. What has begun must be awaited.
  public static <T> Begun<T> begin(List<Callable<T>> work) {
    return new Begun<>(work.stream().map(POOL::submit).toList());
  }

  /// Work that goes on.
  ///
  /// @param work in its order
  public record Begun<T>(List<Future<T>> work) {

    public Begun {
      work = List.copyOf(work);
    }

    /// See {@link SideBySide#all}.
    public List<T> all() {
      try {
        for (var each : work) {
          awaitEnd(each);
        }
        var results = new ArrayList<T>();
        for (var each : work) {
          results.add(each.get());
        }
        return results;
      } catch (InterruptedException e) {
        work.forEach(each -> each.cancel(false));
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while files were at work", e);
      } catch (ExecutionException e) {
        throw thrown(e);
      }
    }

    private static void awaitEnd(Future<?> work) throws InterruptedException {
      try {
        work.get();
      } catch (ExecutionException _) {
        return; // told when all have ended
      }
    }

    private static RuntimeException thrown(ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException known) {
        return known;
      }
      if (failed.getCause() instanceof Error fatal) {
        throw fatal;
      }
      return new IllegalStateException("a work with files failed", failed.getCause());
    }
  }
}
