package io.huiji.packet;

import io.huiji.document.TitleLines;
import io.huiji.meeting.Agenda;
import io.huiji.meeting.MeetingCalls.Called;
import io.huiji.meeting.Meetings.Fixing;
import io.huiji.profile.RuleProfile.Organ;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What agenda (会议议程) and notice (会议通知) of a fixed agenda say. A later delegation of the chair
/// changes neither: they are documents of the day on which the agenda was fixed.
@Component
final class AgendaWords {

  private static final String REQUIREMENTS =
      """
      请准时参加。因故不能参加的，请于会前向区长请假，并按规定程序报批。
      会议材料标注“会后收回”的，会后请当场交还工作人员，不得带离会场。
      """
          .strip();

  private final Spoken spoken;

  AgendaWords(Spoken spoken) {
    this.spoken = spoken;
  }

  Map<String, Object> agenda(Agenda agenda, Fixing fixing, Organ organ) {
    var values = heading(agenda, fixing, organ);
    values.put("present", String.join("、", spoken.leadershipTeam(agenda.meeting())));
    values.put("observers", names(agenda.observers(), agenda));
    values.put("topics", agenda.items().stream().map(item -> topic(item, agenda)).toList());
    values.put("note", "");
    values.put("title", lines(organ.name() + organ.meeting() + "议程"));
    return values;
  }

  private Map<String, Object> topic(Agenda.Item item, Agenda agenda) {
    return Map.of(
        "number", Numerals.chinese(item.number()),
        "title", item.title(),
        "unit", spoken.name(item.unit(), agenda.meeting()),
        "presenter", item.presenter().replace("/", ""),
        "observers", names(item.observers(), agenda));
  }

  /// Goes round among people of different topics: it names a topic by who reports it, not by its
  /// title (R3.6).
  Map<String, Object> signIn(Agenda agenda, Fixing fixing, Organ organ) {
    var values = heading(agenda, fixing, organ);
    List.of("organ", "issuer", "issued").forEach(values::remove);
    values.put("meeting", organ.name() + organ.meeting());
    values.put("title", lines(organ.name() + organ.meeting() + "签到表"));
    var members = spoken.members(agenda.meeting());
    values.put("expected", Integer.toString(members.size()));
    values.put("members", members);
    values.put(
        "standing", agenda.observers().stream().map(unit -> seat(unit, "列席", agenda)).toList());
    values.put("topics", agenda.items().stream().map(item -> people(item, agenda)).toList());
    return values;
  }

  private Map<String, Object> people(Agenda.Item item, Agenda agenda) {
    var people = new ArrayList<Map<String, Object>>();
    people.add(seat(item.unit(), "汇报", agenda));
    item.observers().forEach(unit -> people.add(seat(unit, "列席", agenda)));
    return Map.of(
        "number",
        Numerals.chinese(item.number()),
        "title",
        spoken.name(item.unit(), agenda.meeting()) + "汇报的议题",
        "people",
        people);
  }

  private Map<String, Object> seat(String unit, String role, Agenda agenda) {
    return Map.of(
        "unit", spoken.name(unit, agenda.meeting()), "role", role, "name", "", "note", "");
  }

  /// Tells its addressee of the topics that concern him, and of no other (R3.6).
  Map<String, Object> notice(Agenda agenda, Fixing fixing, Organ organ, Called called) {
    var values = heading(agenda, fixing, organ);
    values.put("addressee", spoken.name(called.recipient(), agenda.meeting()));
    values.put("topics", called.items().stream().map(item -> topic(item, agenda, called)).toList());
    values.put("title", lines("关于召开" + organ.name() + organ.meeting() + "的通知"));
    values.put("requirements", REQUIREMENTS);
    values.put("contact", "");
    return values;
  }

  private Map<String, Object> topic(Agenda.Item item, Agenda agenda, Called called) {
    return Map.of(
        "number", Integer.toString(item.number()),
        "title", item.title(),
        "unit", spoken.name(item.unit(), agenda.meeting()),
        "role", role(item, agenda, called.recipient()));
  }

  private static String role(Agenda.Item item, Agenda agenda, String recipient) {
    if (item.unit().equals(recipient)) {
      return "汇报";
    }
    var invited = item.observers().contains(recipient) || agenda.observers().contains(recipient);
    return invited ? "列席" : "";
  }

  private static String lines(String title) {
    return String.join("\n", TitleLines.of(title, TitleLines.USUAL));
  }

  private Map<String, Object> heading(Agenda agenda, Fixing fixing, Organ organ) {
    var values = new LinkedHashMap<String, Object>();
    values.put("organ", organ.name());
    values.put("meeting", organ.meeting());
    values.put("date", Spoken.day(agenda.meeting()));
    values.put("time", Numerals.time(agenda.time()));
    values.put("place", agenda.place());
    values.put("chair", spoken.name(fixing.chair(), agenda.meeting()));
    values.put("issuer", organ.office());
    values.put("issued", Numerals.date(fixing.at().toLocalDate()));
    return values;
  }

  private String names(List<String> units, Agenda agenda) {
    return units.stream()
        .map(unit -> spoken.name(unit, agenda.meeting()))
        .collect(Collectors.joining("、"));
  }
}
