package io.huiji.document.docx;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Filled examples of registers and slips.
final class FilledForms {

  private static final String OFFICE = "示例区人民政府办公室";
  private static final String MINUTES = "示例区人民政府区长办公会议纪要";

  private FilledForms() {}

  static Map<String, Object> register() {
    var copies =
        IntStream.rangeClosed(1, 16)
            .mapToObj(
                number ->
                    Map.<String, Object>of(
                        "number",
                        "%06d".formatted(number),
                        "holder",
                        number < 5 ? "区政府领导" + number : "区直单位" + number,
                        "role",
                        number < 5 ? "出席" : "列席"))
            .toList();
    return Map.of(
        "meeting", "区长办公会议（2026年12月3日）",
        "document", "会议材料汇编",
        "version", "第1版",
        "marking", "会后收回",
        "total", 16,
        "copies", copies);
  }

  static Map<String, Object> supervisionOrder() {
    return Map.of(
        "number", "2026年第12号",
        "addressee", "区民政局",
        "minutesNumber", "〔2026〕8号",
        "meeting", "区长办公会议（2026年12月3日）",
        "topic", FilledExamples.TITLE,
        "text", "修改完善提高城乡低保标准的方案并印发实施",
        "due", "2026年12月31日",
        "requirement", "请于每月25日前报告进展。\n到期未完成的，书面说明原因。",
        "issuer", OFFICE,
        "issued", "2026年12月4日");
  }

  static Map<String, Object> loan() {
    return Map.ofEntries(
        Map.entry("number", "2026年第3号"),
        Map.entry("marking", "会后收回"),
        Map.entry("record", MINUTES),
        Map.entry("recordNumber", "〔2026〕8号"),
        Map.entry("archiveCode", "Z001-WS·2026-Y-BGS-0008"),
        Map.entry("copyNumber", "000003"),
        Map.entry("pages", 6),
        Map.entry("borrower", "甲某某"),
        Map.entry("unit", "区民政局"),
        Map.entry("purpose", "起草城乡低保标准实施细则时核对议定事项"),
        Map.entry("consent", "第12号"),
        Map.entry("consenter", "区政府办公室主任"),
        Map.entry("consented", "2026年12月8日"),
        Map.entry("lent", "2026年12月9日"),
        Map.entry("due", "2026年12月24日"),
        Map.entry(
            "renewals",
            List.of(Map.of("date", "2026年12月22日", "due", "2027年1月8日", "consenter", "区政府办公室主任"))),
        Map.entry("terms", "1. 本单一案一单，不得转借，不得复制、拍照。\n2. 到期归还；需续借的，到期前提出，只续一次。\n3. 遗失、损毁的，立即报告。"),
        Map.entry("issuer", OFFICE));
  }

  static Map<String, Object> signIn() {
    var names = List.of("甲某某", "乙某某", "丙某某", "丁某某");
    var posts = List.of("区长", "副区长（常务）", "副区长", "副区长");
    var members =
        IntStream.range(0, names.size())
            .mapToObj(
                index ->
                    Map.<String, Object>of(
                        "number",
                        index + 1,
                        "name",
                        names.get(index),
                        "post",
                        posts.get(index),
                        "note",
                        index == 3 ? "请假" : ""))
            .toList();
    return Map.of(
        "meeting", "示例区人民政府区长办公会议",
        "date", "2026年12月3日（星期四）",
        "time", "上午9:00",
        "place", "区政府三楼会议室",
        "chair", "区长甲某某",
        "expected", 4,
        "members", members,
        "standing", List.of(present("区发展和改革局"), present("区财政局"), present("区审计局")),
        "topics",
            List.of(
                Map.of(
                    "number",
                    "一",
                    "title",
                    FilledExamples.TITLE,
                    "people",
                    List.of(reporting("区民政局"), present("区司法局"), present("城北镇人民政府"))),
                Map.of(
                    "number",
                    "二",
                    "title",
                    "关于老旧小区改造实施方案的汇报",
                    "people",
                    List.of(reporting("区住房和城乡建设局"), present("区司法局")))));
  }

  private static Map<String, Object> present(String unit) {
    return Map.of("unit", unit, "role", "列席");
  }

  private static Map<String, Object> reporting(String unit) {
    return Map.of("unit", unit, "role", "汇报", "name", "主要负责人");
  }

  static Map<String, Object> copy() {
    return Map.ofEntries(
        Map.entry("copyNumber", "000001"),
        Map.entry("marking", "会后收回"),
        Map.entry("consent", "第12号"),
        Map.entry("consenter", "区政府办公室主任"),
        Map.entry("consented", "2026年12月8日"),
        Map.entry("record", MINUTES),
        Map.entry("recordNumber", "〔2026〕8号"),
        Map.entry("total", 1),
        Map.entry("pages", 6),
        Map.entry("requester", "甲某某"),
        Map.entry("unit", "区民政局"),
        Map.entry("purpose", "起草城乡低保标准实施细则时核对议定事项"),
        Map.entry("issued", "2026年12月9日"),
        Map.entry("expires", "2026年12月24日"),
        Map.entry("prohibited", "1. 再行复制、拍照、扫描、摘抄；\n2. 转给他人，或用于其他用途；\n3. 有效期满后继续留存，期满即交回销毁。"),
        Map.entry("issuer", OFFICE));
  }

  static Map<String, Object> leave() {
    return Map.ofEntries(
        Map.entry("applicant", "丙某某"),
        Map.entry("post", "区民政局局长"),
        Map.entry("meeting", "区长办公会议"),
        Map.entry("date", "2026年12月3日"),
        Map.entry("time", "上午9:00"),
        Map.entry("topic", FilledExamples.TITLE),
        Map.entry("reason", "12月2日至4日外出参加市里召开的民政工作会议，不能到会汇报。"),
        Map.entry("delegate", "丁某某"),
        Map.entry("delegatePost", "区民政局副局长"),
        Map.entry("asked", "2026年11月30日"),
        Map.entry("issuer", OFFICE));
  }

  static Map<String, Object> disposal() {
    var entries =
        IntStream.rangeClosed(1, 4)
            .mapToObj(
                number ->
                    Map.<String, Object>of(
                        "number",
                        number,
                        "archiveCode",
                        "Z001-WS·2026-D10-BGS-000" + number,
                        "title",
                        "关于示例事项" + number + "的汇报（情况说明）",
                        "date",
                        "20261130",
                        "retention",
                        "10年"))
            .toList();
    return Map.of(
        "fonds", "Z001　" + OFFICE,
        "number", "第1号",
        "total", 4,
        "reason", "保管期限届满，经鉴定无保存价值",
        "entries", entries,
        "proposer", "甲某某",
        "proposed", "20370302",
        "approver", "乙某某",
        "approved", "20370305",
        "destroyed", "20370305");
  }

  static Map<String, Object> catalogue() {
    var titles =
        List.of(
            MINUTES,
            "区长办公会议材料汇编",
            "区长办公会议议程",
            "区长办公会议签到表",
            "关于提高城乡低保标准的情况说明",
            "关于提高城乡低保标准的实施方案（送审稿）",
            "关于老旧小区改造实施方案的情况说明");
    var entries =
        IntStream.range(0, titles.size())
            .mapToObj(
                index ->
                    Map.<String, Object>of(
                        "number",
                        index + 1,
                        "archiveCode",
                        "Z001-WS·2026-Y-BGS-%04d".formatted(index + 1),
                        "documentNumber",
                        index == 0 ? "〔2026〕8号" : "",
                        "author",
                        index < 4 ? OFFICE : index < 6 ? "区民政局" : "区住房和城乡建设局",
                        "title",
                        titles.get(index),
                        "date",
                        index == 0 ? "20261204" : "20261203",
                        "secrecy",
                        "",
                        "pages",
                        2 + 3 * index))
            .toList();
    return Map.of(
        "fonds", "Z001　示例区人民政府办公室",
        "class", "文书档案",
        "year", "2026",
        "retention", "永久",
        "total", entries.size(),
        "entries", entries,
        "arranger", "己某某",
        "arranged", "2027年3月10日");
  }
}
