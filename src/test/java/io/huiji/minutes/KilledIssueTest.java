package io.huiji.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.document.Conversion;
import io.huiji.document.Converter;
import io.huiji.supervision.Supervision;
import io.huiji.testkit.ChildProcess;
import io.huiji.testkit.Engine;
import io.huiji.testkit.Office;
import io.huiji.testkit.PretendConverter;
import io.huiji.testkit.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process killed after it has drawn the number and stored the minutes, before they were issued.
class KilledIssueTest {
  private static final String NEXT = "2026-12-04T09:00";
  private static final String MAYOR =
      "{act: approve-minutes, meeting: 2026-12-03, step: mayor, verdict: agree}";

  @TempDir Path folder;

  @Test
  void leavesTheSameNumberToTheNextOne() throws Exception {
    var database = Engine.H2.fresh();
    prepare(database);

    var child =
        ChildProcess.start(Issuer.class, database.url(), database.user(), folder.toString());
    child.awaitLine("number drawn");
    child.kill();

    try (var again = TestDatabase.existing(Engine.H2, database.url(), database.user());
        var office = Office.opened(again, folder, new PretendConverter())) {
      var minutes = office.bean(Minutes.class);
      assertThat(minutes.report(LocalDate.of(2026, 12, 4)).issued()).isEmpty();
      assertThat(office.does("mayor", NEXT, MAYOR).number()).contains("〔2026〕1号");
      assertThat(office.bean(Supervision.class).items()).hasSize(1);
      assertThat(folder.resolve("out/minutes/2026-1/会议纪要.docx")).exists();
    }
  }

  private void prepare(TestDatabase database) {
    try (database;
        var office = Office.sample(database, folder, new PretendConverter())) {
      office.handsIn("civil-affairs", "2026-12-03", "低保");
      office.confirms("vice.civil", "低保");
      office.does(
          "mayor",
          "2026-12-01T10:00",
          "{act: fix-agenda, meeting: 2026-12-03, time: '15:00', place: 会议室, topics: [低保]}");
      office.does(
          "clerk",
          "2026-12-03T15:00",
          "{act: record-attendance, meeting: 2026-12-03, present: [mayor, vice.civil]}");
      office.does("mayor", "2026-12-03T15:00", "{act: hold-meeting, meeting: 2026-12-03}");
      office.does(
          "mayor",
          "2026-12-03T16:00",
          "{act: decide, meeting: 2026-12-03, topic: 低保, decision: 通过, items: [{text: 印发, lead: 区民政局, due: 2026-12-31}]}");
      office.at("2026-12-03T23:00", () -> office.bean(Minutes.class).draftDue());
      office.does(
          "director",
          NEXT,
          "{act: approve-minutes, meeting: 2026-12-03, step: director, verdict: agree}");
    }
  }

  /// Issues the minutes, and stands still where their PDF is made.
  static final class Issuer {
    public static void main(String[] arguments) {
      var database = TestDatabase.existing(Engine.H2, arguments[0], arguments[1]);
      var office = Office.opened(database, Path.of(arguments[2]), new Standstill());
      office.does("mayor", NEXT, MAYOR);
    }
  }

  private static final class Standstill implements Converter {
    @Override
    public Conversion toPdf(String name, byte[] content) {
      System.out.println("number drawn");
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return new Conversion.Unconvertible("interrupted");
    }

    @Override
    public boolean available() {
      return true;
    }
  }
}
