package io.huiji.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class GivingWayTest {

  private static final Path THREAD = Path.of("/proc/thread-self/stat");

  @Test
  void workIsDoneInAThreadThatTakesLessAndTheOthersTakeAsMuchAsBefore() {
    assumeThat(THREAD).exists();
    assumeThat(GivingWay.prefix()).isNotEmpty();
    var before = nice();

    assertThat(GivingWay.in("night", GivingWayTest::nice)).isGreaterThan(before);
    assertThat(nice()).isEqualTo(before);
  }

  @Test
  void aProcessThatGivesWayTakesLess() throws Exception {
    assumeThat(GivingWay.prefix()).isNotEmpty();
    var process = new ProcessBuilder(GivingWay.command(List.of("/usr/bin/nice"))).start();

    assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip())
        .isEqualTo(String.valueOf(Math.min(19, nice() + 10)));
  }

  @Test
  void whatBreaksBreaksForWhoWaits() {
    assertThatThrownBy(
            () ->
                GivingWay.in(
                    "night",
                    () -> {
                      throw new IllegalArgumentException("no such night");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such night");
  }

  @Test
  void whoIsInterruptedWaitsAllTheSameAndKeepsTheInterrupt() {
    var main = Thread.currentThread();

    var done =
        GivingWay.in(
            "night",
            () -> {
              main.interrupt();
              while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
              }
              return "whole";
            });

    assertThat(done).isEqualTo("whole");
    assertThat(Thread.interrupted()).isTrue();
  }

  /// The nineteenth field; the second may have blanks in it.
  private static int nice() {
    try {
      var stat = Files.readString(THREAD);
      return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[16]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
