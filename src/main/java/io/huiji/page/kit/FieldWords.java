package io.huiji.page.kit;

import static java.util.Map.entry;

import io.huiji.calendar.Written;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What people call acts and their fields: refusals name them as an acts file does.
final class FieldWords {

  private static final String CARD = "阅办卡：";
  private static final Pattern NAMED = Pattern.compile("“([a-z][\\p{IsHan}0-9a-z.-]*)”");

  /// A path of fields' names: {@code consulted第2条.reply}; anything else is a place in words.
  private static final Pattern FIELD =
      Pattern.compile("[a-z][a-z-]*(第\\d+条)?(\\.([a-z][a-z-]*|\\p{IsHan}+)(第\\d+条)?)*");

  /// A field of the card at the beginning: fiscal为“也许”.
  private static final Pattern FIRST =
      Pattern.compile("^([a-z][\\p{IsHan}0-9a-z.-]*?)为(?=“|一组|列表|空)");

  /// Whole phrases of the card.
  private static final Map<String, String> PHRASES =
      Map.of(
          "done（已做）、done: 文件名，或 not-needed: 理由", "已做、已做：文件名，或不需要：理由",
          "写作 done: 文件名", "写明文件名",
          "office、mayor、vice、director", "区政府办公室、区长、副区长、办公室主任",
          "true 或 false（是 或 否）", "是或否",
          "可以先用 search 查找", "可以先检索",
          "archive due 可看", "保管页可看",
          "请用 archive due 查看应移交清单", "请在保管页查看应移交的");

  /// A field's name among Chinese words: 在 items 中写明.
  private static final Pattern AMONG_WORDS =
      Pattern.compile("(?<=\\p{IsHan}) ([a-z]+(?:-[a-z]+)*)(?: (?=\\p{IsHan})|(?=[，。；）]|$))");

  private static final Pattern WITH_VALUE =
      Pattern.compile(" ?\\b(step|revise|verdict|settled|source)[:：] ?(\\p{IsHan}+|[a-z]+)");

  /// An act's name, which has a hyphen in it.
  private static final Pattern ACT = Pattern.compile(" ?(?<![\\w./])([a-z]+-[a-z]+)(?![\\w./-]) ?");

  private static final Map<String, String> ACTS =
      Map.ofEntries(
          entry("admit-late", "准许迟报列入"),
          entry("approve-correction", "审定更正"),
          entry("approve-minutes", "审核纪要"),
          entry("approve-topic", "审核议题"),
          entry("ask-leave", "请假"),
          entry("cancel-transfer", "取消移交"),
          entry("change-observers", "更改列席单位"),
          entry("confirm-source", "确认议题来源"),
          entry("consent-export", "答复导出申请"),
          entry("declare-lost", "声明遗失"),
          entry("delegate-convener", "委托召集"),
          entry("edit-minutes", "修改纪要稿"),
          entry("file-year", "年度归档"),
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
          entry("release-secrecy", "解密"),
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
          "return", "退回",
          "true", "是",
          "vice", "分管副区长");

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          entry("add", "增加"),
          entry("category", "议题类别"),
          entry("checked", "核对"),
          entry("consulted", "会商单位"),
          entry("convener", "召集人"),
          entry("copy", "份号"),
          entry("deliberation", "审议"),
          entry("disposal", "鉴定"),
          entry("false", "否"),
          entry("fiscal", "涉及财政资金"),
          entry("groundwork", "前期工作"),
          entry("issued", "通知日期"),
          entry("legal-review", "需合法性审查"),
          entry("mail", "邮箱"),
          entry("major", "重大"),
          entry("major-decision", "重大行政决策"),
          entry("mark", "保管要求"),
          entry("materials", "材料清单"),
          entry("notice", "通知文号"),
          entry("objections", "不同意见"),
          entry("present", "到会人员"),
          entry("presenter", "汇报人"),
          entry("presenter-leave", "请假"),
          entry("progress", "进展情况汇报"),
          entry("receipt", "回执"),
          entry("remove", "减少"),
          entry("replaces", "原议题名称"),
          entry("settled", "已协调"),
          entry("source", "议题来源"),
          entry("subtype", "细类"),
          entry("term", "期限"),
          entry("title", "议题名称"),
          entry("transfer", "移交"),
          entry("true", "是"),
          entry("type", "议题类型"),
          entry("upload", "上传稿"),
          entry("urgency", "缓急程度"),
          entry("user", "用户"),
          entry("version", "版本号"),
          entry("vice", "分管领导"),
          entry("votes", "票数"),
          entry("topics", "议题"),
          entry("with", "配合单位"),
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
          entry("minutes", "计划时长"),
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
    var phrased = phrased(text);
    var begun = FIRST.matcher(phrased).replaceFirst(field -> place(field.group(1)) + "为");
    var quoted = NAMED.matcher(begun).replaceAll(named -> "“" + place(named.group(1)) + "”");
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

  private static String phrased(String text) {
    var spoken = text;
    for (var phrase : PHRASES.entrySet()) {
      spoken = spoken.replace(phrase.getKey(), phrase.getValue());
    }
    return spoken;
  }

  /// What was chosen in a form, in people's words; what was typed stays as it is.
  static String chosen(String value) {
    return switch (value) {
      case "accept" -> "认可";
      case "disagree" -> "不同意";
      default -> VALUES.getOrDefault(value, value);
    };
  }

  /// A place that may be a field's name: {@code 阅办卡：topic.fiscal} is 阅办卡：涉及财政资金.
  static String place(String where) {
    if (where.startsWith(CARD)) {
      return CARD + place(where.substring(CARD.length()));
    }
    if (!FIELD.matcher(where).matches()) {
      return Written.inText(where);
    }
    return Arrays.stream(where.split("\\."))
        .filter(part -> !part.equals("topic") || where.equals("topic"))
        .map(FieldWords::part)
        .collect(Collectors.joining("·"));
  }

  /// One of the names in a path, with the number of its entry: {@code consulted第2条}.
  private static String part(String named) {
    var name = named.replaceFirst("第\\d+条$", "");
    return WORDS.getOrDefault(name, name) + named.substring(name.length());
  }
}
