package io.huiji.document.reader;

import io.huiji.document.Fault;
import io.huiji.document.Format;
import io.huiji.document.PaperReader;
import io.huiji.document.Reading;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Reads papers in this process, each on a thread of its own that is given up after a while. Only
/// for a process that is itself bounded and short, such as {@code check}.
public final class InProcessReader implements PaperReader {

  private static final long STACK = 4L * 1024 * 1024;

  private final Duration limit;

  public InProcessReader(Duration limit) {
    this.limit = limit;
  }

  @Override
  public Reading read(String name, byte[] content) {
    var answer = new CompletableFuture<Reading>();
    var thread = new Thread(null, () -> parse(name, content, answer), "paper", STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      return failed(
          Fault.Code.TIMEOUT, "读取超过 " + limit.toSeconds() + " 秒，已停止；文件可能过于复杂或有问题，请重新保存后再报。");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(Fault.Code.CRASHED, "读取被中断。");
    } catch (ExecutionException e) {
      return failed(Fault.Code.CRASHED, "读取时内存不足或程序出错，已停止；请精简后再报。");
    }
  }

  private static void parse(String name, byte[] content, CompletableFuture<Reading> answer) {
    try {
      answer.complete(PaperParser.parse(name, content));
    } catch (RuntimeException | Error e) {
      answer.completeExceptionally(e);
    }
  }

  private static Reading failed(Fault.Code code, String detail) {
    return Reading.unreadable(Format.UNKNOWN, new Fault(code, detail));
  }

  @Override
  public void close() {}
}
