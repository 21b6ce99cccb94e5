package io.huiji.document.pdf;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as PDF writes them: without exponent, at most four places, no idle zeros.
final class Decimal {

  private static final int PLACES = 4;

  private Decimal() {}

  static String of(double number) {
    if (number == Math.rint(number) && Math.abs(number) < Integer.MAX_VALUE) {
      return Integer.toString((int) number);
    }
    return BigDecimal.valueOf(number)
        .setScale(PLACES, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
