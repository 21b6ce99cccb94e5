package io.huiji.document;

/// What makes a personal copy personal. It stands at the head of every page.
///
/// @param number 份号, from 1 to 999999; printed with six digits (GB/T 9704—2012, 7.2.1)
/// @param recipient the person or unit that answers for the copy
/// @param mark what is to be done with it, such as 会后收回; empty: none
/// @param watermark whether number and recipient also lie faintly across the page
public record CopyFace(int number, String recipient, String mark, boolean watermark) {

  private static final int MOST = 999_999;

  public CopyFace {
    if (number < 1 || number > MOST) {
      throw new IllegalArgumentException("a copy's number has one to six digits: " + number);
    }
  }

  /// With a watermark.
  public CopyFace(int number, String recipient, String mark) {
    this(number, recipient, mark, true);
  }

  /// 份号 as it is printed.
  public String digits() {
    return "%06d".formatted(number);
  }
}
