package io.huiji.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.calendar.OfficeClock;
import io.huiji.meeting.table.MeetingTable;
import io.huiji.notice.Notice;
import io.huiji.notice.Notices;
import io.huiji.operations.Runs;
import io.huiji.operations.demo.SmallInbox;
import io.huiji.testkit.Browser;
import io.huiji.testkit.Service;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// What the operator looks after when all is not well: work at set times, a run that was stopped,
/// mail that did not go out, tokens; and the way in through another system.
class OperatorPagesTest {

  @TempDir static Path folder;
  private static Service service;
  private static Browser browser;

  @BeforeAll
  static void start() {
    service =
        Service.start(
            folder,
            "--huiji.mail.host=127.0.0.1",
            "--huiji.mail.port=9",
            "--huiji.mail.from=huiji@district.example",
            "--huiji.entry.oidc.issuer=https://sign-in.district.example");
    SmallInbox.fill(folder.resolve("inbox"), today().plusDays(14).toString());
    timedWork();
    mails();
    browser = Browser.on(service);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    service.close();
  }

  @Test
  void whoSignsInMayDoSoElsewhere() {
    browser.signedOut("operator").clean("/sign-in", "sign-in-elsewhere");

    assertThat(browser.text()).contains("统一身份认证");
  }

  @Test
  void workAtSetTimesTellsWhatFailedWasMissedAndWasLost() {
    browser.as("operator").clean("/operations", "operations-schedules");
    assertThat(browser.text()).contains("夜间作业", "错过", "中断");

    browser.clean("/today", "today-operator");
    assertThat(browser.all(".facts li").getFirst().getText()).contains("最近失败或错过");
    assertThat(browser.text()).as("he may know no topic").contains("下次会议").doesNotContain("议题0项");

    browser.clean("/operations/health", "operations-health-troubles");
    assertThat(browser.text()).contains("邮件");
  }

  /// The meeting of what lies in the inbox is held, so that the first step waits for it.
  @Test
  void aRunShowsItsStepsAsItGoesKeepsTheFocusAndStopsWhenAsked() throws Exception {
    var held = new CountDownLatch(1);
    var until = new CountDownLatch(1);
    var holding = CompletableFuture.runAsync(() -> hold(held, until));
    held.await();
    try {
      browser.as("operator").open("/operations").submit(browser.button("现在运行"));
      browser.waitFor("#progress li[aria-current=step]");
      assertThat(browser.one("#progress li[aria-current=step]").getText()).contains("运行中", "收件、核对");
      browser.clean("operations-run-going");
      browser.run(
          "document.getElementById('progress').dataset.old = 'yes';"
              + "document.getElementById('refresh').focus();");
      browser.waitFor("#progress:not([data-old])");
      assertThat(browser.run("return document.activeElement.id")).isEqualTo("refresh");
      browser.type("why", "要停电").submit(browser.button("停下"));
      assertThat(browser.text()).contains("已要求停下：做完手上的一件就停");
    } finally {
      until.countDown();
      holding.join();
    }
    while (service.bean(Runs.class).running()) {
      LockSupport.parkNanos(1_000_000);
    }
    browser.clean("/operations/runs/latest", "operations-run-stopped");
    assertThat(browser.text()).contains("按要求停下", "再次运行同一天的作业就接着做");
  }

  private static void hold(CountDownLatch held, CountDownLatch until) {
    service
        .bean(TransactionOperations.class)
        .executeWithoutResult(
            _ -> {
              service.bean(MeetingTable.class).lock(today().plusDays(14));
              held.countDown();
              try {
                until.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  @Test
  void mailThatDidNotGoOutIsListedAndSettled() {
    browser.as("operator").clean("/operations/mail", "operations-mail");
    assertThat(browser.text()).contains("发不出去", "不确定是否已发出", "没有邮箱").doesNotContain("关于提高城乡低保标准的汇报");

    browser.post("/give-up-mail", Map.of("mail", "999", "reason", "已电话告知"), "", new byte[0]);
    assertThat(browser.one("#findings").getText()).contains("不是待处理的邮件");
    browser.clean("operations-mail-refused");
    browser.click(browser.one("#mail-1")).type("reason", "已电话告知");
    browser.submit(browser.button("不再发送"));
    assertThat(browser.one("tbody").getText()).doesNotContain("550");
    browser.submit(browser.all("tbody button").getLast());
    assertThat(browser.text()).contains("已放回待发");
  }

  @Test
  void aTokenIsShownOnceAndTheOperatorSeesThatItIsThere() {
    browser.as("finance").clean("/account/tokens", "tokens");
    browser.type("label", "报送程序").submit(browser.button("发给令牌"));
    browser.clean("tokens-issued");

    browser.as("operator").clean("/administration/tokens", "administration-tokens");
    assertThat(browser.text()).contains("报送程序");
  }

  private static void timedWork() {
    var day = today();
    work("nightly", "MISSED", "没有运行", day.minusDays(3));
    work("nightly", "LOST", "运行它的服务中途中断，由下一次接着做", day.minusDays(2));
    work("nightly", "FAILED", "在“汇编会议材料”一步中断，详见日志", day.minusDays(1));
    work("reminders", "DONE", "2件要看", day.minusDays(1));
    database()
        .sql(
            """
            insert into timed_work (name, since, settled, tried, tries, not_before, last_success,
              lease_until_millis, version)
            values ('nightly', :since, :settled, :tried, 3, :before, :success, 0, 1)
            """)
        .param("since", day.minusDays(30).atTime(12, 0))
        .param("settled", day.minusDays(2))
        .param("tried", day.minusDays(1))
        .param("before", day.atTime(23, 59))
        .param("success", day.minusDays(4).atTime(23, 4))
        .update();
  }

  private static void work(String name, String outcome, String note, LocalDate day) {
    database()
        .sql(
            """
            insert into timed_work_runs
              (name, for_day, owner, began_at, ended_at, late, outcome, note)
            values (:name, :day, '1-a', :at, :at, false, :outcome, :note)
            """)
        .param("name", name)
        .param("day", day)
        .param("at", day.atTime(23, 0))
        .param("outcome", outcome)
        .param("note", note)
        .update();
  }

  private static void mails() {
    database().sql("update users set mail = name || '@district.example'").update();
    database().sql("update users set mail = '' where name = 'holding'").update();
    tell("mayor", "会议通知");
    tell("finance", "材料审核通知");
    tell("holding", "会议通知");
    tell("clerk", "纪要草稿");
    state("DEAD", "550 5.1.1 no such mailbox", "mayor");
    state("UNCERTAIN", "整封邮件已交给服务器，没有等到答复", "finance");
  }

  private static void tell(String user, String occasion) {
    var notice = new Notice(occasion + "/" + user, user, occasion, "关于提高城乡低保标准的汇报", "");
    service
        .bean(TransactionOperations.class)
        .executeWithoutResult(_ -> service.bean(Notices.class).post(notice));
  }

  private static void state(String state, String fault, String user) {
    database()
        .sql("update mails set state = :state, fault = :fault, tries = 1 where user_name = :user")
        .param("state", state)
        .param("fault", fault)
        .param("user", user)
        .update();
  }

  private static JdbcClient database() {
    return service.bean(JdbcClient.class);
  }

  private static LocalDate today() {
    return service.bean(OfficeClock.class).today();
  }
}
