package io.huiji.document;

/// Counts 字数 as the status bar of Word and WPS shows it (standards.md, section E), and the visible
/// code points beside it.
///
/// Each East-Asian character and each full-width mark counts 1, each run of other characters that
/// are not space counts 1. Text is code points, never UTF-16 units.
public final class CharacterCounter {

  private static final String MARKS_OF_CHINESE_INPUT = "·—―‘’“”…‰′″℃№×÷±≤≥★☆○●→←§°※";
  private static final int RIGHT_SINGLE_QUOTE = '’';

  private CharacterCounter() {}

  /// Counts accepted text; paragraphs and cells must be parted by a line feed.
  public static CharacterCount count(String text) {
    int words = 0;
    int visible = 0;
    boolean inRun = false;
    int previous = ' ';
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (space(point)) {
        inRun = false;
      } else {
        visible++;
        int next = i < text.length() ? text.codePointAt(i) : ' ';
        if (alone(point) && !apostrophe(previous, point, next)) {
          words++;
          inRun = false;
        } else if (!inRun) {
          words++;
          inRun = true;
        }
      }
      previous = point;
    }
    return new CharacterCount(words, visible);
  }

  /// Whether the character is white space for counting: it is not visible and ends a run.
  public static boolean space(int point) {
    return point <= ' '
        || (point >= 0x7F && point <= 0x9F)
        || point == 0x200B
        || point == 0xFEFF
        || point == 0x2028
        || point == 0x2029
        || Character.getType(point) == Character.SPACE_SEPARATOR;
  }

  private static boolean alone(int point) {
    return eastAsian(point) || chineseMark(point);
  }

  private static boolean apostrophe(int previous, int point, int next) {
    return point == RIGHT_SINGLE_QUOTE && asciiLetter(previous) && asciiLetter(next);
  }

  private static boolean asciiLetter(int point) {
    return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
  }

  /// Han, kana, hangul and full-width forms.
  static boolean eastAsian(int point) {
    return within(point, 0x1100, 0x11FF)
        || within(point, 0x2E80, 0x2FFF)
        || within(point, 0x3001, 0x33FF)
        || within(point, 0x3400, 0x4DBF)
        || within(point, 0x4E00, 0x9FFF)
        || within(point, 0xA960, 0xA97F)
        || within(point, 0xAC00, 0xD7FF)
        || within(point, 0xF900, 0xFAFF)
        || within(point, 0xFE30, 0xFE6F)
        || within(point, 0xFF01, 0xFFEF)
        || within(point, 0x20000, 0x3FFFF);
  }

  private static boolean chineseMark(int point) {
    return MARKS_OF_CHINESE_INPUT.indexOf(point) >= 0
        || within(point, 0x2460, 0x24FF)
        || within(point, 0x2160, 0x217F)
        || within(point, 0x2500, 0x257F);
  }

  private static boolean within(int point, int first, int last) {
    return point >= first && point <= last;
  }
}
