package io.huiji.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.minutes.Minutes;
import io.huiji.operations.demo.SmallInbox;
import io.huiji.packet.Packets;
import io.huiji.search.Indexer;
import io.huiji.testkit.Browser;
import io.huiji.testkit.Service;
import io.huiji.testkit.SettableClock;
import io.huiji.testkit.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One meeting in the browser alone, by eight people, from the papers that a unit hands in to the
/// copy of the minutes that another unit holds in hand; what the house does by night is no act of
/// anybody.
class WalkOfEightTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 3);
  private static final String TITLE = SmallInbox.FIRST;
  private static final String SEND = "button[formaction$='/hand-in']";
  private static final SettableClock CLOCK = SettableClock.at("2026-11-30T10:00");

  @TempDir static Path folder;
  private static Service service;
  private static Browser browser;

  @BeforeAll
  static void start() {
    SmallInbox.fill(folder.resolve("papers"), DAY.toString());
    service = Service.start(folder.resolve("data"), CLOCK);
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
  void goesFromHandInToTheLentCopy() throws IOException {
    theUnitChecksAndHandsIn();
    fourPeopleAgree();
    theAgendaIsDraftedReviewedAndFixed();
    theNoticesAreConfirmedAndOneMemberAsksLeave();
    theCopiesGoOut();
    theMeetingIsHeldAndDecides();
    theCopiesComeBackAndTheMeetingIsClosed();
    theMinutesAreApprovedAndIssued();
    anotherUnitReadsAsksAndGetsItsCopy();
    itBorrowsTheOriginalAndBringsItBack();
    eightPeopleHaveActed();
    everySheetIsEmptyOfWhatIsDone();
  }

  private void theUnitChecksAndHandsIn() throws IOException {
    browser.as("justice").open("/topics/new");
    var several = browser.one("input[multiple]");
    try (var papers = Files.list(folder.resolve("papers/甲-区司法局"))) {
      several.sendKeys(String.join("\n", papers.map(Path::toString).sorted().toList()));
    }
    browser.submit(browser.button("检查（不报送）"));
    assertThat(browser.heading()).isEqualTo("可以报送");
    browser.submit(browser.one(SEND));
    assertThat(browser.text()).contains("材料已收到", TITLE);
    browser.open("/today");
    assertThat(browser.text()).contains("12月3日会议：本单位议题1件，已收1，退回0", "报送截止", "12月1日24:00");
    browser.as("housing").open("/today");
    assertThat(browser.text()).contains("12月3日会议：本单位议题0件").doesNotContain(TITLE);
  }

  private void fourPeopleAgree() {
    for (var user : List.of("clerk", "director", "vice.executive", "mayor")) {
      browser.as(user).open("/today");
      assertThat(browser.heading()).as(user).contains("要办1件");
      look("/today", "today-" + user.replace('.', '-'));
      assertThat(browser.driver().findElements(By.cssSelector("main h3")))
          .as(user)
          .hasSize(user.equals("mayor") ? 1 : 0);
      browser.submit(browser.link("审批"));
      browser.click(browser.one("#agree")).submit(browser.button("签署意见"));
      assertThat(browser.text()).as(user).contains("已记下您的审批意见");
    }
  }

  private void theAgendaIsDraftedReviewedAndFixed() {
    CLOCK.set("2026-12-01T09:00");
    todo("clerk", "拟定议程").submit(browser.button("保存顺序"));
    todo("director", "审核议程").submit(browser.button("保存顺序"));
    todo("mayor", "审定议程").submit("main a.button.main");
    browser.type("time", "09:00").type("place", "三楼会议室").click(browser.one("#confirmed"));
    browser.submit(browser.button("审定议程"));
    assertThat(browser.text()).contains("已审定第1版");
  }

  private void theNoticesAreConfirmedAndOneMemberAsksLeave() {
    todo("justice", "确认收到通知").submit(browser.button("确认收到通知"));
    assertThat(browser.text()).contains("已确认收到通知");
    look("/today", "today-justice");
    assertThat(browser.text()).contains("09:00，三楼会议室", "第1项，由本单位汇报");
    browser.as("finance").open("/today");
    assertThat(browser.text()).contains("09:00，三楼会议室", "第1项，本单位列席");
    browser.as("housing").open("/today");
    assertThat(browser.text()).contains("还没有您可以知悉的会议").doesNotContain("三楼会议室", TITLE);
    browser.as("vice.urban").open("/meetings/" + DAY + "/leave");
    browser.type("reason", "外出开会").submit(browser.button("向区长请假"));
    todo("mayor", "准假或不准假").submit(browser.button("准假："));
    assertThat(browser.text()).contains("已准假");
  }

  private void theCopiesGoOut() {
    service.bean(Packets.class).assemble(DAY);
    browser.as("clerk").open("/meetings/" + DAY + "/copies");
    browser.type("out", "1").submit(browser.button("签收"));
    assertThat(browser.text()).contains("第1号 甲区长 已签收");
  }

  private void theMeetingIsHeldAndDecides() {
    CLOCK.set("2026-12-03T08:50");
    browser.as("clerk").open("/meetings/" + DAY + "/room");
    for (var member : List.of("mayor", "vice.executive", "vice.civil")) {
      browser.click(browser.one("#h-" + member.replace(".", "\\.")));
    }
    browser.submit(browser.button("登记到会"));
    assertThat(browser.text()).contains("达到");
    CLOCK.set("2026-12-03T09:00");
    todo("mayor", "召开会议").submit(browser.button("召开会议"));
    browser.as("clerk").open("/meetings/" + DAY + "/room");
    browser.type("said", "同意，请抓紧印发").submit(browser.button("添加意见"));
    browser.as("mayor").open("/meetings/" + DAY + "/room").click(browser.one("#d-0"));
    browser.type("i-1", "组织实施");
    browser.run(
        "document.getElementById('l-1').value = '区司法局';"
            + "document.getElementById('u-1').value = '2026-12-31';");
    browser.submit(browser.button("保存议定"));
    assertThat(browser.text()).contains("✓已议定");
  }

  private void theCopiesComeBackAndTheMeetingIsClosed() {
    CLOCK.set("2026-12-03T11:30");
    browser.as("vice.civil");
    look("/today", "today-vice-civil");
    assertThat(browser.text()).contains("交回材料");
    todo("clerk", "收回材料");
    var out = service.bean(Packets.class).state(DAY).orElseThrow().copies().out();
    out.forEach(
        copy -> browser.type("in", String.valueOf(copy.number())).submit(browser.button("收回")));
    assertThat(browser.heading()).contains("在外0份");
    todo("clerk", "关闭会议").click(browser.one("#confirmed"));
    browser.submit(browser.button("关闭会议"));
    browser.as("mayor").open("/topics").submit(browser.link(TITLE));
    browser.submit(browser.link("情况说明.docx"));
    assertThat(browser.text()).contains("已经收回");
    assertThat(browser.all("img.page")).isEmpty();
    browser.clean("material-recalled");
  }

  private void theMinutesAreApprovedAndIssued() {
    service.bean(Minutes.class).draftDue();
    CLOCK.set("2026-12-04T09:00");
    browser.as("director").clean("/today?scope=house", "today-house");
    todo("director", "审核纪要").click(browser.one("#agree"));
    browser.submit(browser.button("审核纪要"));
    todo("mayor", "审定纪要").click(browser.one("#confirmed"));
    browser.submit(browser.button("审定并印发纪要"));
    assertThat(browser.text()).contains("纪要已编号印发");
    service.bean(Indexer.class).catchUp();
  }

  private void anotherUnitReadsAsksAndGetsItsCopy() {
    CLOCK.set("2026-12-07T09:00");
    browser.as("finance").open("/archive");
    browser.type("q", "〔2026〕1号").submit("form[role=search] button");
    browser.submit(browser.one("#hits h3 a"));
    var record = browser.path();
    browser.submit(browser.link("在网上阅览"));
    assertThat(browser.all("img.page")).hasSize(1);
    browser.open(record).submit(browser.one("main a[href*='kind=copy']"));
    browser.click(browser.one("#copy")).type("purpose", "起草细则");
    browser.submit(browser.button("提出申请"));
    var number = browser.path().replaceAll("\\D", "");
    todo("director", "同意或不同意").click(browser.one("#agree"));
    browser.submit(browser.button("答复申请"));
    todo("archivist", "制作复制件").submit(browser.button("制作复制件"));
    assertThat(browser.text()).contains("复制件已制成");
    var copy = service.signIn("archivist").get("/lending/" + number + "/copy");
    assertThat(copy.body()).startsWith("%PDF");
    browser.clean("walk-copy");
    browser.as("finance");
    look("/requests/" + number, "walk-request");
  }

  private void itBorrowsTheOriginalAndBringsItBack() {
    browser.as("finance").open("/archive?q=" + Visitor.encoded("〔2026〕1号"));
    browser.submit(browser.one("#hits h3 a")).submit(browser.one("main a[href*='kind=loan']"));
    browser.type("purpose", "核对原件").submit(browser.button("提出申请"));
    var number = browser.path().replaceAll("\\D", "");
    todo("director", "同意或不同意").click(browser.one("#agree"));
    browser.submit(browser.button("答复申请"));
    todo("custodian", "借出").type("pages", "1").submit(browser.button("借出"));
    assertThat(browser.text()).contains("在借");
    browser.as("finance").open("/today");
    assertThat(browser.text()).contains("借阅中");
    CLOCK.set("2026-12-09T09:00");
    browser.as("custodian").open("/lending/" + number).type("rpages", "1");
    browser.submit(browser.button("归还"));
    assertThat(browser.text()).contains("已归还");
  }

  /// Not counting who only looked.
  private static void eightPeopleHaveActed() {
    var actors =
        service
            .bean(JdbcClient.class)
            .sql(
                """
                select distinct actor from audit_entries where act in ('hand-in', 'approve-topic',
                  'draft-agenda', 'review-agenda', 'fix-agenda', 'acknowledge', 'ask-leave',
                  'grant-leave', 'hold-meeting', 'record-view', 'decide', 'return-copies',
                  'close-meeting', 'approve-minutes', 'request-copy', 'request-loan', 'consent',
                  'issue-copy', 'lend', 'return-loan')
                """)
            .query(String.class)
            .list();
    assertThat(actors)
        .contains(
            "justice",
            "clerk",
            "director",
            "vice.executive",
            "vice.urban",
            "mayor",
            "finance",
            "archivist",
            "custodian");
  }

  private void everySheetIsEmptyOfWhatIsDone() {
    for (var user : List.of("director", "archivist", "custodian", "operator", "finance")) {
      browser.as(user);
      look("/today", "today-" + user + "-after");
      assertThat(browser.text()).as(user).doesNotContain("制作复制件\n", "审批", "审核纪要");
    }
    browser.as("custodian").open("/today");
    assertThat(browser.text()).contains("在借0件，今天到期0件，超期0件；待制作复制件0份", "本人保管档案", "归档文件还没有抽查过");
    browser.as("operator").open("/today");
    assertThat(browser.text()).doesNotContain("在借", "保管");
  }

  /// Opens a page; with {@code -Dpictures.update=true} looks at it at both sizes and takes its
  /// picture.
  private static void look(String path, String picture) {
    if (Boolean.getBoolean("pictures.update")) {
      browser.clean(path, picture);
    } else {
      browser.open(path);
    }
  }

  /// Somebody opens today's sheet and presses what it asks of him.
  private static Browser todo(String user, String act) {
    browser.as(user).open("/today");
    assertThat(browser.text()).as(user).contains(act);
    return browser.submit(
        browser
            .driver()
            .findElement(
                By.xpath(
                    "//ol[@class='tasks']//a[contains(@class,'button') and contains(., '"
                        + act
                        + "')]")));
  }
}
