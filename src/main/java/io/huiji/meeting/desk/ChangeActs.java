package io.huiji.meeting.desk;

import io.huiji.access.Post;
import io.huiji.access.Unit;
import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.calendar.Written;
import io.huiji.meeting.MeetingMoved;
import io.huiji.meeting.TopicState;
import io.huiji.meeting.rule.MeetingCode;
import io.huiji.meeting.table.AgendaTable;
import io.huiji.meeting.table.AgendaTable.ObserverChange;
import io.huiji.meeting.table.MeetingRow;
import io.huiji.meeting.table.MeetingTable;
import io.huiji.meeting.table.TopicTable;
import io.huiji.rules.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What changes a meeting before it is held: its day, its observers, its topics, its end.
@Component
class ChangeActs {
  private final Desk desk;
  private final MeetingTable meetings;
  private final TopicTable topics;
  private final AgendaTable agendas;
  private final AgendaMaker maker;
  private final MeetingNotices notices;
  private final ApplicationEventPublisher events;

  ChangeActs(
      Desk desk,
      MeetingTable meetings,
      TopicTable topics,
      AgendaTable agendas,
      AgendaMaker maker,
      MeetingNotices notices,
      ApplicationEventPublisher events) {
    this.desk = desk;
    this.meetings = meetings;
    this.topics = topics;
    this.agendas = agendas;
    this.maker = maker;
    this.notices = notices;
    this.events = events;
  }

  /// The convener's move carries the agenda to the new day; before the agenda is fixed the office
  /// may move the meeting too.
  Done move(Act act) {
    var meeting = desk.comingMeeting(act);
    var to = act.fields().date("to");
    var reason = act.fields().optionalText("reason").orElse("");
    mayMove(act, meeting).ifPresent(ActRefused::throwIt);
    past(meeting, to, act.at().toLocalDate()).ifPresent(ActRefused::throwIt);
    taken(meeting, to).ifPresent(ActRefused::throwIt);
    if (to.equals(meeting.date())) {
      return Done.to(Desk.name(meeting)).reason(reason);
    }
    notices.moved(meeting, to, act.at().toString());
    meetings.move(meeting, to);
    var moved = meetings.get(meeting.id());
    maker.renew(moved, List.of(), by(act));
    events.publishEvent(new MeetingMoved(meeting.date(), to));
    return Done.to(Desk.name(meeting) + "改至" + to).reason(reason).notes(ofTheMove(moved));
  }

  Done cancel(Act act) {
    var meeting = desk.comingMeeting(act);
    var reason = act.fields().text("reason");
    mayConvene(act, meeting, "取消会议").ifPresent(ActRefused::throwIt);
    maker.suspend(meeting);
    meetings.cancel(meeting.id(), reason);
    notices.cancelled(meeting, reason);
    return Done.to(Desk.name(meeting)).reason(reason);
  }

  Done changeObservers(Act act) {
    var meeting = desk.comingMeeting(act);
    var reason = act.fields().optionalText("reason").orElse("");
    var topic = act.fields().optionalText("topic").map(_ -> desk.topic(act).id());
    var findings = new ArrayList<Finding>();
    var changes = new ArrayList<ObserverChange>();
    for (var field : List.of("add", "remove")) {
      for (var name : act.fields().texts(field)) {
        desk.unit(name, meeting.date())
            .map(unit -> new ObserverChange(topic, unit.code(), field.equals("add"), reason))
            .ifPresentOrElse(changes::add, () -> findings.add(unknownUnit(name)));
      }
    }
    if (reason.isEmpty() && !act.fields().texts("remove").isEmpty()) {
      findings.add(withoutReason());
    }
    ActRefused.unlessEmpty(findings);
    changes.forEach(change -> agendas.change(meeting.id(), change, act.actor().name(), act.at()));
    maker.renew(meeting, List.of(), by(act));
    return Done.to(Desk.name(meeting) + "列席单位").reason(reason);
  }

  Done withdraw(Act act) {
    var topic = desk.topic(act);
    var meeting = meetings.lock(topic.meeting());
    if (topic.state() == TopicState.DECIDED || topic.state() == TopicState.DEFERRED) {
      throw ActRefused.because(
          MeetingCode.SOURCE
              .reject()
              .where(topic.title())
              .observed("议题已经作出决定")
              .allowed("尚未决定的议题")
              .fix("不再实施的，由区长更正决定"));
    }
    ApprovalActs.mayNotWithdraw(act, topic).ifPresent(ActRefused::throwIt);
    if (topic.state() == TopicState.ON_AGENDA) {
      maker.renew(meeting, List.of(topic.id()), by(act));
    }
    topics.state(topic.id(), TopicState.WITHDRAWN);
    return Done.to(topic.title()).reason(act.fields().optionalText("reason").orElse(""));
  }

  private Optional<Finding> mayMove(Act act, MeetingRow meeting) {
    var office = act.actor().holds(Post.CLERK) || act.actor().holds(Post.DIRECTOR);
    return office && !AgendaActs.fixed(meeting)
        ? Optional.empty()
        : mayConvene(act, meeting, "议程审定后更改会议日期");
  }

  private static Optional<Finding> mayConvene(Act act, MeetingRow meeting, String what) {
    if (SessionActs.convener(act, meeting)) {
      return Optional.empty();
    }
    return Optional.of(
        MeetingCode.CHAIR
            .reject()
            .where(Desk.name(meeting))
            .observed(act.actor().inWords() + "不是本次会议的召集人")
            .allowed(what + "由区长（或其委托召集的常务副区长）决定")
            .fix("请区长办理"));
  }

  /// Notices go out for the new day, and what was due by then could no longer be handed in.
  private static Optional<Finding> past(MeetingRow meeting, LocalDate to, LocalDate today) {
    return to.isBefore(today)
        ? Optional.of(
            MeetingCode.RECEIPT
                .reject()
                .where(Desk.name(meeting))
                .observed("新的日期" + Written.day(to) + "已经过去")
                .allowed("今天（" + Written.day(today) + "）或者以后的日期")
                .fix("另选日期；会议已在别的日子召开的，照原日期登记，实际日期写入纪要"))
        : Optional.empty();
  }

  private Optional<Finding> taken(MeetingRow meeting, LocalDate to) {
    var another = meetings.find(to).filter(other -> !other.id().equals(meeting.id()));
    return another.isEmpty() && !meetings.formerDateOfAnother(to, meeting.id())
        ? Optional.empty()
        : Optional.of(
            MeetingCode.RECEIPT
                .reject()
                .where(Desk.name(meeting))
                .observed(to + "已有会议，或者曾是另一次会议的日期")
                .allowed("没有安排过会议的日期")
                .fix("另选日期"));
  }

  private static List<Finding> ofTheMove(MeetingRow moved) {
    return moved.agendaFixed()
        ? List.of(
            MeetingCode.RECEIPT
                .warn()
                .where(Desk.name(moved))
                .observed("会议改期，议程按原议题、时间和地点转到新的日期")
                .allowed("材料报送期限按新的日期重新计算")
                .fix("下次夜间处理后查看有无因此逾期的议题，必要时重新审定议程"))
        : List.of();
  }

  private static Finding unknownUnit(String name) {
    return MeetingCode.OBSERVER
        .reject()
        .observed("单位“" + name + "”不在组织机构中")
        .allowed("组织机构中的单位，写全称或者用户名")
        .fix("核对单位名称");
  }

  private static Finding withoutReason() {
    return MeetingCode.STANDING_OBSERVER
        .reject()
        .observed("减少列席单位而没有写明理由")
        .allowed("减少列席单位写明理由")
        .fix("在 reason 中写明理由");
  }

  private static AgendaMaker.By by(Act act) {
    return new AgendaMaker.By(act.actor().name(), act.at());
  }

  /// Units of an actor's own and his name: what notices may be addressed to.
  static List<String> addresses(Act act) {
    var addresses = new ArrayList<String>();
    addresses.add(act.actor().name());
    act.actor().unit().map(Unit::code).ifPresent(addresses::add);
    return addresses;
  }
}
