package io.huiji.packet;

import io.huiji.document.TitleLines;
import io.huiji.kernel.Marking;
import io.huiji.packet.PacketPress.Sheet;
import io.huiji.packet.PacketPress.SheetsOfTopic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What cover, contents, dividers and slips say.
final class PacketWords {

  private static final String OUTSIDE = "材料未收入";
  private static final int KILO = 1024;

  /// Characters of the title that a line of the divider takes.
  private static final int DIVIDER = 17;

  private PacketWords() {}

  static Map<String, Object> cover(PacketInputs inputs, int version, Scope scope) {
    var values = new LinkedHashMap<String, Object>();
    values.put("marking", inputs.marking().toString());
    values.put("organ", inputs.organ().name());
    values.put("meeting", inputs.organ().meeting());
    values.put("date", Numerals.date(inputs.meeting()));
    values.put("time", Numerals.time(inputs.time()));
    values.put("place", inputs.place());
    values.put("topicCount", Integer.toString(inputs.topics().size()));
    values.put("version", version(version));
    values.put("note", note(inputs, scope));
    values.put("issuer", inputs.organ().office());
    return values;
  }

  private static String note(PacketInputs inputs, Scope scope) {
    return (scope.whole() ? "" : "本册收入" + scope.inWords() + "。")
        + (recalled(inputs.marking()) ? "请妥善保管，会后交还工作人员。" : "");
  }

  static boolean recalled(Marking marking) {
    return marking.level().classified() || marking.custody().contains("会后收回");
  }

  static String version(int version) {
    return "第" + version + "版";
  }

  static Map<String, Object> contents(
      PacketInputs inputs, int version, List<SheetsOfTopic> topics, PageLayout layout) {
    var rows = new ArrayList<Map<String, Object>>();
    for (var index = 0; index < topics.size(); index++) {
      rows.add(row(topics.get(index), index, layout));
    }
    return Map.of(
        "meeting", inputs.organ().meeting(),
        "date", Numerals.date(inputs.meeting()),
        "version", version(version),
        "topics", rows);
  }

  private static Map<String, Object> row(SheetsOfTopic sheets, int index, PageLayout layout) {
    var topic = sheets.topic();
    var papers = new ArrayList<Map<String, Object>>();
    for (var paper = 0; paper < sheets.sheets().size(); paper++) {
      var sheet = sheets.sheets().get(paper);
      papers.add(
          Map.of(
              "name", sheet.paper().title(),
              "page", Integer.toString(layout.paper(index, paper)),
              "note", sheet.slip().isEmpty() ? "" : "未能转换"));
    }
    for (var paper : topic.byHand()) {
      papers.add(Map.of("name", paper.kind().chinese(), "page", "", "note", PaperByHand.NOTE));
    }
    if (!topic.accepted()) {
      papers.add(Map.of("name", OUTSIDE, "page", "", "note", ""));
    }
    return Map.of(
        "number", topic.numberInWords(),
        "title", topic.title(),
        "unit", topic.unit(),
        "presenter", topic.presenter(),
        "observers", String.join("、", topic.observers()),
        "page", Integer.toString(layout.topic(index)),
        "papers", papers);
  }

  static Map<String, Object> divider(
      PacketInputs inputs, SheetsOfTopic sheets, int index, PageLayout layout) {
    var topic = sheets.topic();
    var papers = new ArrayList<Map<String, Object>>();
    for (var paper = 0; paper < sheets.sheets().size(); paper++) {
      papers.add(line(sheets.sheets().get(paper), paper, layout.paper(index, paper)));
    }
    for (var paper : topic.byHand()) {
      papers.add(line(paper, papers.size()));
    }
    var values = new LinkedHashMap<String, Object>();
    values.put("marking", topic.marking().toString());
    values.put("meeting", inputs.organ().meeting());
    values.put("date", Numerals.date(inputs.meeting()));
    values.put("number", "议题" + topic.numberInWords());
    values.put("title", String.join("\n", TitleLines.of(topic.title(), DIVIDER)));
    values.put("unit", topic.unit());
    values.put("presenter", topic.presenter());
    values.put("observers", String.join("、", topic.observers()));
    values.put("papers", papers);
    return values;
  }

  private static Map<String, Object> line(Sheet sheet, int index, int page) {
    return Map.of(
        "number", Integer.toString(index + 1),
        "name", sheet.title(),
        "kind", sheet.paper().kind().chinese(),
        "mark", sheet.paper().marking().toString(),
        "page", Integer.toString(page));
  }

  private static Map<String, Object> line(PaperByHand paper, int index) {
    return Map.of(
        "number", Integer.toString(index + 1),
        "name", paper.kind().chinese() + "（" + PaperByHand.NOTE + "）",
        "kind", paper.kind().chinese(),
        "mark", paper.marking().toString(),
        "page", "");
  }

  static Map<String, Object> slip(
      PacketInputs inputs, PacketTopic topic, Paper paper, String reason) {
    return Map.of(
        "meeting", inputs.organ().meeting(),
        "topic", topic.title(),
        "file", paper.name(),
        "kind", paper.kind().chinese(),
        "size", size(paper.size()),
        "digest", paper.content().hex(),
        "reason", reason.isBlank() ? "原因不明" : reason,
        "advice", "原件在“会议材料原件”压缩包内，请另行打印。");
  }

  private static String size(long bytes) {
    return bytes < KILO * KILO
        ? Math.max(1, Math.round((double) bytes / KILO)) + " KB"
        : "%.1f MB".formatted((double) bytes / KILO / KILO);
  }

  static String bookmark(PacketTopic topic) {
    return "议题" + topic.numberInWords() + " " + topic.title();
  }
}
