package io.huiji.operations.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.huiji.operations.command.FinalState;
import io.huiji.operations.command.HuijiProcess;
import io.huiji.operations.command.ServeProcess;
import io.huiji.operations.command.TestOffice;
import io.huiji.operations.demo.SmallInbox;
import io.huiji.testkit.Seed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A night in which every step has something to do is killed, at every point, as a process of its
/// own; run again, it ends as one that was left alone: the same bytes in packet, manifest and
/// minutes, nothing twice, no number lost.
@TestInstance(Lifecycle.PER_CLASS)
class KillTest {

  private static final String MEETING = "2026-12-03";
  private static final String NEXT_MEETING = "2026-12-17";
  private static final String RUN = MEETING + "-1";
  private static final String NEXT_RUN = "2026-12-04-1";
  private static final int KILLS_FROM_OUTSIDE =
      Integer.getInteger("test.kills", Boolean.getBoolean("test.long") ? 100 : 2);

  private static final int STOPS =
      Integer.getInteger("test.stops", Boolean.getBoolean("test.long") ? 20 : 0);
  private static final Duration GRACE = Duration.ofSeconds(70);
  private static final Map<String, String> IDLE =
      Map.of("HUIJI_SCHEDULE_NIGHTLY", "off", "HUIJI_SCHEDULE_REMINDERS", "off");

  @TempDir static Path folder;
  private TestOffice before;
  private TestOffice undisturbed;
  private FinalState expected;
  private FinalState issued;

  @BeforeAll
  void letANightPassUndisturbed() {
    assumeThat(Path.of("/usr/bin/soffice")).as("an office program makes the packet").exists();
    before = TestOffice.in(folder.resolve("before/data"), folder.resolve("before/inbox")).init();
    SmallInbox.fill(before.inbox(), MEETING);
    before.open(KillTest::meetWithoutANightBetween);
    SmallInbox.add(before.inbox(), NEXT_MEETING, 1);
    undisturbed = copy(before, "undisturbed");
    assertThat(undisturbed.nightly(MEETING).code()).isZero();
    expected = FinalState.of(undisturbed, RUN);
    assertThat(expected.files())
        .hasSizeGreaterThan(3)
        .containsKey("packets/2026-12-03/第1版/份/000001-甲区长.pdf");
    issued = issuedUndisturbed();
    assertThat(issued.files())
        .containsKeys(
            "minutes/2026-1/会议纪要.pdf",
            "minutes/2026-1/会议纪要.ofd",
            "minutes/2026-1/份/000001-甲区长.pdf");
  }

  private FinalState issuedUndisturbed() {
    var office = copy(undisturbed, "issued");
    office.open(
        opened -> {
          opened.issue(MEETING, "2026-12-04");
          assertThat(opened.nightly("2026-12-04").code()).isZero();
        });
    return FinalState.of(office, NEXT_RUN);
  }

  private static void meetWithoutANightBetween(TestOffice office) {
    office.nightly("2026-11-30");
    assertThat(office.agree(MEETING, SmallInbox.ACCEPTED, "vice.executive", "2026-12-01"))
        .allSatisfy(each -> assertThat(each.code()).as(each.out()).isZero());
    assertThat(office.hold(MEETING, SmallInbox.ACCEPTED, "区司法局"))
        .allSatisfy(each -> assertThat(each.code()).as(each.out()).isZero());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "collect.before",
        "collect.stored",
        "collect.recorded",
        "collect.after",
        "packets.before",
        "packet.copied",
        "packet.copied:2",
        "packet.written",
        "packet.recorded",
        "packets.after",
        "minutes.before",
        "minutes.drafted",
        "minutes.after",
        "archive.before",
        "archive.after",
        "loans.before",
        "loans.after",
        "index.before",
        "index.after",
        "report.before",
        "report.after"
      })
  void endsTheSameAfterAPowerCut(String point) {
    var office = warm(copy(before, point));

    var cut = HuijiProcess.run(folder.resolve(point + ".txt"), point, nightly(office));

    assertThat(cut)
        .as(HuijiProcess.said(folder.resolve(point + ".txt")))
        .isEqualTo(HuijiProcess.CUT);
    assertThat(afterAnotherRun(office)).isEqualTo(expected);
  }

  @Test
  void endsTheSameAfterKillsFromOutsideAtAnyMoment() throws Exception {
    var seed = Long.getLong("seed", System.nanoTime());
    var moments = new Random(seed);
    for (var kill = 0; kill < KILLS_FROM_OUTSIDE; kill++) {
      var office = copy(before, "outside-" + kill);
      var moment = 1500 + moments.nextInt(6000);

      var process = HuijiProcess.start(folder.resolve("outside.txt"), "", nightly(office));
      process.waitFor(moment, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();

      assertThat(afterAnotherRun(office))
          .as("seed %d, kill %d after %d ms", seed, kill, moment)
          .isEqualTo(expected);
    }
  }

  @Test
  void endsTheSameAfterTheServiceIsToldToStopAtAnyMoment() throws Exception {
    assumeThat(STOPS).as("a long test").isPositive();
    var moments = Seed.random();
    for (var stop = 0; stop < STOPS; stop++) {
      var office = copy(before, "told-" + stop);
      var moment = 500 + moments.nextInt(6000);
      try (var service = ServeProcess.start(office.data(), folder.resolve("serve.txt"), IDLE)) {
        service.await("its door", () -> Files.exists(office.data().resolve("huiji.sock")));
        var night = HuijiProcess.start(folder.resolve("told.txt"), "", nightly(office));
        night.waitFor(moment, TimeUnit.MILLISECONDS);
        assertThat(service.terminate(GRACE)).isEqualTo(ServeProcess.TERMINATED);
        night.waitFor();
      }
      assertThat(afterAnotherRun(office)).as("told after %d ms", moment).isEqualTo(expected);
    }
  }

  @Test
  void twoNightsAtOnceDoNotRunTwice() throws Exception {
    var office = warm(copy(before, "two"));

    var one = HuijiProcess.start(folder.resolve("one.txt"), "", nightly(office));
    var other = HuijiProcess.start(folder.resolve("other.txt"), "", nightly(office));

    assertThat(one.waitFor()).as(HuijiProcess.said(folder.resolve("one.txt"))).isZero();
    assertThat(other.waitFor()).as(HuijiProcess.said(folder.resolve("other.txt"))).isZero();
    assertThat(FinalState.of(office, RUN)).isEqualTo(expected);
    assertThat(FinalState.of(office, MEETING + "-2").report())
        .as("the second finds nothing to do")
        .isEqualTo(expected.report().replace(RUN, MEETING + "-2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"issue.numbered", "issue.recorded", "copies.printed", "copies.recorded:2"})
  void issuesOnceAndWithTheSameNumberAfterAPowerCut(String point) throws IOException {
    var office = copy(undisturbed, "cut-" + point);
    office.act("director", "2026-12-04T09:00", approval("director"));
    var acts = folder.resolve(point + ".yaml");
    Files.writeString(acts, "acts:\n  - " + approval("mayor") + "\n");

    var cut =
        HuijiProcess.run(
            folder.resolve(point + ".txt"),
            point,
            "act",
            "--data",
            office.data().toString(),
            "--as",
            "mayor",
            "--at",
            "2026-12-04T10:00",
            acts.toString());
    assertThat(cut).isEqualTo(HuijiProcess.CUT);
    office.act("mayor", "2026-12-04T10:00", approval("mayor"));
    assertThat(office.nightly("2026-12-04").code()).isZero();

    assertThat(FinalState.of(office, NEXT_RUN).files()).isEqualTo(issued.files());
  }

  private static String approval(String step) {
    return "{act: approve-minutes, meeting: " + MEETING + ", step: " + step + ", verdict: agree}";
  }

  /// The state once the run has been started again.
  private static FinalState afterAnotherRun(TestOffice office) {
    var again = office.nightly(MEETING);
    assertThat(again.code()).as(again.err()).isZero();
    return FinalState.of(office, RUN);
  }

  private static String[] nightly(TestOffice office) {
    return new String[] {
      "nightly",
      "--data",
      office.data().toString(),
      "--inbox",
      office.inbox().toString(),
      "--date",
      MEETING
    };
  }

  private TestOffice copy(TestOffice office, String name) {
    var target = folder.resolve(name);
    copyAll(office.data(), target.resolve("data"));
    copyAll(office.inbox(), target.resolve("inbox"));
    return TestOffice.in(target.resolve("data"), target.resolve("inbox"));
  }

  /// With the conversions of the undisturbed night, so that each kill need not wait for the office
  /// program.
  private TestOffice warm(TestOffice office) {
    copyAll(undisturbed.data().resolve("cache"), office.data().resolve("cache"));
    return office;
  }

  private static void copyAll(Path source, Path target) {
    try (var files = Files.walk(source)) {
      for (var file : files.toList()) {
        var to = target.resolve(source.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else if (Files.isRegularFile(file) && !Files.exists(to)) {
          Files.copy(file, to);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
