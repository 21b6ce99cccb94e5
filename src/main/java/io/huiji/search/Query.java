package io.huiji.search;

/// What a person typed, and how the answer is to look.
///
/// @param text at most {@link #LONGEST} characters
/// @param form how it is to be understood
/// @param order of the hits
/// @param from how many hits are passed over, for the next page; there is no end to paging
/// @param limit at most so many hits are told; the total counts all
/// @param facets whether the hits are also to be counted by year, unit, kind and decision
public record Query(String text, Form form, Order order, int from, int limit, boolean facets) {

  public static final int LIMIT = 1000;

  /// Longer than any sentence that somebody looks for.
  public static final int LONGEST = 500;

  public enum Form {
    /// The language of {@code docs/search.md}: words separated by blanks are all required, each
    /// found as a substring; "phrases", {@code field:value}, AND, OR, NOT, brackets, wildcards.
    WORDS,
    /// A question in plain words: the best hundred records, best first, whatever of it they hold.
    PLAIN
  }

  /// Equal ones: the newest first, and the same every time.
  public enum Order {
    BEST,
    NEWEST,
    OLDEST,
    TITLE
  }

  public Query {
    if (text.codePointCount(0, text.length()) > LONGEST) {
      throw new IllegalArgumentException("检索词太长：最多 " + LONGEST + " 字，请只留下关键的词句。");
    }
    if (from < 0 || limit < 0) {
      throw new IllegalArgumentException("页码和每页条数不能是负数。");
    }
  }

  public Query(String text, int limit) {
    this(text, Form.WORDS, Order.BEST, 0, limit, false);
  }

  public static Query of(String text) {
    return new Query(text, LIMIT);
  }

  public Query in(Form other) {
    return new Query(text, other, order, from, limit, facets);
  }

  public Query by(Order other) {
    return new Query(text, form, other, from, limit, facets);
  }

  public Query page(int first, int size) {
    return new Query(text, form, order, first, size, facets);
  }

  public Query withFacets() {
    return new Query(text, form, order, from, limit, true);
  }
}
