package io.huiji.document.docx;

/// The words around a placeholder, short enough for a list of problems.
final class Context {

  private static final int LONGEST = 60;

  private Context() {}

  static String around(String paragraph) {
    return paragraph.codePointCount(0, paragraph.length()) <= LONGEST
        ? paragraph
        : paragraph.substring(0, paragraph.offsetByCodePoints(0, LONGEST)) + "……";
  }
}
