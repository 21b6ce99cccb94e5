package io.huiji.page.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Organisation;
import io.huiji.act.Act;
import io.huiji.act.ActFields;
import io.huiji.act.ActResult;
import io.huiji.act.Acts;
import io.huiji.calendar.OfficeClock;
import io.huiji.document.Manuscript;
import io.huiji.document.Typesetter;
import io.huiji.intake.HandIn;
import io.huiji.kernel.Marking;
import io.huiji.kernel.SubmissionId;
import io.huiji.meeting.HandedIn;
import io.huiji.meeting.Topics;
import io.huiji.minutes.Minutes;
import io.huiji.packet.Packets;
import io.huiji.rules.Verdict;
import io.huiji.search.Indexer;
import io.huiji.testkit.Browser;
import io.huiji.testkit.Office;
import io.huiji.testkit.Service;
import io.huiji.testkit.SettableClock;
import io.huiji.view.lending.LendingView;
import io.huiji.view.meeting.RoomView;
import io.huiji.view.meeting.RoomViews;
import io.huiji.view.minutes.MinutesView;
import io.huiji.view.minutes.MinutesViews;
import io.huiji.view.topic.TopicView;
import io.huiji.view.topic.TopicViews;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.transaction.support.TransactionOperations;
import org.yaml.snakeyaml.Yaml;

/// One meeting, from its topics to the copy of its minutes, in which everybody tries what he must
/// not. Each attempt is sent from the page's own form, or from a form as the page would have it
/// where it offers none to this person.
final class RefusedActs {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 3);
  private static final String HANDED = io.huiji.operations.demo.SmallInbox.FIRST;
  private static final String MONEY = "关于提高城乡低保标准的汇报";
  private static final String MAJOR = "关于学校布局调整的汇报";
  private static final String MAYORS = "关于应急物资储备的汇报";

  /// People read names and posts.
  private static final Pattern USER_NAME =
      Pattern.compile(
          "(?<![a-z-])(mayor|vice\\.[a-z]+|director|clerk|archivist|custodian|civil-affairs"
              + "|finance|audit|justice|housing|education)(?![a-z-])");

  private final Service service;
  private final Browser browser;
  private final SettableClock clock;
  private final Map<String, byte[]> papers;
  private final Set<String> seen;
  private final List<String> wrong;

  /// From which the next attempt is made.
  private String page = "";

  private String user = "";

  RefusedActs(
      Service service,
      Browser browser,
      SettableClock clock,
      Map<String, byte[]> papers,
      Set<String> seen,
      List<String> wrong) {
    this.service = service;
    this.browser = browser;
    this.clock = clock;
    this.papers = papers;
    this.seen = seen;
    this.wrong = wrong;
  }

  void run() {
    try {
      theTopicsAndTheirOpinions();
      theCall();
      theRoom();
      theCopies();
      theMinutes();
      theDesk();
      theFollowUp();
    } catch (AssertionError | RuntimeException brokenOff) {
      throw new AssertionError("broken off; until then wrong: " + wrong, brokenOff);
    }
  }

  private void theTopicsAndTheirOpinions() {
    var justice = service.bean(Organisation.class).actor("justice", DAY).orElseThrow();
    var held = new HashMap<>(papers);
    held.computeIfPresent(
        "submission.yaml",
        (_, card) ->
            bytes(
                new String(card, StandardCharsets.UTF_8)
                    .replace("topic:\n", "topic:\n  fiscal: true\n")));
    assertThat(service.bean(HandIn.class).handIn(held, justice))
        .isInstanceOf(HandIn.Outcome.Taken.class);
    handsIn("civil-affairs", MONEY, "office", false);
    handsIn("education", MAJOR, "office", true);
    handsIn("justice", MAYORS, "mayor", false);
    var handed = topic(HANDED);
    var money = topic(MONEY);

    at("mayor", handed + "/approvals");
    no("会议 R6.1", "/approvals/approve-topic", Map.of("step", "mayor", "verdict", "agree"), "R6.1");
    no("办理 R7.4", "/approvals/waive-objection", Map.of("reason", "由我协调"));
    no("办理 R11.2", "/approvals/admit-late", Map.of("reason", "急需"));
    at("director", handed + "/approvals");
    no("会议 R4.1", "/approvals/confirm-source", Map.of("verdict", "agree"));
    at("mayor", topic(MAYORS) + "/approvals");
    no("会议 R7.3", "/approvals/approve-topic", Map.of("step", "mayor", "verdict", "agree"), "分管");
    at("clerk", money + "/opinions");
    no("办理 R7.3", "/opinions/give-opinion", Map.of("kind", "财政意见", "verdict", "agree"));
    at("justice", handed + "/opinions");
    no("办理 R8.1", "/opinions/reply-consultation", Map.of("reply", "一致"));
    at("finance", handed + "/opinions");
    var opinion = Map.of("kind", "财政意见", "verdict", "agree");
    no("办理 R10.5", "/opinions/give-opinion", opinion, "意见.txt", bytes("机密★10年\n\n同意。\n"), "标有密级");
    no("办理 R10.1", "/opinions/give-opinion", opinion, "意见.docx", bytes("%PDF-1.7\n"));
    at("mayor", money + "/approvals");
    for (var title : List.of(MONEY, MAJOR)) {
      confirms(title, "vice.civil");
    }
    no("ACT-STALE", "/approvals/withdraw-topic", Map.of("reason", "不再需要"));
  }

  private void theCall() {
    clock.set("2026-12-01T09:00");
    var meeting = "/meetings/" + DAY;
    at("mayor", meeting);
    no("会议 R3.2", "/delegate-convener", Map.of("to", "vice.civil", "reason", "出差"), "不是常务副区长");
    no("会议 R3.6", "/change-observers", Map.of("add", "无名局"));
    no("会议 R3.5", "/change-observers", Map.of("remove", "区财政局"));
    var other = DAY.plusDays(7);
    handsIn(other, "housing", "关于小区停车管理的汇报", "office", false);
    no("会议 R11.2", "/move-meeting", Map.of("to", other.toString()), "已有会议");
    no("会议 R11.2", "/move-meeting", Map.of("to", "2026-11-20"), "已经过去");
    at("director", meeting);
    no("会议 R3.1", "/cancel-meeting", Map.of("reason", "防汛"));
    at("mayor", meeting + "/room");
    no("会议 R9.1", "/hold-meeting", Map.of());
    does(
        "mayor",
        "{act: fix-agenda, meeting: %s, topics: [%s, %s], time: '09:00', place: 三楼会议室}"
            .formatted(DAY, MONEY, MAJOR));
    at("vice.civil", meeting + "/leave");
    no("会议 R12.2", "/ask-leave", Map.of("who", "vice.urban", "reason", "外出"));
    does("mayor", "{act: cancel-meeting, meeting: %s, reason: 防汛}".formatted(other));
    at("vice.civil", "/meetings/" + other + "/leave");
    no("会议 R12.1", "/ask-leave", Map.of("reason", "外出"), "会议已取消");
  }

  private void theRoom() {
    service.bean(Packets.class).assemble(DAY);
    clock.set("2026-12-03T09:00");
    var room = "/meetings/" + DAY + "/room";
    does("clerk", "{act: record-attendance, meeting: %s, present: [mayor]}".formatted(DAY));
    at("mayor", room);
    no("会议 R3.3", "/hold-meeting", Map.of(), "半数以上");
    does(
        "clerk",
        "{act: record-attendance, meeting: %s, present: [mayor, vice.executive], observers: [finance, audit, reform]}"
            .formatted(DAY));
    does("mayor", "{act: hold-meeting, meeting: %s}".formatted(DAY));
    at("clerk", room);
    no("会议 R14.2", "/record-view", Map.of("number", "1", "unit", "无名局", "text", "同意"));
    no("会议 R14.3", "/decide", Map.of("number", "1", "decision", "通过"), "不是区长");
    at("mayor", room);
    no("会议 R3.4", "/decide", Map.of("number", "2", "decision", "通过"), "分管领导");
    no("会议 R2.1", "/decide", Map.of("number", "1", "decision", "多数同意"), "一人作出决定");
    no("会议 R15.1", "/decide", Map.of("number", "1", "decision", "不通过"));
    no(
        "会议 R18.1",
        "/decide",
        Map.of("number", "1", "decision", "通过", "item.text", "印发", "item.lead", "无名局"));
    does(
        "mayor",
        "{act: decide, meeting: %s, topic: %s, decision: 通过, items: [{text: 印发方案, lead: 区民政局, due: 2026-12-31}]}"
            .formatted(DAY, MONEY));
    does(
        "mayor",
        "{act: decide, meeting: %s, topic: %s, decision: 暂不作出决定, reason: 论证不充分}"
            .formatted(DAY, MAJOR));
    at("finance", topic(MONEY) + "/opinions");
    no("办理 R4.1", "/opinions/give-opinion", Map.of("kind", "财政意见", "verdict", "agree"));
  }

  private void theCopies() {
    var meeting = "/meetings/" + DAY;
    at("clerk", meeting + "/copies");
    no("材料 R16.1", "/copies/return", Map.of("in", "99"), "登记簿上没有第99号");
    at("clerk", meeting + "/close");
    no("材料 R16.1", "/close-meeting", Map.of("confirmed", "true"), "在外");
    at("director", meeting + "/copies/1/lost");
    no("材料 R16.1", "/copies/1/declare-lost", Map.of("confirmed", "1"), "报告编号");
    var out = service.bean(Packets.class).state(DAY).orElseThrow().copies().out();
    does(
        "clerk",
        "{act: return-copies, meeting: %s, copies: %s}"
            .formatted(DAY, out.stream().map(Packets.Copy::number).toList()));
  }

  private void theMinutes() {
    var minutes = "/minutes/" + DAY;
    var verdict = Map.of("step", "mayor", "verdict", "agree");
    at("director", minutes + "/distribution");
    no("纪要 R17.1", "/approve-minutes", Map.of("step", "director", "verdict", "agree"));
    service.bean(Minutes.class).draftDue();
    at("mayor", minutes + "/print");
    no("纪要 R17.2", "/approve-minutes", verdict);
    at("clerk", minutes + "/draft");
    var secret =
        Typesetter.docx(
            Manuscript.of("秘密★5年", "区长办公会议纪要", List.of(new Manuscript.Text("会议研究了低保标准。"))));
    no("纪要 R10.5", "/upload-minutes", Map.of(), "纪要.docx", secret);
    at("director", minutes + "/distribution");
    no("纪要 R17.3", "/set-distribution", Map.of("copy-to", "区民政局、某某日报社"));
    does(
        "director",
        "{act: approve-minutes, meeting: %s, step: director, verdict: agree}".formatted(DAY));
    does(
        "mayor", "{act: approve-minutes, meeting: %s, step: mayor, verdict: agree}".formatted(DAY));
    at("director", minutes + "/distribution");
    no("纪要 R16.2", "/print-minutes", Map.of("purpose", "留存"));
    at("mayor", "/meetings/" + DAY + "/room");
    no("会议 R17.2", "/decide", Map.of("number", "1", "decision", "不通过", "reason", "论证不充分"));
    service.bean(Indexer.class).catchUp();
  }

  private void theDesk() {
    clock.set("2026-12-07T09:00");
    does("civil-affairs", "{act: request-copy, record: 〔2026〕1号, purpose: 起草细则}");
    does("civil-affairs", "{act: request-copy, record: 〔2026〕1号, purpose: 核对拨款}");
    does("civil-affairs", "{act: request-loan, record: 〔2026〕1号, purpose: 核对拨款}");
    at("archivist", "/lending/1");
    no("利用 R17.6", "/lending/1/issue-copy", Map.of(), "同意");
    at("archivist", "/requests/1");
    no("利用 R17.6", "/requests/1/consent", Map.of("verdict", "agree"), "主任");
    for (var request : List.of(1, 2, 3)) {
      does("director", "{act: consent, request: %d, verdict: agree}".formatted(request));
    }
    at("archivist", "/lending/1");
    browser.submit(browser.button("制作复制件"));
    no("利用 R17.6", "/lending/1/issue-copy", Map.of(), "已经用过");
    does("director", "{act: revoke-consent, request: 2, reason: 不再需要}");
    at("archivist", "/lending/2");
    no("利用 R17.6", "/lending/2/issue-copy", Map.of(), "撤销");
    does("archivist", "{act: lend, request: 3, pages: 1}");
    clock.set("2027-01-25T09:00");
    at("civil-affairs", "/requests/3");
    no("利用 R17.6", "/requests/3/renew", Map.of(), "逾期");
    at("custodian", "/archive/custody");
    no("利用 R17.4", "/hand-over", Map.of("to", "archivist", "holdings", "99"), "99件");
    at("archivist", "/archive/keeping");
    no("档案 R17.5", "/keeping/place-hold", Map.of("records", "无此件", "reason", "审计"), "没有");
    no("档案 R17.6", "/request-export", Map.of("records", "无此件", "purpose", "移交"), "没有");
  }

  private void theFollowUp() {
    at("civil-affairs", "/supervision/1");
    no("督办 R18.1", "/report-progress", Map.of("state", "已办结"), "没有佐证");
    var file = bytes("机密★10年\n\n办理情况\n");
    no("督办 R10.5", "/report-progress", Map.of("state", "办理中", "evidence", "见附件"), "佐证.txt", file);
  }

  private void at(String who, String address) {
    user = who;
    browser.as(user).open(address);
    page = browser.path();
    assertThat(browser.all("main h1")).as(user + " " + address + ": " + browser.text()).hasSize(1);
  }

  private void no(String kind, String action, Map<String, String> fields, String... words) {
    no(kind, action, fields, "", new byte[0], words);
  }

  /// Sends it from the page and reads the answer.
  private void no(
      String kind,
      String action,
      Map<String, String> fields,
      String file,
      byte[] content,
      String... words) {
    if (!browser.path().equals(page)) {
      browser.open(page);
    }
    var rule = kind.substring(kind.indexOf(' ') + 1);
    var sent = new HashMap<>(fields);
    if (!rule.equals("ACT-STALE")) {
      version().ifPresent(version -> sent.put("_seen", version));
    }
    browser.post(action, sent, file, content);
    var found =
        rule.equals("ACT-STALE")
            ? List.of(rule + " 现有 请 " + browser.text())
            : browser.all(".finding").stream().map(line -> line.getText()).toList();
    if (found.stream().noneMatch(text -> says(text, rule, words))) {
      wrong.add(
          kind
              + " "
              + action
              + " "
              + fields
              + ": "
              + (found.isEmpty() ? browser.path() + browser.text() : found));
    }
    if (!rule.equals("ACT-STALE")) {
      seen.add(kind);
    }
  }

  /// As a page has it that shows the thing as it is, also where it offers this person no form.
  private Optional<String> version() {
    var now = service.bean(OfficeClock.class).now();
    var actor = service.bean(Organisation.class).actor(user, now.toLocalDate()).orElseThrow();
    var parts = page.split("[/?]");
    return switch (parts[1]) {
      case "topics" -> service.bean(TopicViews.class).find(parts[2], actor).map(TopicView::version);
      case "meetings" ->
          page.endsWith("/room")
              ? service
                  .bean(RoomViews.class)
                  .room(LocalDate.parse(parts[2]), actor)
                  .map(RoomView::version)
              : Optional.empty();
      case "minutes" ->
          service
              .bean(MinutesViews.class)
              .find(LocalDate.parse(parts[2]), actor)
              .map(MinutesView::version);
      case "requests", "lending" ->
          service
              .bean(LendingView.class)
              .request(Integer.parseInt(parts[2]), actor, now)
              .map(LendingView::version);
      default -> Optional.empty();
    };
  }

  private static boolean says(String text, String rule, String... words) {
    return Pattern.compile(Pattern.quote(rule) + "(?![-\\w.])").matcher(text).find()
        && text.contains("现有")
        && (rule.equals("ACT-STALE") || !USER_NAME.matcher(text).find())
        && List.of(words).stream().allMatch(text::contains);
  }

  private String topic(String title) {
    browser.as("mayor").open("/topics");
    return browser.link(title).getAttribute("href").replaceFirst("^https?://[^/]+", "");
  }

  private void confirms(String title, String vice) {
    approves("clerk", "office", title);
    approves("director", "director", title);
    approves(vice, "vice", title);
    approves("mayor", "mayor", title);
  }

  private void approves(String user, String step, String title) {
    does(user, "{act: approve-topic, topic: %s, step: %s, verdict: agree}".formatted(title, step));
  }

  private void handsIn(String unit, String title, String source, boolean major) {
    handsIn(DAY, unit, title, source, major);
  }

  private void handsIn(LocalDate day, String unit, String title, String source, boolean major) {
    var in =
        new HandedIn(
            day,
            unit,
            title,
            Optional.empty(),
            Office.card(source, major),
            Verdict.ACCEPTED,
            SubmissionId.random(),
            Marking.custody("会后收回"));
    service
        .bean(TransactionOperations.class)
        .executeWithoutResult(_ -> service.bean(Topics.class).handIn(in));
  }

  private void does(String user, String yaml) {
    Map<String, Object> values = new HashMap<>(new Yaml().load(yaml));
    var name = String.valueOf(values.remove("act"));
    var now = service.bean(OfficeClock.class).now();
    var actor = service.bean(Organisation.class).actor(user, now.toLocalDate()).orElseThrow();
    assertThat(service.bean(Acts.class).perform(new Act(name, new ActFields(values), actor, now)))
        .as(user + " " + yaml)
        .isInstanceOf(ActResult.Done.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
