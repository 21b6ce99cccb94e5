package io.huiji.minutes.text;

import io.huiji.meeting.Agenda;
import io.huiji.meeting.Decision;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Writes the minutes of a session: lead, one part per topic, the lists of people (GB/T 9704—2012,
/// 10.3).
public final class DraftWriter {
  private DraftWriter() {}

  public static MinutesDraft write(Session session, Recipients recipients) {
    return new MinutesDraft(
        session.organs().government() + session.organs().meeting() + "纪要",
        session.organs().office(),
        lead(session),
        session.decisions().stream().map(decision -> item(session, decision)).toList(),
        remark(session),
        names(session, present(session), "、"),
        names(session, session.attendance().excused(), "、"),
        names(session, observers(session), "、"),
        Wording.names(recipients.reportTo(), session::title, "，"),
        Wording.names(recipients.copyTo(), session::unit, "，"));
  }

  /// What a unit is told of its topic: heard and decided, without the points.
  public static String body(Session session, Decision decision) {
    var unit =
        session.agenda().items().stream()
            .filter(item -> item.topic().equals(decision.topic()))
            .map(Agenda.Item::unit)
            .findFirst()
            .map(session::unit)
            .orElse("报送单位");
    var major = session.majorDecisions().contains(decision.agendaNumber());
    return Wording.heard(unit, decision.title()) + Wording.decided(decision, unit, major);
  }

  private static String lead(Session session) {
    var agenda = session.agenda();
    var chair = session.title(session.attendance().chair());
    var titles = agenda.items();
    var studied =
        titles.size() == 1
            ? "研究了" + Wording.quoted(titles.getFirst().title())
            : "研究了" + Wording.quoted(titles.getFirst().title()) + "等" + titles.size() + "个议题";
    return "%s（%s）%s，%s%s主持召开%s，%s。现将议定事项纪要如下："
        .formatted(
            Wording.date(agenda.meeting()),
            Wording.weekday(agenda.meeting().getDayOfWeek()),
            Wording.partOfDay(agenda.time()),
            session.delegated() ? "受区长委托，" : "",
            chair,
            session.organs().meeting(),
            studied);
  }

  private static MinutesDraft.Item item(Session session, Decision decision) {
    var items = decision.items();
    return new MinutesDraft.Item(
        Wording.numeral(decision.agendaNumber()) + "、" + decision.title(),
        body(session, decision),
        IntStream.range(0, items.size())
            .mapToObj(i -> Wording.point(i + 1, items.get(i), session::unit))
            .toList());
  }

  /// The absent are told apart from those on leave (R12.2); the reason for meeting without a quorum
  /// is printed (R3.3).
  private static String remark(Session session) {
    var absent = new ArrayList<>(session.attendance().absent());
    absent.retainAll(session.team());
    return Stream.of(
            absent.isEmpty() ? "" : "缺席：" + names(session, absent, "、") + "。",
            session
                .attendance()
                .quorumOverride()
                .map(reason -> "到会成员不足规定人数，召集人决定召开会议，理由：" + Wording.bare(reason) + "。")
                .orElse(""))
        .collect(Collectors.joining());
  }

  /// Members in the order of the team.
  private static List<String> present(Session session) {
    var members = new ArrayList<>(session.team());
    members.retainAll(session.attendance().present());
    return members;
  }

  /// Units, then whoever else was there.
  private static List<String> observers(Session session) {
    var others = new LinkedHashSet<>(session.attendance().observers());
    others.addAll(session.attendance().present());
    session.team().forEach(others::remove);
    return List.copyOf(others);
  }

  private static String names(Session session, List<String> names, String separator) {
    return Wording.names(names, session::name, separator);
  }
}
