package io.huiji.operations.unskippable;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.document.Blanks;
import io.huiji.minutes.Comparison.Paragraph;
import io.huiji.minutes.Minutes;
import io.huiji.packet.Packets;
import io.huiji.packet.Packets.Copy;
import io.huiji.rules.Verdict;
import io.huiji.testkit.Office;
import io.huiji.view.meeting.PacketViews;
import io.huiji.view.minutes.MinutesViews;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A meeting from its first topic to the follow-up of its minutes.
record MeetingStory(FullLog log, Path folder) {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 3);
  private static final String BEFORE = "2026-12-01T10:00";
  private static final String DURING = "2026-12-03T09:00";
  private static final String AFTER = "2026-12-03T11:00";
  private static final String NEXT = "2026-12-04T09:00";
  private static final String ALLOWANCE = "关于提高城乡低保标准的汇报";
  private static final String HEATING = "关于冬季供热保障的汇报";

  void tell() {
    agenda();
    calls();
    copies();
    room();
    minutes();
    followUp();
    otherMeeting();
  }

  private void agenda() {
    log.office().handsIn("civil-affairs", "2026-12-03", ALLOWANCE);
    log.office().handsIn("housing", "2026-12-03", HEATING);
    log.office().confirms("vice.urban", HEATING);
    approves("clerk", "office");
    approves("director", "director");
    approves("vice.civil", "vice");
    approves("mayor", "mayor");
    var topics = ALLOWANCE + ", " + HEATING;
    before(
        "clerk",
        "{act: plan-minutes, meeting: 2026-12-03, minutes: 60, topics: [{topic: %s, minutes: 15}]}",
        ALLOWANCE);
    before("clerk", "{act: draft-agenda, meeting: 2026-12-03, topics: [%s]}", topics);
    before("director", "{act: review-agenda, meeting: 2026-12-03, topics: [%s]}", topics);
    before(
        "mayor",
        "{act: fix-agenda, meeting: 2026-12-03, time: '09:00', place: 三楼会议室, topics: [%s]}",
        topics);
  }

  private void approves(String user, String step) {
    before(user, "{act: approve-topic, topic: %s, step: %s, verdict: agree}", ALLOWANCE, step);
  }

  private void calls() {
    before("clerk", "{act: change-observers, meeting: 2026-12-03, add: [justice]}");
    before("housing", "{act: acknowledge, meeting: 2026-12-03}");
    before("clerk", "{act: ask-leave, meeting: 2026-12-03, who: vice.urban, reason: 因公外出}");
    before("mayor", "{act: grant-leave, meeting: 2026-12-03, who: vice.urban}");
    before("clerk", "{act: ask-leave, meeting: 2026-12-03, who: vice.civil, reason: 因公外出}");
    before("mayor", "{act: refuse-leave, meeting: 2026-12-03, who: vice.civil, reason: 须到会}");
    before("mayor", "{act: override-quorum, meeting: 2026-12-03, reason: 汛情紧急}");
  }

  private void copies() {
    log.office().at("2026-12-02T23:00", () -> log.office().bean(Packets.class).assemble(DAY));
    var packets = log.office().bean(PacketViews.class);
    var bound = packets.packet(DAY, actor("clerk")).orElseThrow().files().getFirst();
    log.fails("a packet fetched", () -> packets.fetch(DAY, bound.sha256(), actor("clerk")));
    assertThat(packets.fetch(DAY, bound.sha256(), actor("clerk"))).contains(bound);
    assertThat(packets.fetch(DAY, bound.sha256(), actor("finance"))).isEmpty();
    log.does("clerk", DURING, "{act: hand-out-copies, meeting: 2026-12-03, copies: [1, 2, 3]}");
    log.does("clerk", AFTER, "{act: return-copies, meeting: 2026-12-03, copies: [1]}");
    log.does("director", AFTER, "{act: declare-lost, meeting: 2026-12-03, copy: 2, report: 遗3号}");
  }

  private void room() {
    log.does(
        "clerk",
        DURING,
        "{act: record-attendance, meeting: 2026-12-03, present: [mayor, vice.civil,"
            + " vice.executive], observers: [finance]}");
    log.does("mayor", DURING, "{act: hold-meeting, meeting: 2026-12-03}");
    log.does(
        "clerk",
        DURING,
        "{act: record-view, meeting: 2026-12-03, topic: %s, unit: finance, text: 资金有保障}",
        ALLOWANCE);
    log.does(
        "mayor",
        DURING,
        "{act: decide, meeting: 2026-12-03, topic: %s, decision: 通过, items: [{text: 印发方案, lead:"
            + " 区民政局, due: 2026-12-31}]}",
        ALLOWANCE);
    log.does(
        "mayor",
        DURING,
        "{act: decide, meeting: 2026-12-03, topic: %s, decision: 暂不作出决定, reason: 论证不充分}",
        HEATING);
    var out =
        log.office().bean(Packets.class).state(DAY).orElseThrow().copies().out().stream()
            .map(Copy::number)
            .toList();
    log.does("clerk", AFTER, "{act: return-copies, meeting: 2026-12-03, copies: %s}", out);
    log.does("clerk", AFTER, "{act: close-meeting, meeting: 2026-12-03}");
  }

  private void minutes() {
    log.does(
        "clerk",
        NEXT,
        "{act: set-distribution, meeting: 2026-12-03, copy-to: [finance], reason: 缩小范围}");
    log.office().at("2026-12-03T23:00", () -> log.office().bean(Minutes.class).draftDue());
    var views = log.office().bean(MinutesViews.class);
    log.fails("a draft fetched", () -> views.draftFile(DAY, 1, actor("clerk")));
    log.fails("a draft shown", () -> views.draftToDraw(DAY, actor("mayor")));
    log.does("director", NEXT, "{act: print-minutes, meeting: 2026-12-03, purpose: 会签, copies: 2}");
    var edited = write("edited.docx", filled(1, Map.of("会议听取了", "会议认真听取了")));
    log.does("clerk", NEXT, "{act: edit-minutes, meeting: 2026-12-03, file: '%s'}", edited);
    var sent = write("sent.docx", filled(2, Map.of("2026年12月31日前完成", "2026年12月20日前完成")));
    log.does("clerk", NEXT, "{act: upload-minutes, meeting: 2026-12-03, file: '%s'}", sent);
    var checked =
        views.comparison(DAY, actor("clerk")).orElseThrow().toCheck().stream()
            .map(Paragraph::number)
            .toList();
    log.does(
        "clerk",
        NEXT,
        "{act: adopt-minutes, meeting: 2026-12-03, upload: 1, checked: %s}",
        checked);
    for (var step : List.of("director", "mayor")) {
      log.does(
          step,
          NEXT,
          "{act: approve-minutes, meeting: 2026-12-03, step: %s, verdict: agree}",
          step);
    }
  }

  private byte[] filled(int draft, Map<String, String> words) {
    var file =
        log.office().bean(MinutesViews.class).draftFile(DAY, draft, actor("clerk")).orElseThrow();
    return Blanks.fill(file, words);
  }

  private void followUp() {
    var item =
        log.office()
            .database()
            .jdbc()
            .sql("select max(number) from supervision_items")
            .query(Integer.class)
            .single();
    log.does("civil-affairs", NEXT, "{act: report-progress, item: %d, state: 办理中}", item);
    log.does("clerk", NEXT, "{act: review-progress, item: %d, verdict: accept}", item);
    log.does("director", NEXT, "{act: void-number, number: 〔2026〕1号, reason: 文字有误}");
  }

  private void otherMeeting() {
    log.office().handsIn("housing", "2026-12-10", "关于城北道路改造的汇报");
    log.office().handsIn("housing", "2026-12-10", "关于老旧小区改造的汇报");
    log.office()
        .handsIn(
            "housing",
            "2026-12-10",
            "关于燃气管网改造的汇报",
            Office.card("director", false),
            Verdict.ACCEPTED);
    before("director", "{act: confirm-source, topic: 关于燃气管网改造的汇报}");
    before(
        "mayor", "{act: delegate-convener, meeting: 2026-12-10, to: vice.executive, reason: 因公出访}");
    before("housing", "{act: withdraw-topic, topic: 关于城北道路改造的汇报, reason: 暂缓}");
    before("mayor", "{act: move-meeting, meeting: 2026-12-10, to: 2026-12-11, reason: 工作需要}");
    before("mayor", "{act: cancel-meeting, meeting: 2026-12-11, reason: 防汛}");
  }

  private void before(String user, String yaml, Object... with) {
    log.does(user, BEFORE, yaml, with);
  }

  private Actor actor(String user) {
    return log.office().bean(Organisation.class).actor(user, DAY).orElseThrow();
  }

  private Path write(String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
