package io.huiji.operations.command;

import io.huiji.batch.Headway;
import java.io.PrintStream;
import java.time.Duration;

/// Tells on standard error how far long work has come: a line for each part that begins or ends,
/// and every few seconds one in between. Lines, never overwritten: they can be read later and by a
/// screen reader.
final class HeadwayLines implements Headway.Watcher {

  private static final long SELDOM = Duration.ofSeconds(2).toNanos();

  private final PrintStream out;
  private String part = "";
  private long next;

  HeadwayLines(PrintStream out) {
    this.out = out;
  }

  @Override
  public void begins(String beginning) {
    part = beginning;
    say(beginning);
  }

  @Override
  public void at(String now, long done, long all) {
    if (!now.equals(part) || done == all || System.nanoTime() - next >= 0) {
      part = now;
      say(now + "：" + counted(done, all));
    }
  }

  private void say(String line) {
    next = System.nanoTime() + SELDOM;
    out.println(line);
    out.flush();
  }

  private static String counted(long done, long all) {
    return all == 0
        ? number(done) + "件"
        : number(done) + "件，共" + number(all) + "件（" + done * 100 / all + "%）";
  }

  /// From five digits on in groups of three.
  private static String number(long count) {
    return count < 10_000 ? Long.toString(count) : "%,d".formatted(count);
  }
}
