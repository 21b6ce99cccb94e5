package io.huiji.document;

import java.util.Arrays;
import java.util.List;

/// How much is against ending a line of a title at each place.
final class TitleBreaks {

  static final double NEVER = Double.MAX_VALUE;

  private static final double AT_A_MARK = 2;
  private static final double AT_A_WORD = 3;
  private static final double ANYWHERE = 10;
  private static final String OPENING = "《“‘（〔【〈";
  private static final String CLOSING = "》”’）〕】〉";
  private static final String NOT_FIRST = CLOSING + "、，。；：！？";

  /// After these a line may well end.
  private static final List<String> ENDING =
      List.of("人民政府", "办公室", "办公厅", "委员会", "街道办事处", "关于", "的", "、", "，", "；", "》");

  /// Before these a line may well begin.
  private static final List<String> BEGINNING = List.of("关于", "以及", "和", "与", "及", "暨", "《");

  /// Words of titles that nobody likes to see torn apart.
  private static final List<String> WORDS =
      List.of(
          "人民政府", "会议室", "办公会议", "常务会议", "全体会议", "实施方案", "实施办法", "实施细则", "管理办法", "工作方案", "工作细则",
          "行动计划", "领导小组", "指导意见", "实施意见", "合作协议", "区长", "市长", "县长", "会议", "工作", "细则", "规则", "规定",
          "方案", "办法", "意见", "通知", "通报", "报告", "请示", "批复", "汇报", "纪要", "决定", "公告", "通告", "计划", "规划",
          "协议", "制度", "条例", "情况", "印发", "转发", "批转", "公布", "召开", "开展", "加强", "做好", "推进", "提高", "调整",
          "设立", "成立", "建设", "改造", "发展", "改革", "管理", "实施", "建立", "健全", "完善", "规范", "进一步", "进展", "落实",
          "贯彻", "城乡", "低保", "标准", "老旧", "小区", "资金", "财政", "安排", "项目", "教育", "学校", "布局", "集体", "资产",
          "股权", "变更", "安全", "生产", "企业", "社会", "经济", "服务", "保障", "环境", "治理", "整治", "专项", "年度", "重点",
          "重大", "决策", "行政", "政府", "目的", "城区", "机关", "使用", "公文", "办公", "政策", "措施", "若干", "支持", "促进",
          "有关", "事项", "问题", "任务", "目标", "责任");

  private TitleBreaks() {}

  /// @return by number of characters before the place; {@link #NEVER} inside words, numbers, Latin
  ///   letters and what stands between marks of a pair, where that fits one line
  static double[] of(int[] points, int widest) {
    var title = new String(points, 0, points.length);
    var costs = new double[points.length + 1];
    Arrays.fill(costs, ANYWHERE);
    for (var place = 1; place < points.length; place++) {
      costs[place] = at(title, title.offsetByCodePoints(0, place));
    }
    keepWords(title, costs);
    keepPairs(points, widest, costs);
    return costs;
  }

  private static double at(String title, int offset) {
    var before = title.substring(0, offset);
    var after = title.substring(offset);
    if (torn(before.codePointBefore(before.length()), after.codePointAt(0))) {
      return NEVER;
    }
    if (after.startsWith("关于")) {
      return 0;
    }
    if (ENDING.stream().anyMatch(before::endsWith)
        || BEGINNING.stream().anyMatch(after::startsWith)) {
      return AT_A_MARK;
    }
    return WORDS.stream().anyMatch(word -> before.endsWith(word) || after.startsWith(word))
        ? AT_A_WORD
        : ANYWHERE;
  }

  private static boolean torn(int before, int after) {
    return NOT_FIRST.indexOf(after) >= 0
        || OPENING.indexOf(before) >= 0
        || (narrow(before) && narrow(after))
        || (Character.isDigit(before) && "年月日号届次".indexOf(after) >= 0);
  }

  private static boolean narrow(int point) {
    return point < 0x2E80 && !Character.isWhitespace(point) && OPENING.indexOf(point) < 0;
  }

  private static void keepWords(String title, double[] costs) {
    for (var word : WORDS) {
      for (var at = title.indexOf(word); at >= 0; at = title.indexOf(word, at + 1)) {
        var first = title.codePointCount(0, at);
        for (var inside = 1; inside < word.length(); inside++) {
          costs[first + inside] = NEVER;
        }
      }
    }
  }

  private static void keepPairs(int[] points, int widest, double[] costs) {
    for (var open = 0; open < points.length; open++) {
      var kind = OPENING.indexOf(points[open]);
      if (kind < 0) {
        continue;
      }
      var close = open + 1;
      while (close < points.length && points[close] != CLOSING.charAt(kind)) {
        close++;
      }
      if (close < points.length && close - open + 1 <= widest) {
        Arrays.fill(costs, open + 1, close + 1, NEVER);
      }
    }
  }
}
