package io.huiji.minutes.text;

import io.huiji.meeting.Decision;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The usual words of minutes. The subject is always the meeting; who said what is not told.
public final class Wording {
  private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  private static final String DAYS = "一二三四五六日";

  private Wording() {}

  /// 一 … 九十九.
  public static String numeral(int number) {
    var tens = number / 10;
    var units = DIGITS[number % 10];
    return switch (tens) {
      case 0 -> units;
      case 1 -> "十" + units;
      default -> tens < 10 ? DIGITS[tens] + "十" + units : String.valueOf(number);
    };
  }

  /// 2026年12月3日, without padding (GB/T 9704—2012, 7.3.5.4).
  public static String date(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  public static String weekday(DayOfWeek day) {
    return "星期" + DAYS.charAt(day.getValue() - 1);
  }

  public static String partOfDay(LocalTime time) {
    return time.getHour() < 12 ? "上午" : time.getHour() < 18 ? "下午" : "晚上";
  }

  /// 会议听取了区民政局关于…的汇报.
  static String heard(String unit, String title) {
    return title.startsWith("关于") && title.endsWith("汇报")
        ? "会议听取了" + unit + title + "。"
        : "会议听取了" + unit + "就" + quoted(title) + "所作的汇报。";
  }

  /// In quotation marks; those inside become single ones (GB/T 15834).
  static String quoted(String text) {
    return "“" + text.replace('“', '‘').replace('”', '’') + "”";
  }

  /// @param unit name of the reporting unit
  static String decided(Decision decision, String unit, boolean majorDecision) {
    var sentence =
        switch (decision.kind()) {
          case PASSED -> "会议议定：通过" + followed(decision);
          case PASSED_IN_PRINCIPLE -> "会议议定：原则通过" + revised(decision, unit) + followed(decision);
          case REJECTED -> "会议决定：不予通过。理由：" + reason(decision) + "。";
          case DEFERRED -> "会议决定：暂不作出决定。理由：" + reason(decision) + "。" + afterwards(decision, unit);
          case OTHER -> "会议决定：" + bare(decision.text()) + followed(decision);
        };
    return majorDecision && decision.kind().passed()
        ? sentence + "\n该事项属于重大行政决策，提请区政府常务会议或者全体会议决定。"
        : sentence;
  }

  /// （一）印发实施方案，由区民政局牵头，区财政局配合，于2026年12月31日前完成。
  static String point(int number, Decision.Item item, UnaryOperator<String> unitName) {
    var text = bare(item.text());
    var lead = unitName.apply(item.lead());
    var point = new StringBuilder("（" + numeral(number) + "）" + text);
    if (!text.contains("由" + lead)) {
      point.append("，由").append(lead).append(item.with().isEmpty() ? "负责" : "牵头");
    }
    if (!item.with().isEmpty()) {
      point.append("，").append(names(item.with(), unitName, "、")).append("配合");
    }
    item.due().ifPresent(due -> point.append("，于").append(date(due)).append("前完成"));
    return point.append("。").toString();
  }

  static String names(List<String> codes, UnaryOperator<String> name, String separator) {
    return codes.stream().map(name).collect(Collectors.joining(separator));
  }

  /// Without the full stop that the sentence around it brings.
  static String bare(String text) {
    return text.strip().replaceAll("[。；;，,.\\s]+$", "");
  }

  private static String followed(Decision decision) {
    return decision.items().isEmpty() ? "。" : "，并明确以下事项：";
  }

  private static String revised(Decision decision, String unit) {
    var revise = bare(decision.revise());
    return revise.isEmpty() || revise.equals("无")
        ? ""
        : "，由" + unit + "按照会议意见修改（" + revise + "）后按程序办理";
  }

  private static String reason(Decision decision) {
    var reason = bare(decision.reason());
    var text = bare(decision.text());
    return text.isEmpty() || reason.contains(text) ? reason : reason + "（" + text + "）";
  }

  private static String afterwards(Decision decision, String unit) {
    var reason = decision.reason();
    if (reason.contains("论证") || reason.contains("遗漏")) {
      return "由" + unit + "重新组织论证后，再提请会议研究。";
    }
    return reason.contains("分歧")
        ? "由" + unit + "进一步协商协调后，再提请会议研究。"
        : "由" + unit + "在条件成熟后，再提请会议研究。";
  }
}
