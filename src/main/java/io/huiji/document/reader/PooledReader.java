package io.huiji.document.reader;

import io.huiji.document.Fault;
import io.huiji.document.Format;
import io.huiji.document.PaperReader;
import io.huiji.document.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Reads each paper in a child process of bounded memory and time. A paper that hangs or kills its
/// child costs that child, nothing else; children are reused and replaced after a while.
public final class PooledReader implements PaperReader {

  private final String mainClass;
  private final Duration limit;
  private final Semaphore places;
  private final ConcurrentLinkedDeque<Child> idle = new ConcurrentLinkedDeque<>();
  private final Set<Child> all = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("paper-reader-limit").factory());

  public PooledReader(int children, Duration limit) {
    this(children, limit, ReaderChild.class.getName());
  }

  PooledReader(int children, Duration limit, String mainClass) {
    this.mainClass = mainClass;
    this.limit = limit;
    this.places = new Semaphore(children, true);
  }

  @Override
  public Reading read(String name, byte[] content) {
    if (content.length == 0 || content.length > PaperParser.LARGEST) {
      return PaperParser.parse(name, content);
    }
    places.acquireUninterruptibly();
    try {
      return read(name, content, true);
    } finally {
      places.release();
    }
  }

  private Reading read(String name, byte[] content, boolean again) {
    var child = child();
    boolean fresh = child.fresh();
    var late = new AtomicBoolean();
    var alarm =
        clock.schedule(
            () -> {
              late.set(true);
              child.kill();
            },
            limit.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      var reading = child.exchange(name, content);
      alarm.cancel(false);
      giveBack(child);
      return reading;
    } catch (IOException | RuntimeException e) {
      alarm.cancel(false);
      boolean memory = ranOutOfMemory(child);
      drop(child);
      if (late.get()) {
        return failed(
            Fault.Code.TIMEOUT, "读取超过 " + limit.toSeconds() + " 秒，已停止；文件可能过于复杂或有问题，请重新保存后再报。");
      }
      if (again && !fresh) {
        // earlier papers may have worn the child out: judge this one by a new child
        return read(name, content, false);
      }
      return failed(
          Fault.Code.CRASHED,
          memory ? "读取时内存不足，已停止；文件可能过大或有问题，请精简后再报。" : "读取程序意外中止；文件可能有问题，请重新保存后再报。");
    }
  }

  private static Reading failed(Fault.Code code, String detail) {
    return Reading.unreadable(Format.UNKNOWN, new Fault(code, detail));
  }

  private static boolean ranOutOfMemory(Child child) {
    try {
      return child.ranOutOfMemory();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Child child() {
    for (var child = idle.poll(); child != null; child = idle.poll()) {
      if (child.usable()) {
        return child;
      }
      drop(child);
    }
    try {
      var child = Child.start(mainClass, limit);
      all.add(child);
      return child;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start a reader process", e);
    }
  }

  private void giveBack(Child child) {
    if (child.usable()) {
      idle.push(child);
    } else {
      drop(child);
    }
  }

  private void drop(Child child) {
    all.remove(child);
    child.kill();
  }

  /// Process ids of the running children, for operations and tests.
  public List<Long> processIds() {
    return all.stream().map(Child::processId).toList();
  }

  @Override
  public void close() {
    clock.shutdownNow();
    all.forEach(Child::kill);
    all.clear();
    idle.clear();
  }
}
