package io.huiji.batch;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What is done when the process is asked to end (SIGTERM, Ctrl+C), in two rounds: what goes on is
/// brought to its stop, and only then is let go what it needs until then. The machine's own hooks
/// run all at once: an office program would be gone while the night still converts its last paper.
public final class ProgramEnd {

  private static final Set<Entry> FIRST = ConcurrentHashMap.newKeySet();
  private static final Set<Entry> LAST = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().name("end").unstarted(ProgramEnd::end));
  }

  private ProgramEnd() {}

  /// Work to be stopped; beside the other works.
  public static Entry first(Runnable stop) {
    return added(FIRST, stop);
  }

  /// To be let go when all works have stopped.
  public static Entry last(Runnable letGo) {
    return added(LAST, letGo);
  }

  private static Entry added(Set<Entry> round, Runnable work) {
    var entry = new Entry(round, work);
    round.add(entry);
    return entry;
  }

  private static void end() {
    together(FIRST);
    together(LAST);
  }

  private static void together(Set<Entry> round) {
    var threads = round.stream().map(entry -> Thread.ofPlatform().start(entry.work)).toList();
    await(threads);
  }

  private static void await(List<Thread> threads) {
    try {
      for (var thread : threads) {
        thread.join();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Closed when there is nothing to end any more.
  public static final class Entry implements AutoCloseable {

    private final Set<Entry> round;
    private final Runnable work;

    private Entry(Set<Entry> round, Runnable work) {
      this.round = round;
      this.work = work;
    }

    @Override
    public void close() {
      round.remove(this);
    }
  }
}
