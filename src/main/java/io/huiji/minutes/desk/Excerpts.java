package io.huiji.minutes.desk;

import io.huiji.archive.Archive;
import io.huiji.archive.Retention;
import io.huiji.document.Templates;
import io.huiji.meeting.Agenda;
import io.huiji.meeting.Decision;
import io.huiji.minutes.table.ExcerptTable;
import io.huiji.minutes.table.ExcerptTable.Excerpt;
import io.huiji.minutes.table.Issue;
import io.huiji.minutes.text.DraftWriter;
import io.huiji.minutes.text.Session;
import io.huiji.minutes.text.Wording;
import io.huiji.notice.Notice;
import io.huiji.notice.Notices;
import io.huiji.store.ContentStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Tells each unit what was decided of the topic that it reported or must carry out, and of no
/// other (议定事项通知单).
@Component
class Excerpts {
  private static final String TEMPLATE = "议定事项通知单";

  private final ExcerptTable excerptTable;
  private final Templates templates;
  private final ContentStore store;
  private final Archive archive;
  private final Notices notices;

  Excerpts(
      ExcerptTable excerptTable,
      Templates templates,
      ContentStore store,
      Archive archive,
      Notices notices) {
    this.excerptTable = excerptTable;
    this.templates = templates;
    this.store = store;
    this.archive = archive;
    this.notices = notices;
  }

  void make(Issue issue, Session session, Retention retention) {
    for (var decision : session.decisions()) {
      for (var unit : units(session, decision)) {
        var values = values(issue, session, decision, unit);
        var docx = templates.render(TEMPLATE, values).docx();
        var name = name(decision, session.units().getOrDefault(unit, unit));
        var excerpt =
            new Excerpt(decision.agendaNumber(), unit, name, store.put(docx), Optional.empty());
        excerptTable.add(issue.number(), excerpt);
        archive.file(ExcerptFiling.of(issue, session, decision, excerpt, docx.length, retention));
        notices.post(notice(issue, session, decision, unit));
      }
    }
  }

  private static Set<String> units(Session session, Decision decision) {
    var units = new LinkedHashSet<String>();
    session.agenda().items().stream()
        .filter(item -> item.topic().equals(decision.topic()))
        .map(Agenda.Item::unit)
        .forEach(units::add);
    for (var item : decision.items()) {
      units.add(item.lead());
      units.addAll(item.with());
    }
    return units;
  }

  private static String name(Decision decision, String unit) {
    return TEMPLATE
        + "-"
        + decision.agendaNumber()
        + "-"
        + unit.replaceAll("[/\\\\\\s]", "_")
        + ".docx";
  }

  private static Map<String, Object> values(
      Issue issue, Session session, Decision decision, String unit) {
    var organs = session.organs();
    var values = new LinkedHashMap<String, Object>();
    values.put("number", issue.meeting() + "-" + decision.agendaNumber());
    values.put("addressee", session.units().getOrDefault(unit, unit));
    values.put("minutesNumber", issue.number().toString());
    values.put("meeting", organs.meeting());
    values.put("date", Wording.date(issue.meeting()));
    values.put("topic", decision.title());
    values.put("decision", decision.kind().chinese());
    values.put("body", DraftWriter.body(session, decision));
    values.put("items", items(session, decision));
    values.put("contact", "");
    values.put("issuer", organs.office());
    values.put("issued", Wording.date(issue.at().toLocalDate()));
    return values;
  }

  private static List<Map<String, Object>> items(Session session, Decision decision) {
    var items = new ArrayList<Map<String, Object>>();
    for (var item : decision.items()) {
      var values = new LinkedHashMap<String, Object>();
      values.put("number", String.valueOf(items.size() + 1));
      values.put("text", item.text());
      values.put("lead", session.units().getOrDefault(item.lead(), item.lead()));
      values.put(
          "with",
          item.with().stream()
              .map(unit -> session.units().getOrDefault(unit, unit))
              .collect(Collectors.joining("、")));
      values.put("due", item.due().map(Wording::date).orElse(""));
      items.add(values);
    }
    return items;
  }

  private static Notice notice(Issue issue, Session session, Decision decision, String unit) {
    return new Notice(
        "议定事项通知/%s/%d/%s".formatted(issue.number(), decision.agendaNumber(), unit),
        unit,
        "议定事项通知",
        "议题“" + decision.title() + "”：" + decision.kind().chinese(),
        DraftWriter.body(session, decision));
  }
}
