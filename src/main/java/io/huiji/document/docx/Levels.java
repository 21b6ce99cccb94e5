package io.huiji.document.docx;

import java.util.List;
import java.util.regex.Pattern;

/// Levels of headings in running text and the face of each (GB/T 9704—2012, 7.3.3).
final class Levels {

  private static final List<Pattern> BEGINNINGS =
      List.of(
          Pattern.compile("[一二三四五六七八九十百]+、"),
          Pattern.compile("（[一二三四五六七八九十百]+）"),
          Pattern.compile("\\d{1,3}[.．](?!\\d)"),
          Pattern.compile("（\\d{1,3}）"));

  /// Faces by level; body text and the two lowest levels keep the template's own.
  static final List<String> FACES = List.of("", "黑体", "楷体_GB2312", "", "");

  private Levels() {}

  /// 1 to 4, or 0 for body text.
  static int of(String line) {
    for (var level = 0; level < BEGINNINGS.size(); level++) {
      if (BEGINNINGS.get(level).matcher(line).lookingAt()) {
        return level + 1;
      }
    }
    return 0;
  }

  /// Whether a line of this level is nothing but a heading: text that goes on ends with a mark.
  static boolean heading(String line, int level) {
    return (level == 1 || level == 2)
        && !line.isEmpty()
        && "。；：，".indexOf(line.charAt(line.length() - 1)) < 0;
  }

  /// How much of a heading line carries the heading's face: all of it, or up to the first full stop
  /// where text follows in the same paragraph.
  static int headLength(String line) {
    var stop = line.indexOf('。');
    return stop < 0 || stop == line.length() - 1 ? line.length() : stop + 1;
  }
}
