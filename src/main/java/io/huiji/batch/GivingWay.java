package io.huiji.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Work that gives way to people: on a full machine the night takes what the pages leave it. A
/// process or a thread cannot take its priority back, so both begin with it. Where the system has
/// not these commands, everything runs as before.
public final class GivingWay {

  private static final System.Logger LOG = System.getLogger(GivingWay.class.getName());

  /// A tenth of the share of what answers people.
  private static final int LESS = 10;

  private static final int LOWEST = 19;

  private static final Path NICE = Path.of("/usr/bin/nice");
  private static final Path RENICE = Path.of("/usr/bin/renice");

  /// Of Linux: which of the process's threads asks.
  private static final Path THIS_THREAD = Path.of("/proc/thread-self");

  private GivingWay() {}

  /// What stands before the command of a process that gives way.
  public static List<String> prefix() {
    return Files.isExecutable(NICE)
        ? List.of(NICE.toString(), "-n", String.valueOf(LESS))
        : List.of();
  }

  public static List<String> command(List<String> command) {
    var all = new ArrayList<>(prefix());
    all.addAll(command);
    return all;
  }

  /// Does it in a thread of its own, and waits for it.
  ///
  /// @param name of the thread
  public static <T> T in(String name, Supplier<T> work) {
    var task = new FutureTask<>(work::get);
    var thread =
        Thread.ofPlatform()
            .name(name)
            .start(
                () -> {
                  giveWay();
                  task.run();
                });
    var interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException _) {
          interrupted = true;
          thread.interrupt();
        } catch (ExecutionException e) {
          throw asItWas(e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException asItWas(ExecutionException failed) {
    return switch (failed.getCause()) {
      case RuntimeException cause -> cause;
      case Error error -> throw error;
      case null, default -> new IllegalStateException(failed);
    };
  }

  /// Below what the whole program was started with; its value is the nineteenth field, of which the
  /// second may have blanks in it.
  private static int lower() throws IOException {
    var stat = Files.readString(THIS_THREAD.resolve("stat"));
    var now = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[16];
    return Math.min(LOWEST, Integer.parseInt(now) + LESS);
  }

  private static void giveWay() {
    if (!Files.exists(THIS_THREAD) || !Files.isExecutable(RENICE)) {
      return;
    }
    try {
      var thread = THIS_THREAD.toRealPath().getFileName().toString();
      new ProcessBuilder(RENICE.toString(), "-n", String.valueOf(lower()), "-p", thread)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(5, TimeUnit.SECONDS);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "this work takes its full share of the machine", e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
