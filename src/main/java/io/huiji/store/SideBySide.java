package io.huiji.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Work with files by several threads: while one hashes, another waits for the disk, and the disk
/// forces several files with one note in its journal. Two pools of threads serve the whole program,
/// gone when nothing is to be done.
///
/// Work must not wait for other work that is handed over to the same pool, and must not ask the
/// clock.
public final class SideBySide {

  /// What somebody waits for: filing, sidecars, copies.
  public static final SideBySide WORK = new SideBySide("files-", 8);

  /// What looks through all that is there and takes long: nobody else's work stands behind it. Most
  /// of its threads wait for the disk.
  public static final SideBySide LOOKING = new SideBySide("looking-", 16);

  private final ExecutorService pool;

  private SideBySide(String name, int threads) {
    pool = pool(name, threads);
  }

  private static ExecutorService pool(String name, int threads) {
    var pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            1,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name(name, 1).factory());
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /// Returns when all is done; see {@link #await}.
  public <T> List<T> all(List<Callable<T>> work) {
    return await(begin(work));
  }

  /// For who has other things to do meanwhile. What has begun must be awaited.
  public <T> List<Future<T>> begin(List<Callable<T>> work) {
    return work.stream().map(this::begin).toList();
  }

  public <T> Future<T> begin(Callable<T> work) {
    return pool.submit(work);
  }

  /// The results in the order of the work. Where some of it fails, the rest is done all the same
  /// before the first failure is thrown.
  ///
  /// @throws UncheckedIOException of an {@link IOException}
  public static <T> List<T> await(List<Future<T>> begun) {
    end(begun);
    try {
      var results = new ArrayList<T>();
      for (var each : begun) {
        results.add(each.get());
      }
      return results;
    } catch (InterruptedException e) {
      throw interrupted(begun, e);
    } catch (ExecutionException e) {
      throw thrown(e);
    }
  }

  /// Returns when all of it has ended, well or not.
  public static void end(Collection<? extends Future<?>> begun) {
    for (var each : begun) {
      try {
        ended(each);
      } catch (InterruptedException e) {
        throw interrupted(begun, e);
      }
    }
  }

  private static void ended(Future<?> work) throws InterruptedException {
    try {
      work.get();
    } catch (ExecutionException _) {
      return; // told by who asks for the result
    }
  }

  private static IllegalStateException interrupted(
      Collection<? extends Future<?>> begun, InterruptedException e) {
    begun.forEach(each -> each.cancel(false));
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while files were at work", e);
  }

  private static RuntimeException thrown(ExecutionException failed) {
    return switch (failed.getCause()) {
      case RuntimeException known -> known;
      case IOException disk -> new UncheckedIOException(disk);
      case Error fatal -> throw fatal;
      case null, default ->
          new IllegalStateException("a work with files failed", failed.getCause());
    };
  }
}
