package io.huiji.document.docx;

import java.util.List;
import java.util.Map;

/// Filled examples of long texts: the record of a discussion, a notice with rules of a made-up
/// office.
final class FilledRecords {

  private FilledRecords() {}

  static Map<String, Object> record() {
    return Map.ofEntries(
        Map.entry("marking", "内部"),
        Map.entry("organ", "示例区人民政府"),
        Map.entry("meeting", "区长办公会议"),
        Map.entry("number", "2026年第15次"),
        Map.entry("date", "2026年12月3日（星期四）"),
        Map.entry("time", "上午9:00"),
        Map.entry("ended", "11:30"),
        Map.entry("place", "区政府三楼会议室"),
        Map.entry("chair", "区长甲某某"),
        Map.entry("present", "甲某某、乙某某、丙某某"),
        Map.entry("leave", "丁某某"),
        Map.entry("observers", "区发展和改革局、区财政局、区审计局、区民政局、区司法局、城北镇人民政府"),
        Map.entry("quorum", "应到4人，实到3人"),
        Map.entry("recorder", "己某某"),
        Map.entry("topics", List.of(firstTopic(), secondTopic())));
  }

  private static Map<String, Object> firstTopic() {
    return Map.of(
        "heading",
        "一、" + FilledExamples.TITLE,
        "unit",
        "区民政局",
        "presenter",
        "主要负责人",
        "report",
        "汇报了标准测算的依据、提高的幅度和所需资金。",
        "views",
        List.of(
            Map.of("unit", "区财政局", "who", "丑某某", "text", "资金可以安排，建议分两步到位。"),
            Map.of("unit", "区审计局", "who", "寅某某", "text", "发放要有台账，便于核对。"),
            Map.of("unit", "副区长", "who", "丙某某", "text", "同意方案，乡镇核对人数后再印发。")),
        "chairView",
        "同意提高标准，一步到位；财政部门的意见在年度预算里统筹解决。",
        "decision",
        "原则通过",
        "revise",
        "补充资金测算表和核对人数的办法。",
        "items",
        List.of(Map.of("text", "1. 由区民政局牵头，区财政局配合，于2026年12月31日前修改完善后印发实施。")));
  }

  private static Map<String, Object> secondTopic() {
    return Map.of(
        "heading",
        "二、关于老旧小区改造实施方案的汇报",
        "unit",
        "区住房和城乡建设局",
        "presenter",
        "主要负责人",
        "views",
        List.of(Map.of("unit", "区财政局", "who", "丑某某", "text", "第三批小区资金来源未定，建议暂缓。")),
        "decision",
        "暂不作出决定",
        "reason",
        "意见分歧较大",
        "majorDecision",
        true,
        "dissent",
        List.of(Map.of("unit", "区财政局", "who", "丑某某", "text", "不同意在资金落实之前公布小区名单。")));
  }

  static Map<String, Object> issueNotice() {
    return Map.ofEntries(
        Map.entry("copyNumber", "000001"),
        Map.entry("urgency", "加急"),
        Map.entry("mark", "示例区人民政府文件"),
        Map.entry("number", "示政发〔2026〕5号"),
        Map.entry("title", "示例区人民政府\n关于印发示例区会议室使用办法的\n通知"),
        Map.entry("addressees", "各镇人民政府、各街道办事处，区直各单位"),
        Map.entry("body", "《示例区会议室使用办法》已经第20次办公会议讨论通过，现予印发，请遵照执行。"),
        Map.entry("organ", "示例区人民政府"),
        Map.entry("date", "2026年9月8日"),
        Map.entry("remark", "此件公开发布"),
        Map.entry("rulesTitle", "示例区会议室使用办法"),
        Map.entry("chapters", List.of(general(), use())),
        Map.entry("copyTo", "示例区委办公室，示例区人大常委会办公室，示例区政协办公室"),
        Map.entry("printOrgan", "示例区人民政府办公室"),
        Map.entry("printDate", "2026年9月8日"));
  }

  private static Map<String, Object> general() {
    return Map.of(
        "heading",
        "第一章　总　则",
        "articles",
        List.of(
            article("第一条　", "为了让大家都有会议室可用，制定本办法。", "", false),
            article("第二条　", "本办法所称会议室，是指办公楼一至三楼的七间会议室。", "", false)));
  }

  private static Map<String, Object> use() {
    return Map.of(
        "heading",
        "第二章　预订和使用",
        "articles",
        List.of(
            article("第三条　", "预订会议室，应当说明下列事项：", "（一）会议名称和到会人数；\n（二）开始和结束的时间；\n（三）需要的设备。", false),
            article("第四条　", "用完会议室，应当关灯、关窗，把椅子放回原处。", "", false),
            article("第五条　", "本办法自印发之日起施行。", "", true)));
  }

  static Map<String, Object> article(String number, String text, String more, boolean last) {
    return Map.of("number", number, "text", text, "more", more, "last", last);
  }
}
