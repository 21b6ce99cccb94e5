package io.huiji.search.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The second form of a text, in which different ways of writing the same thing are one: dates
/// (二〇二六年十二月三日, 2026年12月3日, 2026-12-03), document numbers in any brackets, numbers (一千五百万, 1,500万),
/// zeros in Chinese numerals, and blanks within Chinese writing (line ends of a page, spaced-out
/// names).
///
/// A year, a month or a day becomes a single character of our own, so that 三日 finds 3日 and not 13日.
/// The plain form stays beside it: what is a substring as written is found as written.
public final class Folding {

  private static final String NUMERAL = "一二三四五六七八九";
  private static final String NOT_AFTER_DIGIT = "(?<![0-9〇零○十" + NUMERAL + "])";

  private static final Pattern NUMBER =
      Pattern.compile("[〔\\[(【{〈《]([0-9]{4})[〕\\])】}〉》] ?第? ?0*([1-9][0-9]{0,5}) ?号");
  private static final Pattern HYPHENATED =
      Pattern.compile("(?<![0-9])([0-9]{4})([-./])([0-9]{1,2})\\2([0-9]{1,2})(?![0-9])");
  private static final Pattern YEAR =
      Pattern.compile("(?<![0-9〇零○" + NUMERAL + "])([0-9〇零○o" + NUMERAL + "]{4})年");
  private static final Pattern MONTH =
      Pattern.compile(NOT_AFTER_DIGIT + "([0-9]{1,2}|[十" + NUMERAL + "]{1,2})月");
  private static final Pattern DAY =
      Pattern.compile(NOT_AFTER_DIGIT + "([0-9]{1,2}|[十" + NUMERAL + "]{1,3})日");
  private static final Pattern ZERO =
      Pattern.compile("[零○](?=[〇零○" + NUMERAL + "])|(?<=[〇零○" + NUMERAL + "])[零○]");

  private static final int YEARS = Characters.OURS;
  private static final int MONTHS = YEARS + 10_000;
  private static final int DAYS = MONTHS + 13;

  /// Stands before and after a number; above it no character is used here.
  static final String NUMBER_MARK = Character.toString(DAYS + 32);

  private Folding() {}

  /// Nothing but runs of these characters is ever replaced, and whether it is depends on the run
  /// and its two neighbours alone.
  private static final CharacterSet TOUCHED =
      CharacterSet.of(" 0123456789〇零○o" + NUMERAL + "十百千万亿两年月日号第条款项章节次届期分之-./,%〔〕[](){}【】〈〉《》");

  /// A run without any of these stays as it is.
  private static final CharacterSet CHANGING = CharacterSet.of(" 0123456789〇零○o十" + NUMERAL + "两");

  public static Normal fold(Normal plain) {
    return new Folded(plain).text();
  }

  /// Of the touched ones those that no replacement takes away and none brings in.
  private static final CharacterSet STEADY = CharacterSet.of("条款项章节次届期");

  /// Is taken away in 百分之, thus never beside a character that is not touched.
  private static final char PART = '分';

  /// Whether a word of this comparable form stands in the folded form of a text just where it
  /// stands in the text, single blanks between its characters left out.
  static boolean onlyLosesBlanks(String plain) {
    for (var at = 0; at < plain.length(); ) {
      var character = plain.codePointAt(at);
      if (!Character.isIdeographic(character)
          || !Character.isLetter(character)
          || (Character.isBmpCodePoint(character) && mayChange((char) character, plain.length()))) {
        return false;
      }
      at += Character.charCount(character);
    }
    return true;
  }

  private static boolean mayChange(char character, int length) {
    return TOUCHED.has(character) && !STEADY.has(character) && (character != PART || length == 1);
  }

  /// What of the folded form is not in the plain one: each place that was written differently, with
  /// so many characters on either side, the places parted by a boundary.
  ///
  /// @return empty where both forms are the same
  public static String differences(Normal plain, int reach) {
    return new Folded(plain).differences(reach);
  }

  /// One text on its way, run by run.
  private static final class Folded {

    private final Normal plain;
    private final String source;
    private final List<int[]> changes = new ArrayList<>();
    private Normal.@Nullable Builder result;
    private int copied;

    Folded(Normal plain) {
      this.plain = plain;
      this.source = plain.text();
      for (var at = 0; at < source.length(); ) {
        if (!TOUCHED.has(source.charAt(at))) {
          at++;
          continue;
        }
        var start = at;
        var changing = false;
        for (; at < source.length() && TOUCHED.has(source.charAt(at)); at++) {
          changing |= CHANGING.has(source.charAt(at));
        }
        if (changing) {
          run(start, at);
        }
      }
    }

    private void run(int start, int end) {
      var from = start == 0 ? 0 : source.offsetByCodePoints(start, -1);
      var until = end == source.length() ? end : source.offsetByCodePoints(end, 1);
      var piece =
          new Normal(
              source.substring(from, until), Arrays.copyOfRange(plain.origins(), from, until + 1));
      var folded = chain(piece);
      if (!folded.text().equals(piece.text())) {
        replace(start, end, folded, start - from, until - end);
      }
    }

    /// @param before length of the neighbour before, which is never changed; {@code after} likewise
    private void replace(int start, int end, Normal folded, int before, int after) {
      var builder = result == null ? new Normal.Builder(source.length()) : result;
      result = builder;
      copy(plain, copied, start, builder);
      var changed = builder.length();
      copy(folded, before, folded.text().length() - after, builder);
      changes.add(new int[] {changed, builder.length()});
      copied = end;
    }

    Normal text() {
      if (result == null) {
        return plain;
      }
      copy(plain, copied, source.length(), result);
      return result.build(plain.origins()[source.length()]);
    }

    String differences(int reach) {
      var text = text().text();
      var places = new StringBuilder();
      var end = 0;
      for (var change : changes) {
        var from = Math.max(end, back(text, change[0], reach));
        var until = ahead(text, change[1], reach);
        if (from > end && end > 0) {
          places.append(Characters.BOUNDARY);
        }
        if (until > from) {
          places.append(text, from, until);
          end = until;
        }
      }
      return places.toString();
    }

    private static int back(String text, int at, int characters) {
      var before = at;
      for (var left = characters; left > 0 && before > 0; left--) {
        before -= Character.charCount(text.codePointBefore(before));
      }
      return before;
    }

    private static int ahead(String text, int at, int characters) {
      var after = at;
      for (var left = characters; left > 0 && after < text.length(); left--) {
        after += Character.charCount(text.codePointAt(after));
      }
      return after;
    }
  }

  /// The same, run by run or over a whole text; only slower.
  static Normal chain(Normal plain) {
    var text = Blanks.leftOut(plain);
    text = replace(text, "号", NUMBER, found -> "〔" + found.group(1) + "〕" + found.group(2) + "号");
    text = replace(text, "-./", HYPHENATED, Folding::hyphenated);
    text = replace(text, "年", YEAR, found -> year(digits(found.group(1))));
    text =
        replace(
            text, "月", MONTH, found -> month(ChineseNumber.parse(found.group(1)), found.group()));
    text =
        replace(text, "日", DAY, found -> day(ChineseNumber.parse(found.group(1)), found.group()));
    text = replace(text, "百", Numbers.PERCENT, Folding::percent);
    text = replace(text, Numbers.NUMBER, found -> number(found.group()));
    text = replace(text, "零○", ZERO, _ -> "〇");
    return text;
  }

  public static String word(String plain) {
    return fold(Normal.of(plain)).text();
  }

  private interface Replacement {
    String of(Found found);
  }

  private record Found(String text, MatchResult match) {

    String group() {
      return match.group();
    }

    String group(int number) {
      return match.group(number);
    }
  }

  /// @param some without any of these characters the pattern matches nothing, which is seen sooner
  private static Normal replace(
      Normal source, String some, Pattern pattern, Replacement replacement) {
    for (var at = 0; at < some.length(); at++) {
      if (source.text().indexOf(some.charAt(at)) >= 0) {
        return replace(source, pattern, replacement);
      }
    }
    return source;
  }

  private static Normal replace(Normal source, Pattern pattern, Replacement replacement) {
    var matcher = pattern.matcher(source.text());
    if (!matcher.find()) {
      return source;
    }
    var result = new Normal.Builder(source.text().length());
    var copied = 0;
    do {
      copy(source, copied, matcher.start(), result);
      var found = new Found(source.text(), matcher.toMatchResult());
      result.add(replacement.of(found), source.origins()[matcher.start()]);
      copied = matcher.end();
    } while (matcher.find());
    copy(source, copied, source.text().length(), result);
    return result.build(source.origins()[source.text().length()]);
  }

  private static void copy(Normal source, int from, int until, Normal.Builder result) {
    for (var at = from; at < until; at++) {
      result.add(source.text().charAt(at), source.origins()[at]);
    }
  }

  private static String hyphenated(Found found) {
    var month = Integer.parseInt(found.group(3));
    var day = Integer.parseInt(found.group(4));
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return found.group();
    }
    return year(Integer.parseInt(found.group(1))) + month(month, "") + day(day, "");
  }

  private static int digits(String written) {
    return written
        .chars()
        .map(digit -> digit <= '9' ? digit - '0' : NUMERAL.indexOf(digit) + 1)
        .reduce(0, (value, digit) -> value * 10 + digit);
  }

  private static String percent(Found found) {
    return Numbers.digits(found.group(1)).map(digits -> digits + "%").orElse(found.group());
  }

  private static String number(String written) {
    return Numbers.digits(written).map(Folding::marked).orElse(written);
  }

  /// Between marks, so that 七条 does not find 十七条.
  private static String marked(String digits) {
    return NUMBER_MARK + digits + NUMBER_MARK;
  }

  private static String year(int value) {
    return Character.toString(YEARS + value);
  }

  private static String month(int value, String otherwise) {
    return value < 1 || value > 12 ? otherwise : Character.toString(MONTHS + value);
  }

  private static String day(int value, String otherwise) {
    return value < 1 || value > 31 ? otherwise : Character.toString(DAYS + value);
  }
}
