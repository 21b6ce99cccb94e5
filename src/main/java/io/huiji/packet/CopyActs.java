package io.huiji.packet;

import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.act.UnfitField;
import io.huiji.meeting.Meetings;
import io.huiji.meeting.Meetings.Meeting;
import io.huiji.meeting.Meetings.Meeting.State;
import io.huiji.packet.CopyLedger.Entry;
import io.huiji.packet.PacketTable.PacketRow;
import io.huiji.packet.Packets.Copy;
import io.huiji.rules.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Copies come back, are declared lost, and only then does a meeting close (R16.1).
@Component
final class CopyActs {

  private final Meetings meetings;
  private final PacketTable table;
  private final CopyLedger ledger;

  CopyActs(Meetings meetings, PacketTable table, CopyLedger ledger) {
    this.meetings = meetings;
    this.table = table;
    this.ledger = ledger;
  }

  Done returnCopies(Act act) {
    var packet = packet(act);
    var numbers = act.fields().integers("copies").stream().distinct().toList();
    if (numbers.isEmpty()) {
      throw new UnfitField("copies", "缺少“copies”一项");
    }
    var entries = entries(packet);
    var findings = new ArrayList<Finding>();
    for (var number : numbers) {
      notOurs(entries, number, findings);
      alreadyBack(entries, number, findings);
    }
    ActRefused.unlessEmpty(findings);
    numbers.forEach(number -> ledger.returned(packet.id(), number, act.at(), act.actor().name()));
    return Done.to(name(packet) + inWords(numbers));
  }

  private static String inWords(List<Integer> numbers) {
    return numbers.stream().map(number -> "第" + number + "号").collect(Collectors.joining("、"));
  }

  /// Each copy is signed for by who takes it, in the holder's name where nobody else is named.
  Done handOut(Act act) {
    var packet = packet(act);
    var numbers = act.fields().integers("copies").stream().distinct().toList();
    if (numbers.isEmpty()) {
      throw new UnfitField("copies", "缺少“copies”一项");
    }
    var entries = entries(packet);
    var findings = new ArrayList<Finding>();
    for (var number : numbers) {
      notOurs(entries, number, findings);
      alreadyOut(entries, number, findings);
    }
    ActRefused.unlessEmpty(findings);
    var signed = act.fields().optionalText("signed-by");
    for (var number : numbers) {
      var holder = Objects.requireNonNull(entries.get(number)).copy().holder();
      ledger.handedOut(packet.id(), number, act.at(), signed.orElse(holder), act.actor().name());
    }
    return Done.to(name(packet) + inWords(numbers)).reason(signed.map("签收："::concat).orElse(""));
  }

  private static void alreadyOut(Map<Integer, Entry> entries, int number, List<Finding> findings) {
    var entry = entries.get(number);
    if (entry != null && (entry.signedFor() || !entry.out())) {
      var done = entry.returned() ? "已经收回" : entry.lost() ? "已声明遗失" : "已经签收";
      findings.add(
          refusal()
              .where("第" + number + "号")
              .observed("第" + number + "号（" + entry.copy().holder() + "）" + done)
              .allowed("尚未发放的份号")
              .fix("请核对份号，可能误读了另一份"));
    }
  }

  Done declareLost(Act act) {
    var packet = packet(act);
    var number = act.fields().integer("copy");
    var report = act.fields().text("report");
    var entries = entries(packet);
    var findings = new ArrayList<Finding>();
    notOurs(entries, number, findings);
    alreadyBack(entries, number, findings);
    ActRefused.unlessEmpty(findings);
    ledger.lost(packet.id(), number, act.at(), report, act.actor().name());
    return Done.to(name(packet) + "第" + number + "号").reason("报告：" + report);
  }

  Done close(Act act) {
    var meeting = meeting(act);
    if (meeting.state() != State.HELD) {
      throw ActRefused.because(
          refusal()
              .where(meeting.date().toString())
              .observed(closed(meeting) ? "会议已经关闭" : "会议尚未召开")
              .allowed("已召开、尚未关闭的会议")
              .fix(closed(meeting) ? "无需再次办理" : "请先办理 hold-meeting"));
    }
    var out =
        table
            .inForce(meeting.date())
            .map(packet -> ledger.count(packet.id()).out())
            .orElse(List.of());
    if (!out.isEmpty()) {
      throw ActRefused.because(stillOut(meeting, out));
    }
    meetings.close(meeting.date(), act.at());
    return Done.to(meeting.date() + "会议");
  }

  private static boolean closed(Meeting meeting) {
    return meeting.state() == State.CLOSED;
  }

  private static Finding stillOut(Meeting meeting, List<Copy> out) {
    var holders =
        out.stream()
            .map(copy -> "第" + copy.number() + "号（" + copy.holder() + "）")
            .collect(Collectors.joining("、"));
    return refusal()
        .where(meeting.date().toString())
        .observed("还有" + out.size() + "份会议材料在外：" + holders)
        .allowed("全部收回，或已声明遗失")
        .fix("请收回后办理 return-copies；确已遗失的，由主任办理 declare-lost");
  }

  private Meeting meeting(Act act) {
    var date = act.fields().date("meeting");
    return meetings
        .find(meetings.presentDate(date))
        .orElseThrow(
            () ->
                ActRefused.because(
                    refusal()
                        .where(date.toString())
                        .observed("没有这一天的会议")
                        .allowed("已有的会议")
                        .fix("请核对会议日期")));
  }

  private PacketRow packet(Act act) {
    var date = meeting(act).date();
    return table.inForce(date).orElseThrow(() -> ActRefused.because(nothingIssued(date)));
  }

  private static Finding nothingIssued(LocalDate date) {
    return refusal()
        .where(date.toString())
        .observed("这次会议还没有发出会议材料")
        .allowed("议程审定、会议材料生成之后")
        .fix("请在夜间作业生成会议材料后办理");
  }

  private Map<Integer, Entry> entries(PacketRow packet) {
    return ledger.of(packet.id()).stream()
        .collect(Collectors.toMap(entry -> entry.copy().number(), Function.identity()));
  }

  private static void notOurs(Map<Integer, Entry> entries, int number, List<Finding> findings) {
    if (!entries.containsKey(number)) {
      findings.add(
          refusal()
              .where("第" + number + "号")
              .observed("登记簿上没有第" + number + "号")
              .allowed("第1号至第" + entries.size() + "号")
              .fix("请核对份号；不是本次会议的材料，请退还来处"));
    }
  }

  private static void alreadyBack(Map<Integer, Entry> entries, int number, List<Finding> findings) {
    var entry = entries.get(number);
    if (entry != null && entry.returned()) {
      findings.add(
          refusal()
              .where("第" + number + "号")
              .observed("第" + number + "号（" + entry.copy().holder() + "）已经收回")
              .allowed("在外的份号")
              .fix("请核对份号，可能误读了另一份"));
    }
  }

  private static Finding refusal() {
    return PacketCode.COPY.reject();
  }

  private static String name(PacketRow packet) {
    return packet.meeting() + "会议材料" + PacketWords.version(packet.version());
  }
}
