package io.huiji.operations.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/// What everybody does for the sample meeting, as acts files.
final class ActsFiles {

  private static final String MEETING = Samples.MEETING;

  private static final Map<String, List<String>> TOPICS_OF_VICE_MAYORS =
      Map.of(
          "vice.civil", List.of(Samples.ALLOWANCE, Samples.SCHOOLS),
          "vice.urban", List.of(Samples.RENEWAL, Samples.WATER),
          "vice.executive",
              List.of(Samples.INDUSTRY, Samples.RULES, Samples.COOPERATION, Samples.PROGRESS));

  private ActsFiles() {}

  /// @param at when, the authority's local time
  record ActsFile(String name, String user, String at, String yaml) {}

  /// From the office's proposal to the fixed agenda.
  static List<ActsFile> beforeTheMeeting() {
    var files = new ArrayList<ActsFile>();
    files.add(approvals("01-经办提出上会建议", "clerk", "2026-12-01T08:30", "office", Samples.AGENDA));
    files.add(approvals("02-主任审核", "director", "2026-12-01T09:00", "director", Samples.AGENDA));
    for (var vice : List.of("vice.civil", "vice.urban", "vice.executive")) {
      var topics = TOPICS_OF_VICE_MAYORS.getOrDefault(vice, List.of());
      files.add(approvals("03-分管审核-" + vice, vice, "2026-12-01T10:00", "vice", topics));
    }
    files.add(approvals("04-区长确定议题", "mayor", "2026-12-01T11:00", "mayor", Samples.AGENDA));
    files.add(file("05-经办拟议程", "clerk", "2026-12-01T14:00", agenda("draft-agenda")));
    files.add(file("06-主任审议程", "director", "2026-12-01T15:00", agenda("review-agenda")));
    files.add(file("07-区长定议程", "mayor", "2026-12-01T16:00", fixed()));
    return files;
  }

  /// The meeting itself.
  static List<ActsFile> theMeeting() {
    return List.of(
        file(
            "08-副区长请假",
            "vice.civil",
            "2026-12-02T09:00",
            act("ask-leave", "who", "vice.civil", "reason", "参加上级会议")),
        file("09-区长准假", "mayor", "2026-12-02T10:00", act("grant-leave", "who", "vice.civil")),
        file(
            "10-签到",
            "clerk",
            "2026-12-03T08:50",
            act(
                "record-attendance",
                "present",
                List.of("mayor", "vice.executive", "vice.urban"),
                "observers",
                List.of("finance", "audit", "reform"))),
        file("11-开会", "mayor", "2026-12-03T09:00", act("hold-meeting")),
        yaml("12-区长决定", "mayor", "2026-12-03T11:30", decisions()));
  }

  static List<ActsFile> afterTheMeeting() {
    return List.of(
        file(
            "13-主任审核纪要",
            "director",
            "2026-12-04T09:00",
            act("approve-minutes", "step", "director", "verdict", "agree")),
        file(
            "14-区长审定纪要",
            "mayor",
            "2026-12-04T10:00",
            act("approve-minutes", "step", "mayor", "verdict", "agree")));
  }

  private static List<Map<String, Object>> decisions() {
    return List.of(
        passed(Samples.ALLOWANCE, "区民政局", List.of("区财政局"), "由区民政局牵头按新标准组织发放", "2026-12-31"),
        inPrinciple(
            Samples.RENEWAL, "区住房和城乡建设局", "进一步细化施工期间的居民出行保障", "由区住房和城乡建设局修改完善后组织实施", "2027-01-31"),
        passed(Samples.SCHOOLS, "区教育局", List.of("区发展和改革局"), "由区教育局办理项目前期手续", "2027-02-28"),
        inPrinciple(Samples.WATER, "城北镇", "补充枯水年份的应急水源论证", "由城北镇修改完善后报区政府办公室备案", "2026-12-25"),
        passed(Samples.INDUSTRY, "区发展和改革局", List.of("区财政局"), "由区发展和改革局印发办法并组织首批申报", "2027-01-15"),
        passed(Samples.RULES, "区司法局", List.of(), "由区司法局按程序印发并组织培训", "2027-01-31"),
        decision(Samples.COOPERATION, "暂不作出决定", Map.of("reason", "论证不充分或有遗漏")),
        decision(Samples.PROGRESS, "其他", Map.of("text", "会议听取了汇报，要求继续抓好收入组织和支出进度")));
  }

  private static Map<String, Object> passed(
      String topic, String lead, List<String> with, String text, String due) {
    return decision(topic, "通过", Map.of("items", items(lead, with, text, due)));
  }

  private static Map<String, Object> inPrinciple(
      String topic, String lead, String revise, String text, String due) {
    return decision(
        topic, "原则通过", Map.of("revise", revise, "items", items(lead, List.of(), text, due)));
  }

  private static List<Map<String, Object>> items(
      String lead, List<String> with, String text, String due) {
    var item = new LinkedHashMap<String, Object>();
    item.put("text", text);
    item.put("lead", lead);
    item.put("with", with);
    item.put("due", due);
    return List.of(item);
  }

  private static Map<String, Object> decision(String topic, String kind, Map<String, ?> rest) {
    var act = act("decide", "topic", topic, "decision", kind);
    act.putAll(rest);
    return act;
  }

  private static ActsFile approvals(
      String name, String user, String at, String step, List<String> topics) {
    return yaml(
        name,
        user,
        at,
        topics.stream()
            .map(topic -> act("approve-topic", "topic", topic, "step", step, "verdict", "agree"))
            .toList());
  }

  private static Map<String, Object> agenda(String name) {
    return act(name, "topics", Samples.AGENDA);
  }

  private static Map<String, Object> fixed() {
    return act("fix-agenda", "time", "09:00", "place", "区政府三楼会议室", "topics", Samples.AGENDA);
  }

  private static Map<String, Object> act(String name, Object... fields) {
    var act = new LinkedHashMap<String, Object>();
    act.put("act", name);
    act.put("meeting", MEETING);
    for (var index = 0; index < fields.length; index += 2) {
      act.put(String.valueOf(fields[index]), fields[index + 1]);
    }
    return act;
  }

  private static ActsFile file(String name, String user, String at, Map<String, Object> act) {
    return yaml(name, user, at, List.of(act));
  }

  private static ActsFile yaml(
      String name, String user, String at, List<Map<String, Object>> acts) {
    var options = new DumperOptions();
    options.setAllowUnicode(true);
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setWidth(200);
    return new ActsFile(name + ".yaml", user, at, new Yaml(options).dump(Map.of("acts", acts)));
  }
}
