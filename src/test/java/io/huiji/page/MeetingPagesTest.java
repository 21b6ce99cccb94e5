package io.huiji.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Organisation;
import io.huiji.act.Act;
import io.huiji.act.ActFields;
import io.huiji.act.ActResult;
import io.huiji.act.Acts;
import io.huiji.calendar.OfficeClock;
import io.huiji.kernel.Marking;
import io.huiji.kernel.SubmissionId;
import io.huiji.meeting.HandedIn;
import io.huiji.meeting.Topics;
import io.huiji.rules.Verdict;
import io.huiji.testkit.Browser;
import io.huiji.testkit.Office;
import io.huiji.testkit.Service;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionOperations;

/// The meetings and the agenda board, by clicking.
class MeetingPagesTest {

  private static final String TITLE = "关于提高城乡低保标准的汇报";
  private static final String OTHER = "关于冬季供热保障的汇报";

  @TempDir static Path folder;
  private static Service service;
  private static Browser browser;
  private static LocalDate day;

  @BeforeAll
  static void start() {
    service = Service.start(folder);
    browser = Browser.on(service);
    day = service.bean(OfficeClock.class).today();
    handsIn("civil-affairs", TITLE, "vice.civil");
    handsIn("housing", OTHER, "vice.urban");
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    service.close();
  }

  @Test
  void letsTheClerkArrangeTheAgendaByButtons() {
    browser.as("clerk").clean("/meetings", "meetings");
    browser.clean(at(""), "meeting");
    browser.clean(at("/agenda"), "meeting-agenda");
    assertThat(browser.text()).contains("顺序未保存");
    browser.submit(browser.button("下移"));
    browser.submit(browser.button("保存顺序"));
    assertThat(browser.text()).contains("下一步：主任审核").doesNotContain("顺序未保存");
  }

  private static String at(String page) {
    return "/meetings/" + day + page;
  }

  private static void handsIn(String unit, String title, String vice) {
    var in =
        new HandedIn(
            day,
            unit,
            title,
            Optional.empty(),
            Office.card("office", false),
            Verdict.ACCEPTED,
            SubmissionId.random(),
            Marking.custody("会后收回"));
    service
        .bean(TransactionOperations.class)
        .executeWithoutResult(_ -> service.bean(Topics.class).handIn(in));
    approves("clerk", "office", title);
    approves("director", "director", title);
    approves(vice, "vice", title);
    approves("mayor", "mayor", title);
  }

  private static void approves(String user, String step, String title) {
    var actor = service.bean(Organisation.class).actor(user, day).orElseThrow();
    Map<String, Object> fields = Map.of("topic", title, "step", step, "verdict", "agree");
    var now = service.bean(OfficeClock.class).now();
    assertThat(
            service
                .bean(Acts.class)
                .perform(new Act("approve-topic", new ActFields(fields), actor, now)))
        .isInstanceOf(ActResult.Done.class);
  }
}
