package io.huiji.intake.card;

import io.huiji.intake.Code;
import io.huiji.meeting.Card;
import io.huiji.profile.PlainYaml;
import io.huiji.rules.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a card of its fields, wherever they were read from. It never fails: what cannot be
/// understood is among the card's form faults.
final class CardParser {
  private final List<Finding> faults = new ArrayList<>();

  SubmittedCard parse(Map<String, Object> values) {
    var top = new CardFields(values, "", faults);
    var meetingText = top.text("meeting", Code.CARD_FIELD);
    var meeting = Words.date(meetingText);
    if (meeting.isEmpty()) {
      top.fault(
          Code.CARD_FIELD,
          "meeting",
          meetingText.isEmpty() ? "空" : "“" + meetingText + "”",
          "会议日期，如 2026-12-03");
    }
    var unit = required(top, "unit", "报送单位全称");
    var topic = top.block("topic", Code.CARD_FIELD);
    var title = required(topic, "title", "议题名称");
    var replaces = replaced(top, topic);
    var materials = materials(top);
    var card = card(topic, observers(top, topic));
    topic.noOthers();
    top.noOthers();
    return new SubmittedCard(meeting, unit, title, replaces, withFaults(card), materials);
  }

  private String required(CardFields fields, String name, String what) {
    var text = fields.text(name, Code.CARD_FIELD).replaceAll("\\s*[\\r\\n]+\\s*", "");
    if (text.isEmpty()) {
      fields.fault(Code.CARD_FIELD, name, "空", what);
    }
    return text;
  }

  private static Optional<String> replaced(CardFields top, CardFields topic) {
    var inner = topic.text("replaces", Code.CARD_FIELD);
    var outer = top.text("replaces", Code.CARD_FIELD);
    var title = inner.isEmpty() ? outer : inner;
    return title.isEmpty() ? Optional.empty() : Optional.of(title);
  }

  private static Optional<List<String>> observers(CardFields top, CardFields topic) {
    var fields = top.has("observers") ? top : topic;
    var given = fields.value("observers");
    if (given == null || given.equals("")) {
      return Optional.empty();
    }
    var names = fields.names("observers", Code.INCOMPLETE);
    return Optional.of(names.equals(List.of("无")) ? List.of() : names);
  }

  private static List<DeclaredMaterial> materials(CardFields top) {
    return top.blocks("materials", Code.MATERIAL_FIELD).stream()
        .map(
            entry -> {
              var material =
                  new DeclaredMaterial(
                      entry.text("file", Code.MATERIAL_FIELD).replace('\\', '/'),
                      entry.text("kind", Code.MATERIAL_FIELD),
                      entry.text("mark", Code.MATERIAL_FIELD));
              entry.noOthers();
              return material;
            })
        .filter(material -> !material.file().isEmpty() || !material.kind().isEmpty())
        .toList();
  }

  private Card card(CardFields topic, Optional<List<String>> observers) {
    return new Card(
        Words.category(topic.text("category", Code.CATEGORY)),
        topic.text("subtype", Code.CATEGORY),
        Words.type(topic.text("type", Code.TYPE)),
        Words.source(topic.text("source", Code.SOURCE)),
        urgency(topic.text("urgency", Code.CARD_FIELD)),
        topic.flag("major", Code.MAJOR_FIELD),
        topic.flag("major-decision", Code.MAJOR_DECISION_FIELD),
        topic.flag("fiscal", Code.FISCAL_FIELD),
        topic.flag("legal-review", Code.LEGAL_FIELD),
        topic.text("presenter", Code.PRESENTER),
        leave(topic),
        groundwork(topic),
        consulted(topic),
        objections(topic),
        observers,
        List.of());
  }

  private static String urgency(String written) {
    return written.isEmpty() ? "平" : written;
  }

  private static Optional<Card.PresenterLeave> leave(CardFields topic) {
    if (!topic.has("presenter-leave") || "".equals(topic.value("presenter-leave"))) {
      return Optional.empty();
    }
    if (topic.value("presenter-leave") instanceof String reason) {
      return Optional.of(new Card.PresenterLeave(reason.strip(), ""));
    }
    var leave = topic.block("presenter-leave", Code.PRESENTER);
    var read =
        new Card.PresenterLeave(
            leave.text("reason", Code.PRESENTER), leave.text("file", Code.PRESENTER));
    leave.noOthers();
    return read.reason().isEmpty() && read.file().isEmpty() ? Optional.empty() : Optional.of(read);
  }

  private static Map<String, String> groundwork(CardFields topic) {
    var read = new LinkedHashMap<String, String>();
    var block = topic.block("groundwork", Code.GROUNDWORK);
    for (var name : block.nameSet()) {
      read.put(name.strip(), step(block, name));
    }
    return read;
  }

  /// Also {@code {done: FILE}}, which is what {@code done: FILE} without quotation marks means.
  private static String step(CardFields block, String name) {
    var map = PlainYaml.map(block.value(name));
    if (map != null && map.size() == 1) {
      var entry = map.entrySet().iterator().next();
      return Words.groundwork(entry.getKey() + ": " + entry.getValue());
    }
    return Words.groundwork(block.text(name, Code.GROUNDWORK));
  }

  private static List<Card.Consulted> consulted(CardFields topic) {
    return topic.blocks("consulted", Code.CONSULTATION_FIELD).stream()
        .map(
            entry -> {
              var one =
                  new Card.Consulted(
                      entry.text("unit", Code.CONSULTATION_FIELD),
                      entry.text("reply", Code.CONSULTATION_FIELD));
              entry.text("text", Code.CONSULTATION_FIELD);
              entry.noOthers();
              return one;
            })
        .filter(one -> !one.unit().isEmpty() || !one.reply().isEmpty())
        .toList();
  }

  private static List<Card.Objection> objections(CardFields topic) {
    return topic.blocks("objections", Code.OBJECTION_FIELD).stream()
        .map(
            entry -> {
              var one =
                  new Card.Objection(
                      entry.text("unit", Code.OBJECTION_FIELD),
                      entry.text("text", Code.OBJECTION_FIELD),
                      entry.flag("settled", Code.OBJECTION_FIELD));
              entry.noOthers();
              return one;
            })
        .filter(one -> !one.unit().isEmpty() || !one.text().isEmpty())
        .toList();
  }

  private Card withFaults(Card card) {
    return new Card(
        card.category(),
        card.subtype(),
        card.type(),
        card.source(),
        card.urgency(),
        card.major(),
        card.majorDecision(),
        card.fiscal(),
        card.legalReview(),
        card.presenter(),
        card.presenterLeave(),
        card.groundwork(),
        card.consulted(),
        card.objections(),
        card.observers(),
        faults);
  }
}
