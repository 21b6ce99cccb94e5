package io.huiji.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Organisation;
import io.huiji.act.Act;
import io.huiji.act.ActFields;
import io.huiji.act.ActResult;
import io.huiji.act.Acts;
import io.huiji.calendar.OfficeClock;
import io.huiji.document.Blanks;
import io.huiji.kernel.Marking;
import io.huiji.kernel.SubmissionId;
import io.huiji.meeting.HandedIn;
import io.huiji.meeting.Topics;
import io.huiji.minutes.Minutes;
import io.huiji.packet.Packets;
import io.huiji.rules.Verdict;
import io.huiji.testkit.Browser;
import io.huiji.testkit.Office;
import io.huiji.testkit.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionOperations;

/// One meeting by clicking, from the agenda to the issued minutes, with a refusal of each kind.
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
  void goesFromAgendaToIssuedMinutes() throws IOException {
    anotherMeetingIsChangedInEveryWay();
    theClerkArrangesAndTheMayorFixes();
    aUnitConfirmsAndSomebodyAsksLeave();
    copiesGoOutAndComeBack();
    theRoomSaysNoAndThenHolds();
    theMeetingIsClosedAfterTheLastCopy();
    theUploadIsComparedTickedAndAdopted();
    theMinutesAreApprovedAndIssued();
  }

  private void anotherMeetingIsChangedInEveryWay() {
    var other = day.plusDays(7);
    handsIn(other, "education", "关于学校布局调整的汇报");
    browser.as("mayor").open("/meetings/" + other);
    browser.click(browser.one("summary")).submit(browser.button("委托召集"));
    assertThat(browser.one(".findings").getText()).contains("R3.2", "理由");
    browser.type("delegate-reason", "区长出差").submit(browser.button("委托召集"));
    assertThat(browser.text()).contains("已委托召集本次会议");
    browser.as("clerk").open("/meetings/" + other).click(browser.one("summary"));
    browser.type("add", "区司法局").submit(browser.button("更改列席单位"));
    assertThat(browser.text()).contains("列席单位已更改");
    browser.as("mayor").open("/meetings/" + other).click(browser.one("summary"));
    browser.run("document.getElementById('to').value = arguments[0]", other.plusDays(1).toString());
    browser.submit(browser.button("会议改期"));
    assertThat(browser.text()).contains("会议已改期");
    browser.as("vice.executive").open("/meetings/" + other.plusDays(1));
    browser.click(browser.one("summary")).type("cancel-reason", "防汛");
    browser.submit(browser.button("取消本次会议"));
    assertThat(browser.text()).contains("会议已取消", "防汛");
  }

  private void theClerkArrangesAndTheMayorFixes() {
    browser.as("clerk").clean("/meetings", "meetings");
    browser.clean(at(""), "meeting");
    browser.clean(at("/agenda"), "meeting-agenda");
    assertThat(browser.text()).contains("顺序未保存");
    browser.submit(browser.button("下移"));
    assertThat(browser.run("return document.activeElement.id").toString()).startsWith("down-");
    browser.waitFor("#say:not(:empty)");
    assertThat(browser.run("return document.getElementById('say').textContent").toString())
        .contains("移到第2位，共2项");
    browser.submit(browser.button("保存顺序"));
    assertThat(browser.text()).contains("下一步：主任审核").doesNotContain("顺序未保存");
    theClerkPlansMinutes();
    theDirectorDrags();
    browser.as("mayor").open(at("/agenda"));
    assertThat(browser.all("main a.button.main")).as(browser.path() + browser.text()).hasSize(1);
    browser.submit("main a.button.main");
    browser.clean("meeting-fix");
    browser.type("time", "下午").type("place", "三楼会议室").click(browser.one("#confirmed"));
    browser.submit(browser.button("审定议程"));
    assertThat(browser.one(".findings").getText()).contains("09:00");
    browser.type("time", "09:00").click(browser.one("#confirmed"));
    browser.submit(browser.button("审定议程"));
    assertThat(browser.text()).contains("已审定第1版");
    browser.clean(at("/agenda/versions/1"), "meeting-agenda-version");
  }

  /// What was typed outlives moving a topic and saving the order, until it is kept or mended.
  private void theClerkPlansMinutes() {
    var fields = browser.all("[data-list=agenda] input[name='topic.minutes']");
    browser.type(fields.getFirst().getAttribute("id"), "一刻钟").type("whole", "30");
    browser.submit(browser.button("下移"));
    assertThat(browser.text()).contains("计划时长未保存", "顺序未保存");
    browser.submit(browser.button("保存顺序"));
    assertThat(browser.text()).contains("计划时长未保存").doesNotContain("顺序未保存");
    browser.submit(browser.button("保存计划时长"));
    assertThat(browser.one(".findings").getText()).contains("“计划时长”应为整数，现为“一刻钟”");
    for (var field : browser.all("[data-list=agenda] input[name='topic.minutes']")) {
      browser.type(field.getAttribute("id"), "20");
    }
    browser.submit(browser.button("保存计划时长"));
    assertThat(browser.text())
        .contains("计划时长已保存", "约40分钟", "议题计划时长合计40分钟，会议计划30分钟", "超出10分钟")
        .doesNotContain("计划时长未保存", "计划20分钟");
    browser.clean("meeting-agenda");
    browser.open(at(""));
    assertThat(browser.text()).contains("计划20分钟");
  }

  private void theDirectorDrags() {
    browser.as("director").open(at("/agenda"));
    var first = browser.one("[data-list=agenda] > li").getAttribute("data-title");
    var handles = browser.all("[data-list=agenda] .handle");
    browser.drag(handles.getFirst(), handles.getLast());
    assertThat(browser.text()).contains("顺序未保存");
    assertThat(browser.run("return document.getElementById('say').textContent"))
        .isEqualTo(first + " 移到第2位，共2项");
    browser.submit(browser.button("保存顺序"));
    assertThat(browser.text()).contains("主任已审核议程");
    assertThat(browser.all("[data-list=agenda] > li").getLast().getAttribute("data-title"))
        .isEqualTo(first);
  }

  private void aUnitConfirmsAndSomebodyAsksLeave() {
    browser.as("civil-affairs").clean(at("/notices"), "meeting-notices");
    browser.submit(browser.button("确认收到通知"));
    assertThat(browser.text()).contains("已确认收到通知");
    browser.open(at("")).link(TITLE);
    assertThat(browser.text()).doesNotContain(OTHER);
    browser.as("vice.urban").open(at("/leave"));
    browser.submit(browser.button("向区长请假"));
    assertThat(browser.one(".findings").getText()).contains("缺少");
    browser.type("reason", "外出开会").submit(browser.button("向区长请假"));
    browser.as("mayor").clean(at("/leave"), "meeting-leave");
    browser.submit(browser.button("准假："));
    assertThat(browser.text()).contains("已准假");
  }

  private void copiesGoOutAndComeBack() {
    service.bean(Packets.class).assemble(day);
    browser.as("clerk").clean(at("/packet"), "meeting-packet");
    browser.clean(at("/copies"), "meeting-copies");
    browser.type("out", "000001").submit(browser.button("签收"));
    assertThat(browser.text()).contains("第1号 甲区长 已签收");
    browser.type("in", "99").submit(browser.button("收回"));
    assertThat(browser.one(".findings").getText()).contains("登记簿上没有第99号");
  }

  private void theRoomSaysNoAndThenHolds() {
    browser.as("clerk").open(at("/room")).click(browser.one("#h-mayor"));
    browser.submit(browser.button("登记到会"));
    assertThat(browser.text()).contains("还差1人");
    browser.as("mayor").open(at("/room")).submit(browser.button("召开会议"));
    assertThat(browser.one(".findings").getText()).contains("R3.3");
    browser.clean("meeting-room-refused");
    browser.click(browser.one("details summary")).type("override", "抗洪抢险");
    browser.submit(browser.button("写明理由"));
    assertThat(browser.text()).contains("理由印入纪要", "召集人写明的理由： 抗洪抢险");
    theRoomIsReadFromAfar();
    browser.as("clerk").open(at("/room")).click(browser.one("#h-vice\\.civil"));
    browser.submit(browser.button("登记到会"));
    browser.as("mayor").open(at("/room")).submit(browser.button("召开会议"));
    for (var topic : new int[] {1, 2}) {
      browser.open(at("/room?topic=" + topic)).click(browser.one("#d-1"));
      browser.type("i-1", "修改后印发").type("w-1", "区财政局");
      browser.run("document.getElementById('l-1').value = '区民政局'");
      browser.submit(browser.button("保存议定"));
      assertThat(browser.one(".findings").getText()).contains("R14.3");
      browser.type("revise", "无").submit(browser.button("保存议定"));
      assertThat(browser.text()).contains("✓已议定", "修改后印发", "牵头：区民政局", "配合：区财政局");
      assertThat(browser.text()).contains("记录意见").doesNotContain("record-view", "items");
    }
    whatWasTypedOutlivesTheSession();
    browser.clean("meeting-room");
  }

  private void theRoomIsReadFromAfar() {
    browser.submit(browser.button("会场大字"));
    assertThat(browser.run("return getComputedStyle(document.documentElement).fontSize"))
        .isEqualTo("20px");
    browser.clean("meeting-room-large").submit(browser.button("恢复常规字号"));
    browser.submit(browser.button("English"));
    browser.clean("meeting-room-english");
    for (var page : new String[] {"", "/agenda", "/notices", "/leave", "/packet", "/copies"}) {
      assertThat(browser.open(at(page)).text()).contains("Meeting of").doesNotContain("??");
    }
    browser.submit(browser.button("中文"));
  }

  private void whatWasTypedOutlivesTheSession() {
    browser.as("clerk").open(at("/room?topic=1"));
    browser.run("document.getElementById('unit').value = '区财政局'");
    browser.type("said", "标准宜分档");
    browser.waitFor("form[data-kept=yes]");
    browser.signedOut("clerk").as("clerk").open(at("/room?topic=1"));
    assertThat(browser.one("#said").getAttribute("value")).isEqualTo("标准宜分档");
    browser.submit(browser.button("添加意见"));
    assertThat(browser.text()).contains("标准宜分档", "已记下意见");
    assertThat(browser.one("#said").getAttribute("value")).isEmpty();
  }

  private void theMeetingIsClosedAfterTheLastCopy() {
    browser.as("clerk").clean(at("/close"), "meeting-close");
    assertThat(browser.all("#confirmed")).as("nothing to confirm while copies are out").isEmpty();
    browser.post("/close-meeting", Map.of("confirmed", "true"), "", new byte[0]);
    assertThat(browser.one(".findings").getText()).contains("在外");
    browser.as("director").clean(at("/copies/1/lost"), "meeting-copy-lost");
    browser.type("report", "〔2026〕遗1号").type("confirmed", "1");
    browser.submit(browser.button("声明遗失"));
    assertThat(browser.text()).contains("第1号已声明遗失");
  }

  private void theUploadIsComparedTickedAndAdopted() throws IOException {
    service.bean(Minutes.class).draftDue();
    var draft = Files.readAllBytes(folder.resolve("out/minutes/" + day + "/draft-v1.docx"));
    var changes = Map.of("修改后印发", "修改后于2027年1月31日前印发");
    var edited = Files.write(folder.resolve("edited.docx"), Blanks.fill(draft, changes));
    browser.as("clerk").open("/minutes/" + day + "/draft");
    browser.one("#file").sendKeys(edited.toString());
    browser.submit(browser.button("上传并比对"));
    assertThat(browser.text()).contains("需核对", "增于2027年1月31日前");
    browser.submit(browser.button("采用此稿"));
    assertThat(browser.one(".findings").getText()).contains("R17.2", "核对");
    browser.clean("minutes-compare");
    browser.submit(browser.link("两栏")).clean("minutes-compare-two");
    browser.all("input[name=checked]").forEach(browser::click);
    browser.submit(browser.button("采用此稿"));
    assertThat(browser.text()).contains("已采用此稿");
  }

  private void theMinutesAreApprovedAndIssued() {
    browser.as("director").clean("/minutes", "minutes-list");
    browser.clean("/minutes/" + day, "minutes");
    browser.clean("/minutes/" + day + "/draft", "minutes-draft");
    browser.clean("/minutes/" + day + "/print", "minutes-print");
    browser.submit(browser.button("打印"));
    assertThat(browser.one(".findings").getText()).contains("缺少“用途”一项");
    browser.type("purpose", "送区长审定").submit(browser.button("打印"));
    assertThat(browser.text()).contains("打印本页", "已记入日志", "修改后于2027年1月31日前印发");
    browser.clean("/minutes/" + day + "/compare", "minutes-compare-empty");
    browser.open("/minutes/" + day + "/approvals").waitFor("#look p").clean("minutes-approvals");
    assertThat(browser.one("#look").getText()).as("beside the opinion").contains("2027年1月31日");
    browser.submit(browser.button("审核纪要"));
    assertThat(browser.one(".findings").getText()).contains("缺少“意见”一项");
    browser.click(browser.one("#agree")).submit(browser.button("审核纪要"));
    assertThat(browser.text()).contains("下一步：区长审定");
    browser.clean("/minutes/" + day + "/distribution", "minutes-distribution");
    browser.type("copy-to", "区民政局、某某日报社").submit(browser.button("更改名单"));
    assertThat(browser.one(".findings").getText()).contains("R17.3");
    browser.as("mayor").clean("/minutes/" + day + "/issue", "minutes-issue");
    browser.click(browser.one("#confirmed")).submit(browser.button("审定并印发纪要"));
    assertThat(browser.text()).contains("纪要已编号印发");
    browser.as("director").open("/minutes/" + day + "/distribution");
    browser.type("copy-to", "区民政局、区住房和城乡建设局、区司法局").submit(browser.button("更改名单"));
    assertThat(browser.text()).contains("名单已更改", "已送");
    browser.open("/minutes/" + day).submit(browser.link("作废文号"));
    browser.clean("minutes-void");
    browser.type("reason", "文字有误").type("confirmed", "1").submit(browser.button("作废"));
    assertThat(browser.one(".findings").getText()).contains("R17.2", "没有照写文号");
    browser.as("housing").clean("/minutes/" + day + "/excerpts", "minutes-excerpts");
    assertThat(browser.text()).contains("区住房和城乡建设局").doesNotContain("区民政局");
    theNumberIsMadeVoidOnceItIsWrittenOut();
  }

  private void theNumberIsMadeVoidOnceItIsWrittenOut() {
    browser.as("mayor").open("/minutes/" + day + "/void");
    var number = browser.one("dl.card div:last-child dd").getText();
    browser.type("reason", "文字有误").type("confirmed", number).submit(browser.button("作废"));
    assertThat(browser.text()).contains("编号已作废，保留不再使用。下一步：重新报批。");
    browser.open("/minutes/" + day + "/void");
    assertThat(browser.all("#confirmed")).as("there is nothing left to make void").isEmpty();
  }

  private static String at(String page) {
    return "/meetings/" + day + page;
  }

  private static void handsIn(String unit, String title, String vice) {
    handsIn(day, unit, title);
    approves("clerk", "office", title);
    approves("director", "director", title);
    approves(vice, "vice", title);
    approves("mayor", "mayor", title);
  }

  private static void handsIn(LocalDate meeting, String unit, String title) {
    var in =
        new HandedIn(
            meeting,
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
