package io.huiji.operations.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.database.Database;
import io.huiji.operations.Schedules.Day;
import io.huiji.operations.Schedules.State;
import io.huiji.operations.command.FinalState;
import io.huiji.operations.command.ServeProcess;
import io.huiji.operations.command.TestOffice;
import io.huiji.operations.demo.SmallInbox;
import io.huiji.testkit.Engine;
import io.huiji.testkit.Seed;
import io.huiji.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/// The service as a real process is told to stop (SIGTERM) while its night is in the middle of a
/// piece: it ends by itself, and the next start goes on as if nothing had been.
class GracefulStopTest {

  private static final Duration GRACE = Duration.ofSeconds(60);
  private static final int STOPS = Boolean.getBoolean("test.long") ? 12 : 1;
  private static final int PIECES = 9;
  private static final Map<String, String> ALL_DAY =
      Map.of(
          "HUIJI_SCHEDULE_NIGHTLY", "00:00-23:59",
          "HUIJI_SCHEDULE_REMINDERS", "off",
          "HUIJI_SCHEDULE_LOOK", "PT0.2S",
          "HUIJI_SCHEDULE_STOP_WITHIN", "PT50S");

  @TempDir Path folder;
  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private TestOffice before;
  private FinalState undisturbed;
  private long whole;

  @BeforeEach
  void letANightPassUndisturbed() {
    before = TestOffice.in(folder.resolve("before/data"), folder.resolve("before/inbox")).init();
    var meeting = today.plusDays(14).toString();
    SmallInbox.fill(before.inbox(), meeting);
    for (var piece = 0; piece < PIECES; piece++) {
      SmallInbox.add(before.inbox(), meeting, piece);
    }
    kept(before, times -> since(times));
    var office = copy("whole");
    office.nightly(today.toString());
    undisturbed = FinalState.of(office, run());
    whole = bytesKept(office.data());
    assertThat(undisturbed.receipts()).hasSize(PIECES + 3);
  }

  @Test
  void endsBetweenTwoPiecesAndTheNextStartGoesOn() throws IOException {
    var random = Seed.random();
    for (var stop = 0; stop < STOPS; stop++) {
      stopAfter(STOPS > 1 ? 1 + random.nextInt(2 * PIECES) : 3, copy("stopped-" + stop));
    }
  }

  private void stopAfter(int papers, TestOffice office) throws IOException {
    var already = bytesKept(office.data());
    try (var service = serve(office, "first")) {
      service.await("a submission", () -> bytesKept(office.data()) >= already + papers);
      assertThat(service.terminate(GRACE)).isEqualTo(ServeProcess.TERMINATED);
    }
    assertThat(bytesKept(office.data())).as("stopped on the way").isLessThan(whole);
    assertThat(office.data().resolve("huiji.sock")).doesNotExist();
    assertThat(states(office)).containsExactly(State.STOPPED);

    try (var service = serve(office, "second")) {
      service.await("the night's report", () -> Files.exists(report(office)));
      assertThat(service.terminate(GRACE)).isEqualTo(ServeProcess.TERMINATED);
    }
    assertThat(FinalState.of(office, run())).isEqualTo(undisturbed);
    assertThat(states(office).getLast()).isEqualTo(State.STOPPED);
    assertThat(office.run("audit", "verify", "--data", office.data().toString()).code()).isZero();
  }

  private ServeProcess serve(TestOffice office, String name) {
    var settings = new HashMap<>(ALL_DAY);
    settings.put("HUIJI_SCHEDULE_INBOX", office.inbox().toString());
    return ServeProcess.start(office.data(), folder.resolve(name + ".txt"), settings);
  }

  private String run() {
    return today + "-1";
  }

  private Path report(TestOffice office) {
    return office.data().resolve("reports").resolve(run() + ".json");
  }

  /// How many files the store holds.
  private static long bytesKept(Path data) {
    try (var files = Files.walk(data.resolve("store"))) {
      return files.filter(Files::isRegularFile).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<State> states(TestOffice office) {
    return kept(office, times -> times.days("nightly")).stream().map(Day::state).toList();
  }

  private boolean since(TimesKept times) {
    times.since(today.minusDays(1).atTime(12, 0), "nightly");
    return true;
  }

  private static <T> T kept(TestOffice office, Function<TimesKept, T> look) {
    var url = Database.embeddedUrl(office.data().resolve("database"));
    try (var database = TestDatabase.existing(Engine.H2, url, "huiji")) {
      return look.apply(new TimesKept(database));
    }
  }

  private TestOffice copy(String name) {
    try {
      FileSystemUtils.copyRecursively(folder.resolve("before"), folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return TestOffice.in(folder.resolve(name + "/data"), folder.resolve(name + "/inbox"));
  }
}
