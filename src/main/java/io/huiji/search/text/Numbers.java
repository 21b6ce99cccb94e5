package io.huiji.search.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers in one form, whichever way they are written: 1,500万, 1500万, 一千五百万, 15000000. In Chinese
/// numerals only where a number is meant (第三条, 十二个, 一百), not in 一起 or 统一.
final class Numbers {

  private static final String DIGITS = "〇一二三四五六七八九";
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

  private static final String ARABIC =
      "(?<![0-9.,〔〕-])(?!0[万亿])(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|0|[1-9][0-9]{0,14})(?:\\.[0-9]{1,6})?"
          + "(?![0-9〕-]|[.,][0-9])(?:万亿|[万亿])?";
  private static final String NUMERAL = "[〇零一二三四五六七八九十百千万亿两]";
  private static final String CHINESE =
      "(?<!"
          + NUMERAL
          + ")(?:(?:[一二三四五六七八九两][十百千万亿]|十)"
          + NUMERAL
          + "*|"
          + "(?<=第)[一二三四五六七八九]|[一二三四五六七八九](?=[条款项章节次届期]))(?!"
          + NUMERAL
          + ")";

  static final Pattern PERCENT =
      Pattern.compile("百分之([0-9]{1,3}(?:\\.[0-9]{1,4})?|[一二三四五六七八九十百]{1,5})(?!" + NUMERAL + ")");
  static final Pattern NUMBER = Pattern.compile(ARABIC + "|" + CHINESE);

  private static final String SECTION =
      "(?:[一二三四五六七八九两]千)?[零〇]?(?:[一二三四五六七八九两]百)?[零〇]?(?:[一二三四五六七八九]?十)?[零〇]?[一二三四五六七八九]?";
  private static final Pattern PARTS =
      Pattern.compile("(?:(" + SECTION + ")亿)?(?:(" + SECTION + ")万)?(" + SECTION + ")");

  /// 一百五 is said for 一百五十.
  private static final Pattern SHORT = Pattern.compile(".*[百千万亿][一二三四五六七八九]");

  private static final Pattern PLACE = Pattern.compile("([一二三四五六七八九两]?)([千百十])|([一二三四五六七八九])");

  private Numbers() {}

  /// The number as plain digits; empty where it is none.
  static Optional<String> digits(String written) {
    var arabic = written.charAt(0) <= '9';
    return (arabic ? Optional.of(arabic(written)) : chinese(written))
        .map(value -> value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
  }

  private static BigDecimal arabic(String written) {
    var unit = written.replaceAll("[0-9.,]", "");
    var value = new BigDecimal(written.replaceAll("[^0-9.]", ""));
    for (var at = 0; at < unit.length(); at++) {
      value = value.multiply(unit.charAt(at) == '万' ? TEN_THOUSAND : HUNDRED_MILLION);
    }
    return value;
  }

  /// 三千二百万, 一亿五千万, 十二; empty for 十四五 and the like.
  private static Optional<BigDecimal> chinese(String written) {
    var matcher = PARTS.matcher(written);
    if (!matcher.matches() || SHORT.matcher(written).matches()) {
      return Optional.empty();
    }
    var value =
        section(matcher.group(1)) * 100_000_000
            + section(matcher.group(2)) * 10_000
            + section(matcher.group(3));
    return Optional.of(BigDecimal.valueOf(value));
  }

  private static long section(@Nullable String written) {
    var value = 0L;
    for (var place = PLACE.matcher(written == null ? "" : written); place.find(); ) {
      value += place(place);
    }
    return value;
  }

  private static long place(Matcher place) {
    if (place.group(3) != null) {
      return digit(place.group(3));
    }
    var digit = place.group(1).isEmpty() ? 1 : digit(place.group(1));
    return digit
        * switch (place.group(2)) {
          case "千" -> 1000;
          case "百" -> 100;
          default -> 10;
        };
  }

  private static long digit(String written) {
    return written.equals("两") ? 2 : DIGITS.indexOf(written);
  }
}
