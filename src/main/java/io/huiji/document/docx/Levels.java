package io.huiji.document.docx;

import java.util.List;

/// Levels of headings in running text and the face of each (GB/T 9704—2012, 7.3.3): 一、（一）1.（1）
final class Levels {

  /// Faces by level; body text and the two lowest levels keep the template's own.
  static final List<String> FACES = List.of("", "黑体", "楷体_GB2312", "", "");

  private static final String NUMERALS = "一二三四五六七八九十百";
  private static final int MOST_DIGITS = 3;

  private Levels() {}

  /// 1 to 4 of the line between two indices, or 0 for body text.
  static int of(String text, int from, int to) {
    var bracket = from < to && text.charAt(from) == '（';
    var begin = bracket ? from + 1 : from;
    var numerals = end(text, begin, to, true);
    var digits = end(text, begin, to, false);
    if (numerals > begin && numerals < to) {
      var after = text.charAt(numerals);
      return bracket ? (after == '）' ? 2 : 0) : (after == '、' ? 1 : 0);
    }
    if (digits > begin && digits < to && digits - begin <= MOST_DIGITS) {
      return bracket ? (text.charAt(digits) == '）' ? 4 : 0) : (isPoint(text, digits, to) ? 3 : 0);
    }
    return 0;
  }

  /// Whether a line of this level is nothing but a heading: text that goes on ends with a mark.
  static boolean heading(String text, int from, int to, int level) {
    return (level == 1 || level == 2) && from < to && "。；：，".indexOf(text.charAt(to - 1)) < 0;
  }

  /// A point that is none of a decimal number.
  private static boolean isPoint(String text, int at, int to) {
    return (text.charAt(at) == '.' || text.charAt(at) == '．')
        && (at + 1 >= to || !isDigit(text.charAt(at + 1)));
  }

  private static int end(String text, int from, int to, boolean numerals) {
    var at = from;
    while (at < to
        && (numerals ? NUMERALS.indexOf(text.charAt(at)) >= 0 : isDigit(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char unit) {
    return unit >= '0' && unit <= '9';
  }

  /// Where the part of a heading line ends that carries the heading's face: at its end, or after
  /// the first full stop where text follows in the same paragraph.
  static int headEnd(String text, int from, int to) {
    var stop = text.indexOf('。', from);
    return stop < 0 || stop >= to - 1 ? to : stop + 1;
  }
}
