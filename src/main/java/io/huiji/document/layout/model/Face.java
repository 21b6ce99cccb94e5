package io.huiji.document.layout.model;

import java.util.Locale;
import java.util.regex.Pattern;

/// The categories of faces that GB/T 9704—2012 names; the files behind them are practice.
public enum Face {
  XIAOBIAOSONG("小标宋体", "小标宋|xiaobiaosong|fzxbs|中宋|zhongsong"),
  FANGSONG("仿宋体", "仿宋|fangsong|fandolfang|fzfs|fzfang"),
  KAI("楷体", "楷|kaiti|fandolkai|fzkt|fzkai|ukai|simkai"),
  HEI("黑体", "黑|simhei|fandolhei|fzht|fzhei|heiti|sanscjk|sourcehansans"),
  SONG("宋体", "宋|simsun|fandolsong|fzss|fzshusong|stsong|serifcjk|sourcehanserif|uming|songti"),
  /// Letters and digits only; may be used for digits anywhere (practice).
  LATIN(
      "西文字体",
      "times|liberation|arial|calibri|cambria|helvetica|courier|dejavu|nimbus|century|georgia"),
  /// The file does not tell: {@code CIDFont+F1}.
  UNNAMED("未具名的字体", "^(cidfont\\+?)?[ft]?t?\\d*$"),
  OTHER("其他字体", "(?!)");

  private final String chinese;
  private final Pattern signs;

  Face(String chinese, String signs) {
    this.chinese = chinese;
    this.signs = Pattern.compile(signs);
  }

  public String chinese() {
    return chinese;
  }

  /// Whether it is this face, or nothing is known against it.
  public boolean mayBe(Face wanted) {
    return this == wanted || this == UNNAMED;
  }

  /// The category of a face by the name in the file. A bold Song stands in for 小标宋 where that is
  /// not at hand (practice).
  public static Face of(String name, boolean bold) {
    var plain = name.toLowerCase(Locale.ROOT).replaceAll("[\\s_,.-]", "");
    for (var face : values()) {
      if (face.signs.matcher(plain).find()) {
        return face == SONG && (bold || plain.contains("bold")) ? XIAOBIAOSONG : face;
      }
    }
    return OTHER;
  }
}
