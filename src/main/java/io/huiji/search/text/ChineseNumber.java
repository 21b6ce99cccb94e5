package io.huiji.search.text;

/// Numbers below a hundred as dates write them: 3, 03, 三, 十二, 三十一.
final class ChineseNumber {

  private static final String NUMERAL = "〇一二三四五六七八九";

  private ChineseNumber() {}

  /// @return 0 for what is no such number
  static int parse(String written) {
    if (written.charAt(0) <= '9') {
      return Integer.parseInt(written);
    }
    var ten = written.indexOf('十');
    if (ten < 0) {
      return written.length() == 1 ? NUMERAL.indexOf(written) : 0;
    }
    var tens = ten == 0 ? 1 : NUMERAL.indexOf(written.charAt(0));
    var rest = written.substring(ten + 1);
    var ones = rest.isEmpty() ? 0 : NUMERAL.indexOf(rest);
    return ten > 1 || ones < 0 ? 0 : tens * 10 + ones;
  }
}
