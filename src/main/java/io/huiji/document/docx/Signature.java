package io.huiji.document.docx;

/// Organ and date at the end of a paper, moved to their places by leading blanks of one Chinese
/// character each, as a clerk does it: the first character of one depends on the length of the
/// other, which no indent of a template can know.
///
/// @param organ the organ's line; {@code date} the line of the date
record Signature(String organ, String date) {

  private static final int LINE = 28;
  private static final int IN = 2;
  private static final int SEALED_IN = 4;

  /// The organ ends two characters in, the date begins two characters after the organ; where that
  /// takes the date further, the date ends two characters in (GB/T 9704—2012, 7.3.5.2).
  static Signature unsealed(String organ, String date) {
    var begin = Math.min(LINE - IN - width(organ), LINE - 2.0 * IN - width(date));
    return new Signature(moved(organ, begin), moved(date, begin + IN));
  }

  /// The date ends four characters in, the organ stands centred over it (7.3.5.1).
  static Signature sealed(String organ, String date) {
    var begin = LINE - SEALED_IN - width(date);
    return new Signature(
        moved(organ, begin + (width(date) - width(organ)) / 2), moved(date, begin));
  }

  private static String moved(String text, double characters) {
    return "　".repeat((int) Math.max(0, Math.round(characters))) + text.strip();
  }

  /// In Chinese characters; digits and letters take half of one, and Word and its like leave a
  /// quarter between them and Chinese.
  private static double width(String text) {
    var points = text.strip().codePoints().toArray();
    var width = 0.0;
    for (var at = 0; at < points.length; at++) {
      width += narrow(points[at]) ? 0.5 : 1;
      if (at > 0 && narrow(points[at]) != narrow(points[at - 1])) {
        width += 0.25;
      }
    }
    return width;
  }

  private static boolean narrow(int point) {
    return point < 0x2E80;
  }
}
