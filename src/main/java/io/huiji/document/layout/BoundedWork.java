package io.huiji.document.layout;

import io.huiji.document.Fault;
import io.huiji.document.reader.guard.RefusedPaper;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Does a piece of work on a thread of its own, which is interrupted and given up after a while.
record BoundedWork(Duration limit) {

  private static final long STACK = 8L * 1024 * 1024;

  /// @throws RefusedPaper when the work throws it, takes too long, or needs more than there is
  <T> T within(Supplier<T> work) {
    var answer = new CompletableFuture<T>();
    var thread = new Thread(null, () -> complete(answer, work), "layout", STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      thread.interrupt();
      throw new RefusedPaper(
          Fault.Code.TIMEOUT, "检查超过 %d 秒，已停止；文件可能过于复杂。".formatted(limit.toSeconds()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new RefusedPaper(Fault.Code.CRASHED, "检查被中断。");
    } catch (ExecutionException e) {
      throw failure(e);
    }
  }

  private static <T> void complete(CompletableFuture<T> answer, Supplier<T> work) {
    try {
      answer.complete(work.get());
    } catch (RuntimeException | Error e) {
      answer.completeExceptionally(e);
    }
  }

  private static RuntimeException failure(ExecutionException thrown) {
    return switch (thrown.getCause()) {
      case OutOfMemoryError _, StackOverflowError _ ->
          new RefusedPaper(Fault.Code.CRASHED, "检查时内存不足，已停止；请精简文件后再试。");
      case RuntimeException own -> own;
      case null, default -> new IllegalStateException(thrown);
    };
  }
}
