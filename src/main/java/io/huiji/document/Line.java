package io.huiji.document;

/// One line (or short paragraph) of a paper and where it stands on its page.
///
/// @param page 1-based; where the format has no fixed pages, counted from explicit and stored
///   breaks
/// @param fromTop 1-based among the lines of that page that carry text, ordered from the top edge,
///   a header's lines before the body's; 0 where the place is not known
/// @param paragraph 1-based number of the body paragraph, 0 outside the body
public record Line(String text, int page, int fromTop, Side side, Region region, int paragraph) {

  public enum Side {
    LEFT,
    CENTRE,
    RIGHT
  }

  public enum Region {
    BODY,
    HEADER,
    FOOTER,
    TEXT_BOX,
    FRAME,
    TABLE,
    NOTE
  }
}
