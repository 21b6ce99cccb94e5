package io.huiji.page.kit;

import static java.util.Map.entry;

import java.util.Map;
import java.util.regex.Pattern;

/// What people call acts and their fields: refusals name them as an acts file does.
final class FieldWords {

  private static final Pattern NAMED = Pattern.compile("“([a-z][a-z-]*)”");

  /// A field's name among Chinese words: 在 items 中写明.
  private static final Pattern AMONG_WORDS =
      Pattern.compile("(?<=\\p{IsHan}) ([a-z]+(?:-[a-z]+)*)(?: (?=\\p{IsHan})|(?=[，。；）]|$))");

  private static final Pattern WITH_VALUE =
      Pattern.compile(" ?\\b(step|revise|verdict)[:：] ?(\\p{IsHan}+|[a-z]+)");

  /// An act's name, which has a hyphen in it.
  private static final Pattern ACT = Pattern.compile(" ?(?<![\\w./])([a-z]+-[a-z]+)(?![\\w./-]) ?");

  private static final Map<String, String> ACTS =
      Map.ofEntries(
          entry("admit-late", "准许迟报列入"),
          entry("approve-correction", "审定更正"),
          entry("approve-minutes", "审核纪要"),
          entry("approve-topic", "审核议题"),
          entry("ask-leave", "请假"),
          entry("change-observers", "更改列席单位"),
          entry("confirm-source", "确认议题来源"),
          entry("declare-lost", "声明遗失"),
          entry("delegate-convener", "委托召集"),
          entry("edit-minutes", "修改纪要稿"),
          entry("fix-agenda", "审定议程"),
          entry("hand-over", "移交"),
          entry("hold-meeting", "召开会议"),
          entry("issue-copy", "制作复制件"),
          entry("lift-hold", "解除保全"),
          entry("move-meeting", "会议改期"),
          entry("override-quorum", "写明特殊情况召开的理由"),
          entry("record-attendance", "登记到会"),
          entry("record-view", "记录意见"),
          entry("release-freeze", "解除冻结"),
          entry("reply-consultation", "答复会商"),
          entry("request-loan", "申请借阅"),
          entry("return-copies", "收回份数"),
          entry("return-loan", "归还"),
          entry("review-agenda", "审核议程"),
          entry("revoke-consent", "撤销同意"),
          entry("void-number", "编号作废"),
          entry("withdraw-topic", "撤回议题"));

  private static final Map<String, String> VALUES =
      Map.of(
          "agree", "同意",
          "director", "主任",
          "mayor", "区长",
          "office", "办公室",
          "refuse", "不同意",
          "vice", "分管副区长");

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          entry("basis", "依据"),
          entry("copies", "份数"),
          entry("days", "有效天数"),
          entry("decision", "决定"),
          entry("due", "时限"),
          entry("evidence", "进展和佐证"),
          entry("file", "文件"),
          entry("from", "起"),
          entry("holdings", "件数"),
          entry("item", "事项"),
          entry("items", "事项"),
          entry("kind", "种类"),
          entry("label", "用途"),
          entry("lead", "牵头单位"),
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
          entry("revise", "修改要求"),
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

  /// The same text with the words for the acts and fields that it names.
  static String spoken(String text) {
    var quoted = NAMED.matcher(text).replaceAll(named -> quoted(WORDS, named.group(1)));
    var valued =
        WITH_VALUE
            .matcher(quoted)
            .replaceAll(
                field ->
                    place(field.group(1))
                        + "为“"
                        + VALUES.getOrDefault(field.group(2), field.group(2))
                        + "”");
    var acted =
        ACT.matcher(valued)
            .replaceAll(
                act -> ACTS.containsKey(act.group(1)) ? quoted(ACTS, act.group(1)) : act.group());
    return AMONG_WORDS
        .matcher(acted)
        .replaceAll(
            field ->
                WORDS.containsKey(field.group(1)) ? quoted(WORDS, field.group(1)) : field.group());
  }

  private static String quoted(Map<String, String> words, String name) {
    return "“" + words.getOrDefault(name, name) + "”";
  }

  /// A place that may be a field's name.
  static String place(String where) {
    return WORDS.getOrDefault(where, where);
  }
}
