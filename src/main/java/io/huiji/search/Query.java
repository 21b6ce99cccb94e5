package io.huiji.search;

/// What a person typed. Words separated by blanks are all required, each found as a substring;
/// {@code "in quotes"} blanks count too.
///
/// @param limit at most so many hits are told; the total counts all
public record Query(String text, int limit) {

  public static final int LIMIT = 1000;

  /// Longer than any sentence that somebody looks for.
  public static final int LONGEST = 500;

  public Query {
    if (text.codePointCount(0, text.length()) > LONGEST) {
      throw new IllegalArgumentException("检索词太长：最多 " + LONGEST + " 字，请只留下关键的词句。");
    }
  }

  public static Query of(String text) {
    return new Query(text, LIMIT);
  }
}
