package io.huiji.meeting.desk;

import io.huiji.access.Post;
import io.huiji.access.Unit;
import io.huiji.access.User;
import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.meeting.Agenda;
import io.huiji.meeting.Convening.LeaveState;
import io.huiji.meeting.rule.MeetingCode;
import io.huiji.meeting.table.AttendanceTable;
import io.huiji.meeting.table.AttendanceTable.Roll;
import io.huiji.meeting.table.MeetingRow;
import io.huiji.rules.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Leave, roll and receipts of notices (R12.1, R12.2).
@Component
class AttendanceActs {
  private final Desk desk;
  private final AttendanceTable attendances;
  private final AgendaMaker agendas;
  private final Invitations invitations;
  private final MeetingNotices notices;

  AttendanceActs(
      Desk desk,
      AttendanceTable attendances,
      AgendaMaker agendas,
      Invitations invitations,
      MeetingNotices notices) {
    this.desk = desk;
    this.attendances = attendances;
    this.agendas = agendas;
    this.invitations = invitations;
    this.notices = notices;
  }

  Done ask(Act act) {
    var meeting = desk.comingMeeting(act);
    var who = act.fields().optionalText("who").orElse(act.actor().name());
    var reason = act.fields().text("reason");
    var name = nameOf(who, meeting.date());
    if (name.isEmpty()) {
      throw ActRefused.because(unknownPerson(who));
    }
    mayAsk(act, name.get(), meeting).ifPresent(ActRefused::throwIt);
    attendances.ask(meeting.id(), name.get(), reason, act.actor().name(), act.at());
    return Done.to(Desk.name(meeting) + "请假：" + desk.printed(name.get(), meeting.date()))
        .reason(reason)
        .notes(notExpected(meeting, name.get()));
  }

  Done grant(Act act) {
    return answer(act, LeaveState.GRANTED);
  }

  Done refuse(Act act) {
    return answer(act, LeaveState.REFUSED);
  }

  Done recordAttendance(Act act) {
    var meeting = desk.comingMeeting(act);
    var agenda = agendas.inForce(meeting);
    if (agenda.isEmpty()) {
      throw ActRefused.because(SessionActs.noAgenda(meeting));
    }
    var findings = new ArrayList<Finding>();
    var present = present(act, findings);
    var observers = observers(act, meeting.date(), findings);
    ActRefused.unlessEmpty(findings);
    attendances.record(meeting.id(), new Roll(present, observers), act.actor().name(), act.at());
    return Done.to(Desk.name(meeting) + "参会人员").notes(uninvited(agenda.get(), observers));
  }

  Done acknowledge(Act act) {
    var meeting = desk.meeting(act);
    var count =
        notices.acknowledge(meeting, Set.copyOf(ChangeActs.addresses(act)), act.actor().name());
    if (count == 0) {
      throw ActRefused.because(
          MeetingCode.NOTICE
              .reject()
              .where(Desk.name(meeting))
              .observed("没有发给" + act.actor().inWords() + "的会议通知")
              .allowed("收到通知的人或者单位确认")
              .fix("核对会议日期和用户名"));
    }
    return Done.to(Desk.name(meeting) + "会议通知");
  }

  private Done answer(Act act, LeaveState answer) {
    var meeting = desk.comingMeeting(act);
    var who = act.fields().text("who");
    var name = nameOf(who, meeting.date()).orElse(who);
    if (attendances.leave(meeting.id(), name).isEmpty()) {
      throw ActRefused.because(
          MeetingCode.LEAVE
              .reject()
              .where(Desk.name(meeting))
              .observed(desk.printed(name, meeting.date()) + "没有请假")
              .allowed("先由本人（或者办公室代为）请假")
              .fix("先办理 ask-leave"));
    }
    attendances.answer(meeting.id(), name, answer, act.actor().name(), act.at());
    var note = act.fields().optionalText("note").or(() -> act.fields().optionalText("reason"));
    return Done.to(Desk.name(meeting) + "请假：" + desk.printed(name, meeting.date()))
        .reason(note.orElse(""));
  }

  private Optional<Finding> mayAsk(Act act, String name, MeetingRow meeting) {
    if (act.actor().holds(Post.CLERK) || ChangeActs.addresses(act).contains(name)) {
      return Optional.empty();
    }
    return Optional.of(
        MeetingCode.LEAVE
            .reject()
            .where(Desk.name(meeting))
            .observed(act.actor().inWords() + "替" + desk.printed(name, meeting.date()) + "请假")
            .allowed("由本人请假，或者由区政府办公室经办代办")
            .fix("请本人或者区政府办公室办理"));
  }

  /// A unit by its code, a person by his user name.
  private Optional<String> nameOf(String who, LocalDate on) {
    return desk.unit(who, on)
        .map(Unit::code)
        .or(
            () ->
                desk.organisation()
                    .actor(who, on)
                    .map(actor -> actor.unit().map(Unit::code).orElse(actor.name())));
  }

  private List<Finding> notExpected(MeetingRow meeting, String name) {
    var expected = new LinkedHashSet<>(desk.team(meeting));
    expected.addAll(invitations.meeting(meeting));
    agendas
        .inForce(meeting)
        .ifPresent(agenda -> agenda.items().forEach(item -> expected.addAll(item.observers())));
    return expected.contains(name)
        ? List.of()
        : List.of(
            MeetingCode.LEAVE
                .warn()
                .where(Desk.name(meeting))
                .observed(desk.printed(name, meeting.date()) + "目前不是会议组成人员，也不在列席单位之列")
                .allowed("会议组成人员和指定列席人员请假")
                .fix("核对；汇报人不能到会的，在会议阅办卡中写明请假和委托"));
  }

  private List<String> present(Act act, List<Finding> findings) {
    var names = new LinkedHashSet<String>();
    for (var written : act.fields().texts("present")) {
      desk.organisation()
          .user(written)
          .map(User::name)
          .ifPresentOrElse(names::add, () -> findings.add(unknownPerson(written)));
    }
    if (names.isEmpty() && findings.isEmpty()) {
      findings.add(
          MeetingCode.LEAVE
              .reject()
              .observed("没有写明到会人员")
              .allowed("列出到会人员的用户名")
              .fix("在 present 中列出到会人员"));
    }
    return List.copyOf(names);
  }

  private List<String> observers(Act act, LocalDate on, List<Finding> findings) {
    var codes = new LinkedHashSet<String>();
    for (var written : act.fields().texts("observers")) {
      desk.unit(written, on)
          .map(Unit::code)
          .ifPresentOrElse(codes::add, () -> findings.add(unknownObserver(written)));
    }
    return List.copyOf(codes);
  }

  private List<Finding> uninvited(Agenda agenda, List<String> observers) {
    var invited = new LinkedHashSet<>(agenda.observers());
    for (var item : agenda.items()) {
      invited.add(item.unit());
      invited.addAll(item.observers());
    }
    return observers.stream()
        .filter(unit -> !invited.contains(unit))
        .map(
            unit ->
                MeetingCode.OBSERVER
                    .warn()
                    .where(agenda.meeting() + "区长办公会议")
                    .observed("“" + desk.printed(unit, agenda.meeting()) + "”到会，但不在列席单位之列")
                    .allowed("列席单位由办公室确认，只列席与其有关的议题")
                    .fix("应当列席的，用 change-observers 补充"))
        .toList();
  }

  private static Finding unknownPerson(String name) {
    return MeetingCode.LEAVE
        .reject()
        .observed("查无此人：“" + name + "”")
        .allowed("组织机构中的用户名")
        .fix("核对用户名；单位列入 observers");
  }

  private static Finding unknownObserver(String name) {
    return MeetingCode.OBSERVER
        .reject()
        .observed("单位“" + name + "”不在组织机构中")
        .allowed("组织机构中的单位，写全称或者用户名")
        .fix("核对单位名称");
  }
}
