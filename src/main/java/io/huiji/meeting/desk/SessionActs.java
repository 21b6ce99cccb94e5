package io.huiji.meeting.desk;

import io.huiji.access.Post;
import io.huiji.access.User;
import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.calendar.Written;
import io.huiji.meeting.Agenda;
import io.huiji.meeting.Topic;
import io.huiji.meeting.rule.MeetingCode;
import io.huiji.meeting.rule.Quorum;
import io.huiji.meeting.table.ApprovalTable;
import io.huiji.meeting.table.AttendanceTable;
import io.huiji.meeting.table.AttendanceTable.Roll;
import io.huiji.meeting.table.MeetingRow;
import io.huiji.meeting.table.MeetingTable;
import io.huiji.meeting.table.TopicTable;
import io.huiji.rules.Finding;
import io.huiji.rules.Severity;
import io.huiji.rules.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who convenes, and whether the meeting can be held (R3.1–R3.4).
@Component
class SessionActs {
  private final Desk desk;
  private final MeetingTable meetings;
  private final TopicTable topics;
  private final ApprovalTable approvals;
  private final AttendanceTable attendances;
  private final AgendaMaker agendas;
  private final Quorums quorums;

  SessionActs(
      Desk desk,
      MeetingTable meetings,
      TopicTable topics,
      ApprovalTable approvals,
      AttendanceTable attendances,
      AgendaMaker agendas,
      Quorums quorums) {
    this.desk = desk;
    this.meetings = meetings;
    this.topics = topics;
    this.approvals = approvals;
    this.attendances = attendances;
    this.agendas = agendas;
    this.quorums = quorums;
  }

  /// The mayor, or the one to whom he gave the convening of this meeting.
  static boolean convener(Act act, MeetingRow meeting) {
    return act.actor().holds(Post.MAYOR)
        || meeting.delegate().filter(act.actor().name()::equals).isPresent();
  }

  Done delegate(Act act) {
    var meeting = desk.meeting(act);
    var to = act.fields().text("to");
    var findings = new ArrayList<Finding>();
    var holders = desk.organisation().holders(Post.EXECUTIVE_VICE_MAYOR, meeting.date());
    if (holders.stream().map(User::name).noneMatch(to::equals)) {
      findings.add(
          delegation(meeting)
              .observed("受委托人" + desk.printed(to, meeting.date()) + "在会议当日不是常务副区长")
              .allowed("区长只能委托常务副区长召集并主持")
              .fix("改为委托常务副区长，或者由区长主持"));
    }
    if (meeting.held() || act.at().toLocalDate().isAfter(meeting.date())) {
      findings.add(
          delegation(meeting)
              .observed("委托日期" + act.at().toLocalDate() + "，会议已经召开或者已过")
              .allowed("会议召开之前委托")
              .fix("会后不能补办委托"));
    }
    var reason = act.fields().optionalText("reason").orElse("");
    if (reason.isEmpty()) {
      findings.add(
          delegation(meeting).observed("没有写明理由").allowed("必要时方可委托，写明理由").fix("在 reason 中写明理由"));
    }
    ActRefused.unlessEmpty(findings);
    meetings.delegate(meeting.id(), to, reason, act.at());
    return Done.to(Desk.name(meeting) + "委托" + desk.printed(to, meeting.date()) + "召集")
        .reason(reason);
  }

  Done overrideQuorum(Act act) {
    var meeting = desk.comingMeeting(act);
    var findings = new ArrayList<Finding>();
    if (!convener(act, meeting)) {
      findings.add(
          MeetingCode.QUORUM
              .reject()
              .where(Desk.name(meeting))
              .observed(act.actor().inWords() + "不是本次会议的召集人")
              .allowed("由召集人（区长，或受委托召集的常务副区长）决定")
              .fix("请召集人办理"));
    }
    var reason = act.fields().optionalText("reason").orElse("");
    if (reason.isEmpty()) {
      findings.add(
          MeetingCode.QUORUM
              .reject()
              .where(Desk.name(meeting))
              .observed("没有写明理由")
              .allowed("到会人数不够仍须召开的写明理由，理由印入纪要")
              .fix("在 reason 中写明理由"));
    }
    ActRefused.unlessEmpty(findings);
    meetings.overrideQuorum(meeting.id(), reason);
    return Done.to(Desk.name(meeting) + "到会人数").reason(reason);
  }

  Done hold(Act act) {
    var meeting = desk.comingMeeting(act);
    if (!convener(act, meeting)) {
      throw ActRefused.because(
          MeetingCode.CHAIR
              .reject()
              .where(Desk.name(meeting))
              .observed(act.actor().inWords() + "不是区长，也没有受委托召集本次会议")
              .allowed("由区长召集并主持，必要时由其委托的常务副区长召集并主持")
              .fix("请区长办理，或者由区长先办理 delegate-convener"));
    }
    var agenda = agendas.inForce(meeting);
    var roll = attendances.roll(meeting.id());
    var findings = new ArrayList<Finding>();
    if (agenda.isEmpty()) {
      findings.add(noAgenda(meeting));
    }
    roll.ifPresentOrElse(
        there -> findings.addAll(against(act, meeting, there)),
        () -> findings.add(noRoll(meeting)));
    ActRefused.unlessEmpty(findings);
    meetings.hold(meeting.id(), act.actor().name(), act.at());
    return Done.to(Desk.name(meeting))
        .reason(meeting.quorumOverride().orElse(""))
        .notes(notes(act, meeting, agenda.orElseThrow(), roll.orElseThrow()));
  }

  static Finding noAgenda(MeetingRow meeting) {
    return MeetingCode.AGENDA
        .reject()
        .where(Desk.name(meeting))
        .observed("没有审定的议程")
        .allowed("议程经区长审定")
        .fix("先由区长办理 fix-agenda");
  }

  private List<Finding> against(Act act, MeetingRow meeting, Roll roll) {
    var findings = new ArrayList<Finding>();
    if (!roll.present().contains(act.actor().name())) {
      findings.add(
          MeetingCode.CHAIR
              .reject()
              .where("参会人员名册")
              .observed("主持人" + act.actor().inWords() + "不在到会人员之列")
              .allowed("主持人到会")
              .fix("更正参会人员名册；区长不能到会的，会前办理 delegate-convener"));
    }
    if (meeting.quorumOverride().isEmpty()) {
      findings.addAll(quorum(meeting, roll).findings());
    }
    return findings;
  }

  private Quorum quorum(MeetingRow meeting, Roll roll) {
    return quorums.of(meeting, roll.present());
  }

  private static Finding noRoll(MeetingRow meeting) {
    return MeetingCode.LEAVE
        .reject()
        .where(Desk.name(meeting))
        .observed("没有登记参会人员")
        .allowed("开会前登记参会人员")
        .fix("先由区政府办公室办理 record-attendance");
  }

  private List<Finding> notes(Act act, MeetingRow meeting, Agenda agenda, Roll roll) {
    var notes = new ArrayList<Finding>();
    if (meeting.quorumOverride().isPresent() && !quorum(meeting, roll).reached()) {
      quorum(meeting, roll)
          .findings()
          .forEach(finding -> notes.add(overridden(finding, meeting.quorumOverride().get())));
    }
    if (!act.at().toLocalDate().equals(meeting.date())) {
      notes.add(
          MeetingCode.MINUTES_CLOCK
              .warn()
              .where(Desk.name(meeting))
              .observed("登记召开的日期是" + Written.day(act.at().toLocalDate()))
              .allowed("纪要期限从会议日期" + Written.day(meeting.date()) + "起算")
              .fix("会议日期有变的，应先办理 move-meeting"));
    }
    for (var item : agenda.items()) {
      var topic = topics.find(item.topic()).orElseThrow();
      viceMissing(meeting, topic).map(f -> f.severity(Severity.WARN)).ifPresent(notes::add);
      if (!approvals.chain(topic).confirmed()) {
        notes.add(changedSince(topic));
      }
      if (topic.verdict() != Verdict.ACCEPTED) {
        notes.add(noLongerAccepted(topic));
      }
    }
    return notes;
  }

  private static Finding overridden(Finding finding, String reason) {
    return finding.severity(Severity.WARN).fix("召集人已写明理由：" + reason + "；理由印入纪要");
  }

  private static Finding noLongerAccepted(Topic topic) {
    var late = topic.verdict() == Verdict.LATE;
    return (late ? MeetingCode.RECEIPT.warn() : MeetingCode.OBJECTION.warn())
        .where(topic.title())
        .observed("议程审定之后，材料变为" + (late ? "逾期" : "待补或者退回"))
        .allowed("提交会议的材料按时报送、齐全合格")
        .fix("由区长同意列入（admit-late），或者暂不作出决定");
  }

  private static Finding changedSince(Topic topic) {
    return MeetingCode.APPROVAL
        .warn()
        .where(topic.title())
        .observed("区长确定上会之后材料重新报送")
        .allowed("区长确定的是提交会议的材料")
        .fix("会前请区长再次确认");
  }

  /// A major topic needs the vice mayor in charge of it (R3.4): else nothing is decided of it.
  Optional<Finding> viceMissing(MeetingRow meeting, Topic topic) {
    if (!topic.card().major()) {
      return Optional.empty();
    }
    var present = attendances.roll(meeting.id()).map(Roll::present).orElse(List.of());
    var vice =
        desk.unit(topic.unit(), meeting.date())
            .flatMap(unit -> desk.organisation().viceInCharge(unit, meeting.date()));
    if (vice.map(User::name).filter(present::contains).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        MeetingCode.LEADER
            .hold()
            .where(topic.title())
            .observed("重大事项，分管领导" + vice.map(User::displayName).orElse("（未登记）") + "未到会")
            .allowed("讨论重大事项时分管领导到会")
            .fix("本次会议对该议题只能暂不作出决定，改在下次会议研究"));
  }

  private static Finding delegation(MeetingRow meeting) {
    return MeetingCode.DELEGATE.reject().where(Desk.name(meeting));
  }
}
