package io.huiji.operations.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/// A submission that a unit is about to hand in: its card and its papers.
///
/// @param topic the fields of the card's topic
record Submission(
    String folder,
    String meeting,
    String unit,
    Map<String, Object> topic,
    List<Paper> papers,
    List<String> observers) {

  static final String SURVEY = "调研报告.docx";
  static final String SUMMARY = "征求意见汇总.xlsx";

  /// @param content empty for a paper that the card names and nobody has put there yet
  record Paper(String file, String kind, String mark, byte[] content) {}

  static Submission of(String folder, String meeting, String unit, String title, String category) {
    var topic = new LinkedHashMap<String, Object>();
    topic.put("title", title);
    topic.put("category", category);
    topic.put("type", "deliberation");
    topic.put("presenter", unit + "/主要负责人");
    topic.put("groundwork", groundwork());
    return new Submission(
        folder, meeting, unit, topic, new ArrayList<>(), List.of("区发展和改革局", "区财政局", "区审计局"));
  }

  Submission with(String field, Object value) {
    topic.put(field, value);
    return this;
  }

  Submission paper(String file, String kind, String mark, byte[] content) {
    papers.add(new Paper(file, kind, mark, content));
    return this;
  }

  String title() {
    return String.valueOf(topic.get("title"));
  }

  /// The card as {@code submission.yaml}.
  String yaml() {
    var card = new LinkedHashMap<String, Object>();
    card.put("meeting", meeting);
    card.put("unit", unit);
    card.put("topic", topic);
    card.put("materials", papers.stream().map(Submission::line).toList());
    card.put("observers", observers);
    var options = new DumperOptions();
    options.setAllowUnicode(true);
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setWidth(200);
    return new Yaml(options).dump(card);
  }

  /// The card's fields as the form 会议阅办卡 takes them.
  Map<String, Object> form() {
    var form = new LinkedHashMap<String, Object>();
    form.put("meeting", meeting);
    form.put("unit", unit);
    form.put("title", title());
    form.put("category", topic.get("category"));
    form.put("subtype", topic.getOrDefault("subtype", ""));
    form.put("type", "progress".equals(topic.get("type")) ? "进展情况汇报" : "审议");
    form.put("source", "区政府办公室");
    form.put("urgency", "平");
    form.put("major", "否");
    form.put("majorDecision", "否");
    form.put("fiscal", yes("fiscal"));
    form.put("legalReview", yes("legal-review"));
    form.put("presenter", topic.get("presenter"));
    form.put("presenterLeaveReason", "");
    form.put("presenterLeaveFile", "");
    form.put("groundworkResearch", "已做：" + SURVEY);
    form.put("groundworkOpinions", "已做：" + SUMMARY);
    form.put("groundworkAdvice", "不需要：内容沿用现行规定");
    form.put("groundworkReview", "已做");
    form.put("consulted", "区财政局：一致");
    form.put("objections", "");
    form.put("materials", formMaterials());
    form.put("observers", String.join("、", observers));
    form.put("contact", "办公室，0000-0000000");
    return form;
  }

  private List<Map<String, String>> formMaterials() {
    var lines = new ArrayList<Map<String, String>>();
    for (var paper : papers) {
      lines.add(
          Map.of(
              "number", String.valueOf(lines.size() + 1),
              "file", paper.file(),
              "kind", paper.kind(),
              "mark", paper.mark()));
    }
    return lines;
  }

  private String yes(String field) {
    return Boolean.TRUE.equals(topic.get(field)) ? "是" : "否";
  }

  private static Map<String, Object> line(Paper paper) {
    var line = new LinkedHashMap<String, Object>();
    line.put("file", paper.file());
    line.put("kind", paper.kind());
    line.put("mark", paper.mark());
    return line;
  }

  /// With the papers that show it.
  static Map<String, Object> groundworkDone() {
    var groundwork = groundwork();
    groundwork.put("调查研究", "done: " + SURVEY);
    groundwork.put("征求意见", "done: " + SUMMARY);
    return groundwork;
  }

  private static Map<String, Object> groundwork() {
    var groundwork = new LinkedHashMap<String, Object>();
    groundwork.put("调查研究", "done");
    groundwork.put("征求意见", "done");
    groundwork.put("咨询论证", "not-needed: 内容沿用现行规定");
    groundwork.put("内部审查", "done");
    return groundwork;
  }
}
