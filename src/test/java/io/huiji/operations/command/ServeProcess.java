package io.huiji.operations.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// The service as a real process of its own, to be stopped or killed.
public final class ServeProcess implements AutoCloseable {

  /// As the system reports a process that SIGTERM ended.
  public static final int TERMINATED = 143;

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final Path output;

  private ServeProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  public static ServeProcess start(Path data, Path output, Map<String, String> settings) {
    var port = String.valueOf(freePort());
    return new ServeProcess(
        HuijiProcess.start(
            output, "", settings, "serve", "--data", data.toString(), "--port", port),
        output);
  }

  public long pid() {
    return process.pid();
  }

  /// Waits until this is so, as long as the service lives.
  public void await(String what, BooleanSupplier is) {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (!is.getAsBoolean()) {
      if (!process.isAlive() || System.nanoTime() > until) {
        throw new AssertionError("in vain: " + what + "\n" + HuijiProcess.said(output));
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  /// SIGTERM; waits for its end.
  ///
  /// @return the exit code
  public int terminate(Duration grace) {
    process.destroy();
    return ended(grace);
  }

  /// SIGKILL.
  public void kill() {
    process.destroyForcibly();
    ended(PATIENCE);
  }

  private int ended(Duration longest) {
    try {
      if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError("it did not end in time\n" + HuijiProcess.said(output));
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
