package io.huiji.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.operations.Runs;
import io.huiji.operations.Runs.State;
import io.huiji.operations.demo.SmallInbox;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A night that is asked to stop.
class StoppedNightTest {

  private static final String DAY = "2026-11-30";

  @TempDir Path folder;

  @Test
  void isMarkedAsStoppedAndTheNextRunOfItsDayGoesOnWithNothingTwice() {
    var office = TestOffice.in(folder.resolve("data"), folder.resolve("inbox")).init();
    SmallInbox.fill(office.inbox(), "2026-12-03");

    office
        .installations()
        .withNew(
            office.data(),
            opened -> {
              stopAndGoOn(
                  new TestOffice(office.data(), office.inbox(), new KeptOpen(opened)),
                  opened.part(Runs.class));
              return 0;
            });
  }

  private static void stopAndGoOn(TestOffice office, Runs runs) {
    assertThat(runs.stop()).as("nothing runs yet").isFalse();
    var night = CompletableFuture.supplyAsync(() -> office.nightly(DAY));
    while (!runs.stop()) {
      LockSupport.parkNanos(1_000_000);
    }

    var stopped = night.join();
    assertThat(stopped.code()).isEqualTo(4);
    assertThat(stopped.err()).contains("按要求停在");
    assertThat(runs.find(DAY + "-1").orElseThrow().state()).isEqualTo(State.STOPPED);

    var whole = office.nightly(DAY);
    assertThat(whole.json().at("/run/id").asString()).as("the same run").isEqualTo(DAY + "-1");
    assertThat(runs.find(DAY + "-1").orElseThrow().state()).isEqualTo(State.DONE);
    assertThat(whole.json().at("/submissions").size()).isPositive();
    var again = office.nightly(DAY);
    assertThat(again.json().at("/submissions")).isEqualTo(whole.json().at("/submissions"));
  }
}
