package io.huiji.batch;

import java.util.function.Supplier;

/// What long work tells whoever waits for it: which part it has come to, and how far it is in it.
/// Where nobody watches, nothing is told and it costs nothing.
public final class Headway {

  private static final ScopedValue<Watcher> WATCHER = ScopedValue.newInstance();

  private Headway() {}

  /// Whoever waits.
  public interface Watcher {

    /// A part begins.
    ///
    /// @param part in Chinese, as people are to read it
    void begins(String part);

    /// @param part in Chinese, as people are to read it
    /// @param done pieces (件) that are done
    /// @param all that there are; 0 where nobody knows
    void at(String part, long done, long all);
  }

  /// Whether anybody would read how far it is: what costs something to count need not be.
  public static boolean isWatched() {
    return WATCHER.isBound();
  }

  public static void begins(String part) {
    if (WATCHER.isBound()) {
      WATCHER.get().begins(part);
    }
  }

  public static void at(String part, long done, long all) {
    if (WATCHER.isBound()) {
      WATCHER.get().at(part, done, all);
    }
  }

  /// The same work for another thread, watched by whoever watches this one.
  public static <T> Supplier<T> carried(Supplier<T> work) {
    if (!WATCHER.isBound()) {
      return work;
    }
    var watcher = WATCHER.get();
    return () -> told(watcher, work);
  }

  /// Work that is watched, as far as it goes on in this thread.
  public static <T> T told(Watcher watcher, Supplier<T> work) {
    return ScopedValue.where(WATCHER, watcher).call(work::get);
  }
}
