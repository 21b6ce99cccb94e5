package io.huiji.bench.minutes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Minutes of ten topics, about 8,000 characters; each number gives other ones.
record Minutes(
    String mark,
    String number,
    String organ,
    String date,
    String lead,
    List<Topic> topics,
    String present,
    String observers,
    String copyTo) {

  record Topic(String heading, List<String> body, List<String> items) {}

  private static final String NUMERALS = "一二三四五六七八九十";
  private static final int TOPICS = 10;
  private static final int PARAGRAPHS = 4;
  private static final int ITEMS = 6;

  static Minutes of(int number) {
    var words = new Words(1000L + number);
    var topics = new ArrayList<Topic>();
    for (var topic = 0; topic < TOPICS; topic++) {
      topics.add(topic(words, topic));
    }
    return new Minutes(
        "示例区人民政府区长办公会议纪要",
        "〔2026〕%d号".formatted(number + 1),
        "示例区人民政府办公室",
        "2026年12月%d日".formatted(1 + number % 31),
        words.sentence(90),
        topics,
        "甲某某　乙某某　丙某某　丁某某　" + words.title(20),
        words.title(60),
        words.title(60));
  }

  private static Topic topic(Words words, int number) {
    var body = new ArrayList<String>();
    for (var count = 0; count < PARAGRAPHS; count++) {
      body.add(words.sentence(80) + (words.oneIn(100) ? "A&B<甲>" : ""));
    }
    var items = new ArrayList<String>();
    for (var count = 0; count < ITEMS; count++) {
      items.add("（" + NUMERALS.charAt(count) + "）" + words.sentence(66));
    }
    return new Topic(NUMERALS.charAt(number) + "、" + words.title(20), body, items);
  }

  /// The lines of the finished paper, one for each paragraph that is not empty.
  List<String> lines() {
    var lines = new ArrayList<>(List.of(mark, number, organ + "　" + date, lead));
    for (var topic : topics) {
      lines.add(topic.heading());
      lines.addAll(topic.body());
      lines.addAll(topic.items());
    }
    lines.addAll(List.of("出席：" + present, "列席：" + observers, "抄送：" + copyTo + "。"));
    return lines;
  }

  /// As the program's own 会议纪要 takes them.
  Map<String, Object> values() {
    var all = new ArrayList<Map<String, Object>>();
    for (var topic : topics) {
      var items = new ArrayList<Map<String, Object>>();
      topic.items().forEach(text -> items.add(Map.of("text", text)));
      all.add(
          Map.of(
              "heading", topic.heading(), "body", String.join("\n", topic.body()), "items", items));
    }
    var values = new LinkedHashMap<String, Object>();
    values.put("mark", mark);
    values.put("number", number);
    values.put("organ", organ);
    values.put("date", date);
    values.put("lead", lead);
    values.put("topics", all);
    values.put("present", present);
    values.put("observers", observers);
    values.put("copyTo", copyTo);
    values.put("printOrgan", organ);
    values.put("printDate", date);
    return values;
  }
}
