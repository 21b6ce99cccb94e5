package io.huiji.document.layout.model;

import java.util.List;

/// A page as it is printed; lengths in millimetres from its upper left corner.
///
/// @param number beginning with 1
/// @param lines from top to bottom
/// @param pictures whether it shows any picture
public record RenderedPage(
    int number,
    double width,
    double height,
    List<TextLine> lines,
    List<DrawnRule> rules,
    boolean pictures) {

  public RenderedPage {
    lines = List.copyOf(lines);
    rules = List.copyOf(rules);
  }

  public boolean landscape() {
    return width > height;
  }

  /// Rules that lie across, from top to bottom.
  public List<DrawnRule> across() {
    return rules.stream().filter(DrawnRule::horizontal).toList();
  }
}
