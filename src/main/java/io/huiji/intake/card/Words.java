package io.huiji.intake.card;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The words that people write into a card, brought to one form.
final class Words {
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[T\\s].*)?");
  private static final Pattern CATEGORY =
      Pattern.compile("(?:第?[五5][条、项]?)?\\s*\\(\\s*([一二三四五六七八九十1-9])\\s*\\).*");
  private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九");
  private static final List<String> YES =
      List.of("true", "yes", "y", "on", "1", "是", "有", "需", "需要", "涉及", "√");
  private static final List<String> NO =
      List.of("false", "no", "n", "off", "0", "否", "无", "不需", "不需要", "不涉及", "不是", "");

  private Words() {}

  static Optional<LocalDate> date(String written) {
    var match = DATE.matcher(halfWidth(written));
    if (!match.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(match.group(1)),
              Integer.parseInt(match.group(2)),
              Integer.parseInt(match.group(3))));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// 五(三), 五 （三）, （三） and 五（三）with words after it become 五（三）; anything else stays.
  static String category(String written) {
    var match = CATEGORY.matcher(halfWidth(written));
    if (!match.matches()) {
      return written.strip();
    }
    var numeral = match.group(1);
    var chinese =
        Character.isDigit(numeral.charAt(0))
            ? NUMERALS.get(Integer.parseInt(numeral) - 1)
            : numeral;
    return "五（" + chinese + "）";
  }

  static Optional<Boolean> flag(String written) {
    var word = halfWidth(written).toLowerCase(Locale.ROOT);
    if (YES.contains(word)) {
      return Optional.of(true);
    }
    return NO.contains(word) ? Optional.of(false) : Optional.empty();
  }

  /// deliberation and progress, also in Chinese; empty means deliberation.
  static String type(String written) {
    return switch (halfWidth(written)) {
      case "", "deliberation", "审议", "审议类", "审议事项", "审议议题" -> "deliberation";
      case "progress", "进展", "进展汇报", "进展情况汇报", "情况汇报", "汇报类" -> "progress";
      default -> written.strip();
    };
  }

  static String source(String written) {
    return switch (halfWidth(written)) {
      case "", "office", "区政府办公室", "办公室" -> "office";
      case "mayor", "区长" -> "mayor";
      case "vice", "副区长", "分管副区长" -> "vice";
      case "director", "办公室主任", "区政府办公室主任" -> "director";
      default -> written.strip();
    };
  }

  /// {@code done}, {@code done: FILE}, {@code not-needed: REASON}, also as the form words them.
  static String groundwork(String written) {
    var text = written.strip();
    var colon = firstColon(text);
    var head = halfWidth(colon < 0 ? text : text.substring(0, colon)).toLowerCase(Locale.ROOT);
    var rest = colon < 0 ? "" : text.substring(colon + 1).strip();
    return switch (head) {
      case "done", "已做", "已完成", "完成", "已开展", "已进行" -> rest.isEmpty() ? "done" : "done: " + rest;
      case "not-needed", "not needed", "不需要", "无需", "不需" ->
          rest.isEmpty() ? "not-needed:" : "not-needed: " + rest;
      default -> text;
    };
  }

  /// The names in a cell: parted by 、 or a comma or a semicolon or a line end.
  static List<String> names(String written) {
    return Arrays.stream(written.split("[、，,；;\\n\\r\\t]+"))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  static int firstColon(String text) {
    var half = text.indexOf(':');
    var full = text.indexOf('：');
    return half < 0 ? full : full < 0 ? half : Math.min(half, full);
  }

  static String halfWidth(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
  }
}
