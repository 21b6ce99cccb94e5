package io.huiji.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiji.access.Organisation;
import io.huiji.access.OrganisationFile;
import io.huiji.access.Post;
import io.huiji.administration.RulePreview.Change;
import io.huiji.archive.Archive;
import io.huiji.audit.AuditLog;
import io.huiji.calendar.WorkingDays;
import io.huiji.calendar.YearMissing;
import io.huiji.intake.Collector;
import io.huiji.intake.Sample;
import io.huiji.intake.Submissions;
import io.huiji.intake.desk.InboxFolder;
import io.huiji.profile.RuleProfiles;
import io.huiji.profile.UnfitRules;
import io.huiji.rules.Finding;
import io.huiji.rules.Verdict;
import io.huiji.store.ContentStore;
import io.huiji.testkit.FiledMinutes;
import io.huiji.testkit.Office;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.RulesToCome;
import io.huiji.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rules, calendar and posts change by act, for days to come alone.
@OnBothDatabases
class RulesByActTest {
  private static final String NOW = "2026-11-30T10:00";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
  private static final String SHIPPED = RulesToCome.shipped();

  private final TestDatabase database;
  @TempDir Path folder;

  RulesByActTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void aNewVersionIsLookedAtInstalledForADayToComeAndOutlivesARestart() {
    try (var office = Office.sample(database, folder.resolve("data"))) {
      handIn(office);
      refusesEveryFaultAtOnce(office);
      showsWhatItWouldChange(office);
      installs(office);
      importsAYear(office);
    }
    staysTheSame();
  }

  @Test
  void postsChangeOnADayAndNobodyLeavesWithThingsInHand() {
    try (var office = Office.sample(database, folder.resolve("data"))) {
      var organisation = office.bean(Organisation.class);
      var appoint =
          "{act: appoint, who: vice.civil, post: 区政府办公室主任, from: 2027-01-01, basis: 城政任〔2026〕9号}";

      assertThat(codes(office.refused("clerk", NOW, appoint))).containsExactly("R6.1");
      assertThat(office.refused("director", NOW, appoint).toString()).contains("任期重叠");
      assertThat(
              codes(
                  office.refused(
                      "director",
                      NOW,
                      "{act: relieve, who: director, post: 区政府办公室主任, until: 2026-11-01, basis:"
                          + " 任免}")))
          .containsExactly("R6.1");
      assertThat(
              office
                  .refused(
                      "director",
                      NOW,
                      "{act: leave-office, who: vice.civil, until: 2026-12-31, basis: 调离}")
                  .toString())
          .contains("仍分管区民政局");
      office.does(
          "director",
          NOW,
          "{act: relieve, who: director, post: 区政府办公室主任, until: 2026-12-31, basis: 城政任〔2026〕9号}");
      office.does("mayor", NOW, appoint.replace("vice.civil", "clerk"));
      office.does(
          "mayor",
          NOW,
          "{act: put-in-charge, unit: 区民政局, who: vice.urban, from: 2027-01-01, basis: 分工调整}");
      office.does(
          "mayor",
          NOW,
          "{act: add-unit, unit: emergency, name: 区应急管理局, vice: vice.executive, from: 2027-01-01,"
              + " basis: 机构改革}");
      office.does(
          "mayor",
          NOW,
          "{act: add-person, who: emergency, name: 区应急管理局, unit: emergency, from: 2027-01-01,"
              + " basis: 机构改革}");

      assertThat(organisation.posts("director", NEW_YEAR)).doesNotContain(Post.DIRECTOR);
      assertThat(organisation.posts("director", NEW_YEAR.minusDays(1))).contains(Post.DIRECTOR);
      assertThat(organisation.holders(Post.DIRECTOR, NEW_YEAR))
          .extracting(user -> user.name())
          .containsExactly("clerk");
      var civil = organisation.unit("区民政局", NEW_YEAR).orElseThrow();
      assertThat(organisation.viceInCharge(civil, NEW_YEAR.minusDays(1)).orElseThrow().name())
          .isEqualTo("vice.civil");
      assertThat(organisation.viceInCharge(civil, NEW_YEAR).orElseThrow().name())
          .isEqualTo("vice.urban");
      assertThat(organisation.unit("区应急管理局", NEW_YEAR.minusDays(1))).isEmpty();
      assertThat(organisation.posts("emergency", NEW_YEAR)).containsExactly(Post.UNIT_STAFF);
      leavers(office);
      var kept = OrganisationFile.parse(read(folder.resolve("data/organisation.yaml")));
      assertThat(kept.units()).extracting(unit -> unit.name()).contains("区应急管理局");
      assertThat(kept.users())
          .hasSameSizeAs(office.bean(Administration.class).organisation().users());
    }
  }

  private void leavers(Office office) {
    new FiledMinutes(
            office.bean(Archive.class),
            office.bean(ContentStore.class),
            office.bean(AuditLog.class),
            database.transactions())
        .file(1);
    var loan =
        office
            .does("finance", NOW, "{act: request-loan, record: 〔2026〕1号, purpose: 核对}")
            .request()
            .orElseThrow();
    office.does("director", NOW, "{act: consent, request: %d, verdict: agree}".formatted(loan));
    office.does("archivist", NOW, "{act: lend, request: %d, pages: 1}".formatted(loan));
    var leave = "{act: leave-office, who: %s, until: 2026-12-31, basis: 调离}";
    var relieve = "{act: relieve, who: custodian, post: 纪要专管人员, until: 2026-12-31, basis: 换人}";

    var borrower = office.refused("director", NOW, leave.formatted("finance"));
    assertThat(codes(borrower)).containsExactly("R17.4");
    assertThat(borrower.getFirst().observed()).contains("未还的借阅");
    assertThat(office.refused("director", NOW, leave.formatted("custodian")).toString())
        .contains("R17.4", "名下还有档案没有移交");
    assertThat(codes(office.refused("director", NOW, relieve))).containsExactly("R17.4");
    office.does("archivist", NOW, "{act: return-loan, request: %d, pages: 1}".formatted(loan));
    office.does("director", NOW, leave.formatted("finance"));
    assertThat(office.bean(Organisation.class).posts("finance", NEW_YEAR)).isEmpty();
  }

  private void handIn(Office office) {
    var inbox = new InboxFolder(folder.resolve("inbox"));
    inbox.folder("民政局", InboxFolder.sound(Sample.CARD));
    office.at(NOW, () -> office.bean(Collector.class).collect(inbox.path()));
    assertThat(verdict(office)).isEqualTo(Verdict.ACCEPTED);
  }

  private void refusesEveryFaultAtOnce(Office office) {
    var broken = SHIPPED.replace("limit: 1500", "limit: viel").replace("days: 2\n", "days: -1\n");
    var old = SHIPPED.replace("version: \"1\"", "version: \"2\"");
    var another = version("2", "2027-01-01", 1500).replace("id: jccq-2023-8", "id: jccq-2027-1");

    assertThat(office.refused("director", NOW, install(broken)))
        .hasSize(3)
        .extracting(Finding::rule)
        .containsOnly("R1.1");
    assertThat(office.refused("director", NOW, install(old)).toString()).contains("不晚于今天");
    assertThat(office.refused("director", NOW, install(another)).toString()).contains("2份规则文件同时施行");
    assertThat(office.refused("director", NOW, install(SHIPPED)).toString()).contains("不晚于今天");
    assertThat(codes(office.refused("clerk", NOW, install(version("2", "2027-01-01", 1400)))))
        .containsExactly("R1.1");
  }

  private void showsWhatItWouldChange(Office office) {
    var before = office.bean(Submissions.class).states();
    var draft = version("2", "2027-01-01", 5);
    office.does("clerk", NOW, "{act: draft-profile, file: '%s'}".formatted(write(draft)));

    var administration = office.bean(Administration.class);
    var version = administration.version("jccq-2023-8-v2").orElseThrow();
    var preview =
        office.at(
            NOW,
            () ->
                administration.preview(
                    version,
                    office.bean(Organisation.class).actor("director", TODAY).orElseThrow(),
                    TODAY));

    assertThat(preview.faults()).isEmpty();
    assertThat(preview.pending()).isOne();
    assertThat(preview.values())
        .extracting(value -> value.path() + " " + value.before() + " " + value.after())
        .contains("length.limit 1500 5");
    assertThat(preview.topics())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.before()).isEqualTo("accepted");
              assertThat(change.after()).isEqualTo("returned");
              assertThat(change.keeps()).isTrue();
              assertThat(change.added()).extracting(Finding::rule).contains("R10.3-LEN");
            })
        .matches(Change::otherVerdict);
    var operator = office.bean(Organisation.class).actor("operator", TODAY).orElseThrow();
    assertThat(administration.preview(version, operator, TODAY).topics()).isEmpty();
    assertThat(office.bean(Submissions.class).states()).isEqualTo(before);
  }

  private void installs(Office office) {
    office.does(
        "director",
        NOW,
        "{act: install-profile, profile: jccq-2023-8, version: '2', basis: 城政发〔2026〕12号}");

    var profiles = office.bean(RuleProfiles.class);
    assertThat(profiles.inForceOn(NEW_YEAR).length().limit()).isEqualTo(5);
    assertThat(profiles.inForceOn(NEW_YEAR.minusDays(1)).length().limit()).isEqualTo(1500);
    assertThat(profiles.clashes()).isEmpty();
    assertThat(folder.resolve("data/rules/jccq-2023-8-v2.yaml")).exists();
    assertThat(verdict(office))
        .as("an old paper keeps the rule of its day")
        .isEqualTo(Verdict.ACCEPTED);
    assertThat(
            office.refused("director", NOW, install(version("2", "2027-03-01", 1600))).toString())
        .contains("已有 jccq-2023-8 第2版");
    assertThat(
            office.refused("director", NOW, install(version("3", "2027-01-01", 1600))).toString())
        .contains("2份规则文件同时施行");
    office.does("mayor", NOW, install(version("3", "2027-06-01", 1600)));
    assertThat(profiles.inForceOn(LocalDate.of(2027, 6, 1)).version()).isEqualTo("3");
    var withdraw = "{act: withdraw-profile, profile: jccq-2023-8, version: '3', reason: 再议}";
    assertThat(office.refused("director", "2027-06-01T09:00", withdraw).toString())
        .contains("已于2027-06-01施行");
    office.does("director", NOW, withdraw);
    assertThat(profiles.inForceOn(LocalDate.of(2027, 6, 1)).version()).isEqualTo("2");
    assertThat(folder.resolve("data/rules/jccq-2023-8-v3.yaml")).doesNotExist();
  }

  private void importsAYear(Office office) {
    var days = office.bean(WorkingDays.class);
    assertThatThrownBy(() -> days.after(LocalDate.of(2026, 12, 31), 2))
        .isInstanceOf(YearMissing.class)
        .hasMessage("2027年的放假安排还没有导入，无法计算办理时限。请管理员导入国务院办公厅通知（import-calendar）后再办。");
    var partial =
        RulesToCome.YEAR
            .replace("2027-06-09,holiday,端午节\n", "")
            .replace("2027-10-09,", "2027-10-08,");

    assertThat(office.refused("clerk", NOW, year(partial, "issued: 2026-11-20")).toString())
        .contains("没有端午节", "本来就是工作日", "调休对不上")
        .contains("R17.1");
    assertThat(office.refused("clerk", NOW, year(RulesToCome.YEAR, "notice: 通知")).toString())
        .contains("通知文号", "没有写明通知日期");
    assertThat(codes(office.refused("finance", NOW, year(RulesToCome.YEAR, "issued: 2026-11-20"))))
        .containsExactly("R17.1");
    office.does("clerk", NOW, year(RulesToCome.YEAR, "issued: 2026-11-20"));
    assertThat(days.after(LocalDate.of(2026, 12, 31), 2)).isEqualTo("2027-01-05");
    assertThat(
            office.refused("clerk", NOW, year(RulesToCome.YEAR, "issued: 2026-11-20")).toString())
        .contains("完全相同");
    var amended = RulesToCome.YEAR.replace("2027-10-06,holiday,国庆节\n", "2027-01-04,holiday,元旦\n");
    office.does("clerk", NOW, year(amended, "issued: 2026-11-25"));
    assertThat(days.after(LocalDate.of(2026, 12, 31), 2)).isEqualTo("2027-01-06");
    assertThat(office.bean(Administration.class).years())
        .filteredOn(listed -> listed.year() == 2027)
        .extracting(listed -> listed.version() + " " + listed.counts())
        .containsExactly("2 true", "1 false");
  }

  private void staysTheSame() {
    var mirror = folder.resolve("data/rules/jccq-2023-8-v2.yaml");
    delete(mirror);
    try (var again = Office.opened(database, folder.resolve("data"))) {
      assertThat(again.bean(RuleProfiles.class).inForceOn(NEW_YEAR).version()).isEqualTo("2");
      assertThat(again.bean(WorkingDays.class).years())
          .isEqualTo(Set.of(2023, 2024, 2025, 2026, 2027));
      assertThat(mirror).exists();
    }
    write(mirror, SHIPPED.replace("version: \"1\"", "version: \"2\""));
    assertThatThrownBy(() -> Office.opened(database, folder.resolve("data")))
        .hasStackTraceContaining(UnfitRules.class.getName())
        .hasStackTraceContaining("规则不能在原文件上改");
  }

  private static Verdict verdict(Office office) {
    return office.bean(Submissions.class).states().getFirst().judgement().verdict();
  }

  private static String version(String version, String from, int limit) {
    return RulesToCome.version(version, LocalDate.parse(from), limit);
  }

  private String install(String content) {
    return "{act: install-profile, file: '%s', basis: 城政发〔2026〕12号}".formatted(write(content));
  }

  private String year(String content, String rest) {
    return "{act: import-calendar, file: '%s', %s}".formatted(write(content), rest);
  }

  private Path write(String content) {
    var file = folder.resolve("given.txt");
    write(file, content);
    return file;
  }

  private static void write(Path file, String content) {
    try {
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::rule).toList();
  }
}
