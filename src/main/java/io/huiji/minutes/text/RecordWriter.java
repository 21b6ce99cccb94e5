package io.huiji.minutes.text;

import io.huiji.meeting.Agenda;
import io.huiji.meeting.Decision;
import io.huiji.meeting.Meetings.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes the record of a meeting (会议记录): who said what, and what was decided. Unlike the minutes
/// it tells who spoke; the chair's view comes last, with his reasons (G.2; 重大行政决策 must tell of
/// dissent, which the clerk picks out of the views).
public final class RecordWriter {
  private RecordWriter() {}

  /// @param views as recorded; {@code recorder} as printed
  public static Map<String, Object> write(Session session, List<View> views, String recorder) {
    var agenda = session.agenda();
    var attendance = session.attendance();
    var values = new LinkedHashMap<String, Object>();
    values.put("marking", "内部");
    values.put("organ", session.organs().government());
    values.put("meeting", session.organs().meeting());
    values.put("number", "");
    values.put(
        "date",
        Wording.date(agenda.meeting())
            + "（"
            + Wording.weekday(agenda.meeting().getDayOfWeek())
            + "）");
    values.put(
        "time",
        "%s%d:%02d"
            .formatted(
                Wording.partOfDay(agenda.time()),
                agenda.time().getHour(),
                agenda.time().getMinute()));
    values.put("ended", "");
    values.put("place", agenda.place());
    values.put("chair", session.title(attendance.chair()));
    values.put("present", names(session, attendance.present()));
    values.put("leave", names(session, attendance.excused()));
    values.put("absent", names(session, attendance.absent()));
    values.put("observers", names(session, attendance.observers()));
    values.put("quorum", quorum(session));
    values.put("recorder", recorder);
    values.put(
        "topics",
        session.decisions().stream().map(decision -> topic(session, decision, views)).toList());
    values.put("closing", "");
    return values;
  }

  private static String quorum(Session session) {
    var team = session.team();
    var here = session.attendance().present().stream().filter(team::contains).count();
    return "应到%d人，实到%d人".formatted(team.size(), here)
        + session
            .attendance()
            .quorumOverride()
            .map(reason -> "；召集人决定召开会议，理由：" + Wording.bare(reason))
            .orElse("");
  }

  private static Map<String, Object> topic(Session session, Decision decision, List<View> views) {
    var item =
        session.agenda().items().stream()
            .filter(each -> each.topic().equals(decision.topic()))
            .findFirst();
    var values = new LinkedHashMap<String, Object>();
    values.put("heading", Wording.numeral(decision.agendaNumber()) + "、" + decision.title());
    values.put("unit", item.map(Agenda.Item::unit).map(session::unit).orElse(""));
    values.put("presenter", item.map(Agenda.Item::presenter).map(RecordWriter::post).orElse(""));
    values.put("report", "");
    values.put("views", views(session, decision, views));
    values.put("chairView", chairView(session, decision, views));
    values.put("decision", decision.kind().chinese() + text(decision));
    values.put("reason", decision.reason());
    values.put("revise", decision.revise());
    values.put("items", items(session, decision));
    values.put("majorDecision", session.majorDecisions().contains(decision.agendaNumber()));
    values.put("dissent", List.of());
    return values;
  }

  /// The unit stands before it already.
  private static String post(String presenter) {
    return presenter.substring(presenter.indexOf('/') + 1);
  }

  private static String text(Decision decision) {
    return decision.text().isEmpty() ? "" : "：" + decision.text();
  }

  private static List<Map<String, Object>> views(
      Session session, Decision decision, List<View> views) {
    return views.stream()
        .filter(view -> view.topic().equals(decision.topic()) && !byChair(session, view))
        .map(view -> view(session, view))
        .toList();
  }

  private static Map<String, Object> view(Session session, View view) {
    var person = view.speaker().isEmpty() ? "" : session.title(view.speaker());
    var unit = view.unit().isEmpty() ? person : session.unit(view.unit());
    return Map.of("unit", unit, "who", unit.equals(person) ? "" : person, "text", view.text());
  }

  private static String chairView(Session session, Decision decision, List<View> views) {
    return views.stream()
        .filter(view -> view.topic().equals(decision.topic()) && byChair(session, view))
        .map(View::text)
        .collect(Collectors.joining("\n"));
  }

  private static boolean byChair(Session session, View view) {
    return view.speaker().equals(session.attendance().chair());
  }

  private static List<Map<String, Object>> items(Session session, Decision decision) {
    var items = new ArrayList<Map<String, Object>>();
    for (var item : decision.items()) {
      items.add(Map.of("text", Wording.point(items.size() + 1, item, session::unit)));
    }
    return items;
  }

  private static String names(Session session, List<String> names) {
    return Wording.names(names, session::name, "、");
  }
}
