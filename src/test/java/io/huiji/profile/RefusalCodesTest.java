package io.huiji.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.huiji.archive.Archive;
import io.huiji.archive.Fixity;
import io.huiji.audit.AuditLog;
import io.huiji.database.Database;
import io.huiji.rules.Finding;
import io.huiji.rules.Severity;
import io.huiji.rules.Verdict;
import io.huiji.store.ContentStore;
import io.huiji.testkit.Engine;
import io.huiji.testkit.FiledMinutes;
import io.huiji.testkit.Office;
import io.huiji.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rules of acts that no other test names: each is refused or told under its own number.
class RefusalCodesTest {
  private static final String BEFORE = "2026-12-01T10:00";
  private static final String DAY_AFTER = "2026-12-04T09:00";
  private static final String HEATING = "关于冬季供热保障的汇报";
  private static final String NOW = "2026-12-07T09:00";

  @TempDir private static Path folder;
  private static TestDatabase database;
  private static Office office;

  @BeforeAll
  static void open() {
    database =
        TestDatabase.existing(Engine.H2, Database.embeddedUrl(folder.resolve("database")), "huiji");
    office = Office.sample(database, folder.resolve("data"));
  }

  @AfterAll
  static void close() {
    office.close();
    database.close();
  }

  @Test
  void tellsOnTheDayWhatChangedAfterTheAgendaWasFixed() {
    var topic = office.handsIn("housing", "2026-12-03", HEATING);
    office.confirms("vice.urban", HEATING);
    office.does(
        "mayor",
        BEFORE,
        "{act: fix-agenda, meeting: 2026-12-03, time: \"09:00\", place: 三楼会议室, topics: [%s]}"
            .formatted(HEATING));
    office.does(
        "clerk",
        DAY_AFTER,
        "{act: record-attendance, meeting: 2026-12-03, present: [mayor, vice.urban, vice.civil], observers: [finance]}");
    office.handsIn("housing", "2026-12-03", HEATING, Office.card("office", false), Verdict.HELD);

    var held = office.does("mayor", DAY_AFTER, "{act: hold-meeting, meeting: 2026-12-03}");
    var view =
        office.does(
            "clerk",
            DAY_AFTER,
            "{act: record-view, meeting: 2026-12-03, topic: %s, who: operator, text: 同意}"
                .formatted(HEATING));

    assertThat(topic).isNotNull();
    assertThat(codes(held.notes())).contains("R17.1", "R7.4", "R6.1");
    assertThat(view.notes())
        .extracting(Finding::rule, Finding::severity)
        .containsExactly(tuple("R14.1", Severity.WARN));
  }

  @Test
  void theMayorWaitsForConsentToMoneyAndForTheProposersOwnWord() {
    var gifts = "关于节日慰问经费安排的请示";
    var roads = "关于城北道路改造的汇报";
    office.handsIn("housing", "2026-12-10", gifts, Office.card("mayor", false), Verdict.ACCEPTED);
    office.handsIn(
        "housing", "2026-12-10", roads, Office.card("director", false), Verdict.ACCEPTED);
    var confirm = "{act: approve-topic, topic: %s, step: mayor, verdict: agree}";
    var proposed = "{act: confirm-source, topic: %s}";

    assertThat(office.refused("mayor", BEFORE, confirm.formatted(gifts)))
        .extracting(Finding::rule, Finding::severity)
        .containsExactly(tuple("R7.3", Severity.HOLD));
    office.confirms("vice.urban", gifts);

    office.approves("clerk", "office", roads);
    assertThat(codes(office.refused("vice.urban", BEFORE, proposed.formatted(roads))))
        .containsExactly("R4.1");
    assertThat(codes(office.refused("director", BEFORE, proposed.formatted(gifts))))
        .containsExactly("R4.1");
    assertThat(
            codes(
                office.refused(
                    "vice.urban", BEFORE, confirm.formatted(roads).replace("mayor", "vice"))))
        .containsExactly("R6.1");
    office.does("director", BEFORE, proposed.formatted(roads));
    assertThat(codes(office.refused("director", BEFORE, proposed.formatted(roads))))
        .containsExactly("R4.1");
    office.approves("vice.urban", "vice", roads);
    assertThat(office.does("mayor", BEFORE, confirm.formatted(roads)).notes()).isEmpty();
  }

  @Test
  void anOpinionNamesAKnownTopicAndAFileThatOpens() throws IOException {
    var file = Files.writeString(folder.resolve("意见.docx"), "no docx");
    var opinion = "{act: give-opinion, topic: 没有的议题, kind: 财政意见, verdict: agree%s}";

    assertThat(codes(office.refused("finance", BEFORE, opinion.formatted(""))))
        .containsExactly("R4.1");
    assertThat(
            codes(
                office.refused(
                    "finance", BEFORE, opinion.formatted(", file: '%s'".formatted(file)))))
        .containsAnyOf("R10.1", "R4.1");
    assertThat(codes(office.refused("audit", BEFORE, opinion.formatted(""))))
        .containsExactly("R7.3");
    assertThat(
            codes(
                office.refused(
                    "finance", BEFORE, "{act: reply-consultation, topic: 没有的议题, reply: 好}")))
        .containsExactly("R8.1");
    assertThat(codes(office.refused("mayor", BEFORE, "{act: admit-late, topic: 没有的议题, reason: 急}")))
        .containsExactly("R4.1");
  }

  @Test
  void evidenceThatIsMarkedSecretIsNotTaken() throws IOException {
    database
        .jdbc()
        .sql(
            """
            insert into supervision_items (meeting_date, minutes_number, topic, content, lead_unit,
              helpers, state, opened_at)
            values ('2026-12-03', '〔2026〕9号', '供热', '印发方案', 'finance', '', 'OPEN', '2026-12-04 09:00:00')
            """)
        .update();
    var item =
        database
            .jdbc()
            .sql("select max(number) from supervision_items")
            .query(Integer.class)
            .single();
    var file = Files.writeString(folder.resolve("佐证.txt"), "秘密★1年\n已印发方案\n");

    assertThat(
            codes(
                office.refused(
                    "finance",
                    NOW,
                    "{act: report-progress, item: %d, state: 办理中, file: '%s'}"
                        .formatted(item, file))))
        .containsExactly("R10.5");
  }

  @Test
  void whatIsKeptIsNeitherHeldNorExportedNorLentOnWrongGrounds() throws IOException {
    file(1);
    file(2);

    assertThat(
            codes(
                office.refused(
                    "archivist", NOW, "{act: place-hold, records: [〔2026〕9号], reason: 案件}")))
        .containsExactly("R17.5");
    var order =
        office
            .does("archivist", NOW, "{act: request-export, records: [〔2026〕1号], purpose: 进馆}")
            .request()
            .orElseThrow();
    assertThat(
            codes(
                office.refused(
                    "mayor",
                    NOW,
                    "{act: consent-export, request: %d, verdict: agree}".formatted(order))))
        .containsExactly("R17.6");
    database
        .jdbc()
        .sql(
            "insert into post_holdings values ('director', 'ARCHIVIST', '2026-12-01', '9999-12-31')")
        .update();
    var own =
        office
            .does("director", NOW, "{act: request-export, records: [〔2026〕1号], purpose: 进馆}")
            .request()
            .orElseThrow();
    assertThat(
            codes(
                office
                    .does(
                        "director",
                        NOW,
                        "{act: consent-export, request: %d, verdict: agree}".formatted(own))
                    .notes()))
        .containsExactly("R17.6-SELF");
    var loan =
        office
            .does("finance", NOW, "{act: request-loan, record: 〔2026〕2号, purpose: 核对}")
            .request()
            .orElseThrow();
    office.does("director", NOW, "{act: consent, request: %d, verdict: agree}".formatted(loan));
    damage(2);
    assertThat(codes(office.refused("archivist", NOW, "{act: lend, request: %d}".formatted(loan))))
        .containsExactly("R17.5");
  }

  private static void file(int number) {
    new FiledMinutes(
            office.bean(Archive.class),
            office.bean(ContentStore.class),
            office.bean(AuditLog.class),
            database.transactions())
        .file(number);
  }

  private static void damage(int number) throws IOException {
    var archive = office.bean(Archive.class);
    var record = archive.find("〔2026〕" + number + "号").orElseThrow();
    Files.writeString(
        office.bean(ContentStore.class).path(record.filing().files().getFirst().content()),
        "other");
    office.at(NOW, () -> office.bean(Fixity.class).verify(false));
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::rule).toList();
  }
}
