package io.huiji.bench.search;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/// Made-up papers of 800 to 1,500 characters; the same number is always the same paper.
final class Papers {

  static final int UNITS = 80;
  private static final int YEARS = 20;
  private static final int READERS = 9;
  private static final int SENTENCES = 4;
  private static final String[] DECISIONS = {"通过", "原则通过", "修改后通过", "暂缓", "不通过"};
  private static final String[] KINDS = {"会议材料", "会议纪要", "议定事项通知单", "会议议程"};
  private static final String[] LINKS = {"和", "的", "与", "并", "要", "对", "在", "及", "由", ""};
  private static final String[] ORDERS = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

  private final Vocabulary vocabulary;

  Papers(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Iterator<Paper> first(int count) {
    return IntStream.range(0, count).mapToObj(this::paper).iterator();
  }

  Paper paper(int number) {
    // neighbouring numbers far apart, for a SplittableRandom's states lie in one row
    var random = new SplittableRandom(new java.util.Random(number).nextLong());
    var date = LocalDate.of(2006, 1, 1).plusDays(random.nextInt(YEARS * 365));
    var unit = Math.min(random.nextInt(UNITS), random.nextInt(UNITS));
    var grants = new ArrayList<String>();
    grants.add("unit:u" + unit);
    for (var n = random.nextInt(READERS); n > 0; n--) {
      grants.add("unit:u" + random.nextInt(UNITS));
    }
    return new Paper(
        number,
        UUID.nameUUIDFromBytes(("paper" + number).getBytes(StandardCharsets.UTF_8)).toString(),
        title(random),
        text(random, 800 + random.nextInt(700)),
        "〔" + date.getYear() + "〕" + (1 + number % 9999) + "号",
        date,
        date.plusDays(3),
        unitName(unit),
        KINDS[random.nextInt(KINDS.length)],
        DECISIONS[random.nextInt(DECISIONS.length)],
        List.of(person(random), person(random)),
        random.nextInt(4) == 0 ? "会后收回" : "内部",
        "B001-2026-Y-%06d".formatted(number),
        grants.stream().distinct().toList());
  }

  private static String unitName(int unit) {
    return "第%s%s局".formatted(ORDERS[unit / 10], ORDERS[unit % 10]);
  }

  private String person(SplittableRandom random) {
    return "甲乙丙丁戊己庚辛".charAt(random.nextInt(8)) + vocabulary.word(random);
  }

  private String title(SplittableRandom random) {
    return "关于" + words(random, 3) + "的" + (random.nextBoolean() ? "请示" : "报告");
  }

  private String words(SplittableRandom random, int count) {
    var words = new StringBuilder();
    for (var n = 0; n < count; n++) {
      words.append(vocabulary.word(random));
    }
    return words.toString();
  }

  private String text(SplittableRandom random, int length) {
    var text = new StringBuilder(length + 100);
    for (var paragraph = 0; text.length() < length; paragraph++) {
      text.append(ORDERS[paragraph % ORDERS.length]).append('、');
      text.append(words(random, 2)).append('\n');
      for (var n = 2 + random.nextInt(SENTENCES); n > 0; n--) {
        sentence(random, text);
      }
      text.append('\n');
    }
    return text.substring(0, Math.min(text.length(), length + 90));
  }

  private void sentence(SplittableRandom random, StringBuilder text) {
    switch (random.nextInt(8)) {
      case 0 ->
          text.append(2006 + random.nextInt(YEARS))
              .append('年')
              .append(1 + random.nextInt(12))
              .append('月')
              .append(1 + random.nextInt(28))
              .append("日，");
      case 1 -> text.append("安排资金").append(10 * (1 + random.nextInt(500))).append("万元，");
      default -> text.append(words(random, 1)).append('，');
    }
    for (var clause = 1 + random.nextInt(2); clause >= 0; clause--) {
      text.append(words(random, 2))
          .append(LINKS[random.nextInt(LINKS.length)])
          .append(words(random, 1 + random.nextInt(3)))
          .append(clause == 0 ? '。' : '，');
    }
  }
}
