package io.huiji.page.kit;

import static java.util.Map.entry;

import java.util.Map;
import java.util.regex.Pattern;

/// What people call the fields of acts: refusals name them as an acts file does.
final class FieldWords {

  private static final Pattern NAMED = Pattern.compile("“([a-z][a-z-]*)”");

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          entry("basis", "依据"),
          entry("copies", "份数"),
          entry("days", "有效天数"),
          entry("decision", "决定"),
          entry("evidence", "进展和佐证"),
          entry("file", "文件"),
          entry("from", "起"),
          entry("holdings", "件数"),
          entry("item", "事项"),
          entry("items", "事项"),
          entry("kind", "种类"),
          entry("label", "用途"),
          entry("level", "密级"),
          entry("meeting", "会议"),
          entry("name", "名称"),
          entry("note", "备注"),
          entry("number", "编号"),
          entry("observers", "列席单位"),
          entry("pages", "页数"),
          entry("place", "地点"),
          entry("post", "职务"),
          entry("purpose", "用途"),
          entry("reason", "理由"),
          entry("record", "归档文件"),
          entry("records", "归档文件"),
          entry("reply", "答复"),
          entry("report", "报告编号"),
          entry("request", "申请"),
          entry("scope", "范围"),
          entry("state", "状态"),
          entry("step", "环节"),
          entry("text", "内容"),
          entry("time", "时间"),
          entry("to", "去向"),
          entry("token", "令牌"),
          entry("topic", "议题"),
          entry("unit", "单位"),
          entry("until", "止"),
          entry("verdict", "意见"),
          entry("who", "人员"),
          entry("year", "年度"));

  private FieldWords() {}

  /// The same text with the words for the fields that it names in quotes.
  static String spoken(String text) {
    return NAMED
        .matcher(text)
        .replaceAll(named -> "“" + WORDS.getOrDefault(named.group(1), named.group(1)) + "”");
  }

  /// A place that may be a field's name.
  static String place(String where) {
    return WORDS.getOrDefault(where, where);
  }
}
