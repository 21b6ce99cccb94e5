package io.huiji.document.docx;

import io.huiji.document.Conversion.Converted;
import io.huiji.document.Converters;
import io.huiji.document.OfficeLimits;
import io.huiji.document.OfficeTemplates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A filled example of every shipped kind, with made-up people. The main method writes all of them
/// as docx and PDF into a folder, to be looked at.
public final class FilledExamples {

  static final String TITLE = "关于提高城乡低保标准的汇报";

  private FilledExamples() {}

  public static void main(String[] arguments) throws IOException {
    var folder = Files.createDirectories(Path.of(arguments[0]));
    var templates = OfficeTemplates.shipped();
    try (var converter =
        Converters.office(folder.resolve("cache"), folder.resolve("work"), OfficeLimits.usual())) {
      for (var example : all().entrySet()) {
        var docx = templates.render(example.getKey(), example.getValue()).docx();
        Files.write(folder.resolve(example.getKey() + ".docx"), docx);
        if (converter.toPdf(example.getKey() + ".docx", docx) instanceof Converted converted) {
          Files.write(folder.resolve(example.getKey() + ".pdf"), converted.pdf());
        }
      }
    }
  }

  public static Map<String, Map<String, Object>> all() {
    var all = new LinkedHashMap<String, Map<String, Object>>();
    all.put("会议纪要", minutes());
    all.put("会议材料封面", cover());
    all.put("会议材料目录", contents());
    all.put("议题分隔页", divider());
    all.put("未能转换说明", unconvertible());
    all.put("会议阅办卡", card());
    all.put("会议议程", agenda());
    all.put("会议通知", notice());
    all.put("发放收回登记表", FilledForms.register());
    all.put("议定事项通知单", decisionNotice());
    all.put("督办单", FilledForms.supervisionOrder());
    all.put("借阅单", FilledForms.loan());
    all.put("签到表", FilledForms.signIn());
    all.put("会议记录", FilledRecords.record());
    all.put("复制件随附单", FilledForms.copy());
    all.put("请假单", FilledForms.leave());
    all.put("印发通知", FilledRecords.issueNotice());
    all.put("归档目录", FilledForms.catalogue());
    all.put("销毁清册", FilledForms.disposal());
    return all;
  }

  static Map<String, Object> minutes() {
    return Map.ofEntries(
        Map.entry("marking", "会后收回"),
        Map.entry("mark", "示例区人民政府区长办公会议纪要"),
        Map.entry("number", "〔2026〕8号"),
        Map.entry("organ", "示例区人民政府办公室"),
        Map.entry("date", "2026年12月4日"),
        Map.entry("lead", "2026年12月3日（星期四）上午，区长甲某某主持召开区长办公会议，研究提高城乡低保标准、老旧小区改造等事项。现将议定事项纪要如下："),
        Map.entry(
            "topics",
            List.of(
                Map.of(
                    "heading",
                    "一、" + TITLE,
                    "body",
                    """
                    会议听取了区民政局关于提高城乡低保标准的汇报。
                    会议认为，近年来全区居民收入和物价水平有了较大变化，适时提高城乡低保标准，有利于保障困难群众基本生活。
                    会议议定：
                    """
                        .strip(),
                    "items",
                    List.of(
                        Map.of("text", "（一）原则同意提高标准的方案。由区民政局牵头，区财政局配合，于2026年12月31日前修改完善后印发实施。"),
                        Map.of("text", "（二）所需资金列入年度预算。由区财政局牵头，区审计局配合，做好资金拨付和监督。"))),
                Map.of(
                    "heading",
                    "二、关于老旧小区改造实施方案的汇报",
                    "body",
                    "会议听取了区住房和城乡建设局关于老旧小区改造实施方案的汇报。\n（一）总体安排\n1.先易后难，分批实施；\n（1）第一批十二个小区，改造面积18.6万平方米。\n会议议定，原则通过该方案，由区住房和城乡建设局根据会议意见修改后按程序报批。"))),
        Map.entry("present", "区政府　甲某某　乙某某　丙某某　丁某某　区政府办公室　戊某某　己某某　庚某某　辛某某　壬某某"),
        Map.entry("leave", "癸某某"),
        Map.entry("observers", "区发展和改革局　子某某　区财政局　丑某某　区审计局　寅某某　区住房和城乡建设局　卯某某"),
        Map.entry("reportTo", "区长，各副区长"),
        Map.entry("copyTo", "区民政局，区财政局，区审计局，区发展和改革局，区司法局，区住房和城乡建设局，区教育局，城北镇人民政府"),
        Map.entry("printOrgan", "示例区人民政府办公室"),
        Map.entry("printDate", "2026年12月4日"));
  }

  private static Map<String, Object> cover() {
    return Map.of(
        "marking", "会后收回",
        "copyNumber", "000007",
        "organ", "示例区人民政府",
        "meeting", "区长办公会议",
        "date", "2026年12月3日（星期四）",
        "time", "上午9:00",
        "place", "区政府三楼会议室",
        "topicCount", "5",
        "version", "第1版",
        "issuer", "示例区人民政府办公室");
  }

  private static Map<String, Object> contents() {
    var titles =
        List.of(
            TITLE, "关于老旧小区改造实施方案的汇报", "关于与某某集团签订合作协议的汇报", "关于义务教育学校布局调整情况的汇报", "关于城北镇集体资产股权变更的汇报");
    var units = List.of("区民政局", "区住房和城乡建设局", "区发展和改革局", "区教育局", "城北镇");
    var topics = new ArrayList<Map<String, Object>>();
    for (var index = 0; index < titles.size(); index++) {
      var page = 3 + 12 * index;
      topics.add(
          Map.of(
              "number",
              "一二三四五".substring(index, index + 1),
              "title",
              titles.get(index),
              "unit",
              units.get(index),
              "presenter",
              "主要负责人",
              "observers",
              "区财政局、区审计局、区发展和改革局",
              "page",
              page,
              "papers",
              List.of(
                  Map.of("name", "情况说明", "page", page + 1),
                  Map.of("name", "实施方案（送审稿）", "page", page + 5),
                  index == 2
                      ? Map.of("name", "合作协议.ofd", "page", page + 9, "note", "未能转换，见说明")
                      : Map.of("name", "合法性审查意见", "page", page + 9))));
    }
    return Map.of("meeting", "区长办公会议", "date", "2026年12月3日", "version", "第1版", "topics", topics);
  }

  private static Map<String, Object> divider() {
    return Map.of(
        "marking", "会后收回",
        "meeting", "区长办公会议",
        "date", "2026年12月3日",
        "number", "议题一",
        "title", TITLE,
        "unit", "区民政局",
        "presenter", "区民政局主要负责人",
        "observers", "区发展和改革局、区财政局、区审计局、区司法局、城北镇人民政府",
        "papers",
            List.of(
                Map.of("number", 1, "name", "情况说明", "kind", "情况说明", "mark", "会后收回", "page", 4),
                Map.of("number", 2, "name", "实施方案（送审稿）", "kind", "审议文本", "mark", "会后收回", "page", 8),
                Map.of(
                    "number", 3, "name", "合法性审查意见", "kind", "合法性审查意见", "mark", "内部", "page", 15)));
  }

  private static Map<String, Object> unconvertible() {
    return Map.of(
        "meeting", "区长办公会议（2026年12月3日）",
        "topic", TITLE,
        "file", "实施方案（送审稿）.docx",
        "kind", "审议文本",
        "size", "1.2 MB",
        "digest", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "reason", "转换超过 60 秒，已停止。请把文件另存为 PDF 后重新报送。",
        "advice", "原件未作改动，在材料包“议题一”文件夹内，请另行打印。");
  }

  static Map<String, Object> card() {
    return Map.ofEntries(
        Map.entry("meeting", "2026-12-03"),
        Map.entry("unit", "区民政局"),
        Map.entry("title", TITLE),
        Map.entry("category", "五（三）"),
        Map.entry("type", "审议"),
        Map.entry("source", "区政府办公室"),
        Map.entry("urgency", "平"),
        Map.entry("major", "否"),
        Map.entry("majorDecision", "否"),
        Map.entry("fiscal", "是"),
        Map.entry("legalReview", "是"),
        Map.entry("presenter", "区民政局/主要负责人"),
        Map.entry("groundworkResearch", "已做"),
        Map.entry("groundworkOpinions", "已做：征求意见汇总.docx"),
        Map.entry("groundworkAdvice", "不需要：沿用省定标准"),
        Map.entry("groundworkReview", "已做"),
        Map.entry("consulted", "区财政局：一致\n区审计局：基本一致"),
        Map.entry("observers", "区发展和改革局、区财政局、区审计局"),
        Map.entry(
            "materials",
            List.of(
                Map.of("number", 1, "file", "情况说明.docx", "kind", "情况说明", "mark", "会后收回"),
                Map.of("number", 2, "file", "实施方案.docx", "kind", "审议文本", "mark", "会后收回"),
                Map.of("number", 3, "file", "合法性审查意见.pdf", "kind", "合法性审查意见", "mark", "内部"),
                Map.of("number", 4),
                Map.of("number", 5),
                Map.of("number", 6))));
  }

  private static Map<String, Object> agenda() {
    return Map.of(
        "organ", "示例区人民政府",
        "meeting", "区长办公会议",
        "date", "2026年12月3日（星期四）",
        "time", "上午9:00",
        "place", "区政府三楼会议室",
        "chair", "区长甲某某",
        "observers", "区发展和改革局、区财政局、区审计局负责同志",
        "topics",
            List.of(
                topic("一", TITLE, "区民政局"),
                topic("二", "关于老旧小区改造实施方案的汇报", "区住房和城乡建设局"),
                topic("三", "关于义务教育学校布局调整情况的汇报", "区教育局")),
        "issuer", "示例区人民政府办公室",
        "issued", "2026年12月1日");
  }

  private static Map<String, Object> topic(String number, String title, String unit) {
    return Map.of(
        "number", number,
        "title", title,
        "unit", unit,
        "presenter", "主要负责人",
        "observers", "区司法局、城北镇");
  }

  private static Map<String, Object> notice() {
    return Map.of(
        "addressee", "区财政局",
        "meeting", "区长办公会议",
        "organ", "示例区人民政府",
        "date", "2026年12月3日（星期四）",
        "time", "上午9:00",
        "place", "区政府三楼会议室",
        "topics",
            List.of(
                Map.of("number", 1, "title", TITLE, "unit", "区民政局", "role", "列席"),
                Map.of("number", 2, "title", "关于老旧小区改造实施方案的汇报", "unit", "区住房和城乡建设局", "role", "列席")),
        "requirements", "请主要负责同志准时参加。因故不能参加的，请于会前书面请假。\n会议材料注明“会后收回”的，不得带离会场。",
        "issuer", "示例区人民政府办公室",
        "issued", "2026年12月1日");
  }

  private static Map<String, Object> decisionNotice() {
    return Map.of(
        "number", "2026-12-03-1",
        "addressee", "区民政局",
        "minutesNumber", "〔2026〕8号",
        "meeting", "区长办公会议",
        "date", "2026年12月3日",
        "topic", TITLE,
        "decision", "原则通过",
        "items",
            List.of(
                Map.of(
                    "number",
                    1,
                    "text",
                    "修改完善提高城乡低保标准的方案并印发实施",
                    "lead",
                    "区民政局",
                    "with",
                    "区财政局",
                    "due",
                    "2026年12月31日"),
                Map.of("number", 2, "text", "核定新增资金，列入年度预算", "lead", "区财政局", "due", "2026年12月20日")),
        "issuer", "示例区人民政府办公室",
        "issued", "2026年12月4日");
  }
}
