package io.huiji.document.reader.word;

import java.util.Objects;

/// How a paragraph's properties say that it stands: left, centre, right.
final class Alignments {

  private Alignments() {}

  /// @return {@code left}, {@code center} or {@code right}, as one sees it
  static String seen(ParagraphStyle style) {
    var said = Objects.requireNonNullElse(style.alignment, "left");
    if (Boolean.TRUE.equals(style.bidirectional)) {
      return switch (said) {
        case "right", "end" -> "left";
        case "center" -> "center";
        default -> "right";
      };
    }
    return switch (said) {
      case "right", "end" -> "right";
      case "center" -> "center";
      default -> "left";
    };
  }

  /// @return how far from the left edge of an area something of this width stands
  static double shift(String alignment, double area, double width) {
    return switch (alignment) {
      case "center" -> (area - width) / 2;
      case "right", "end" -> area - width;
      default -> 0;
    };
  }
}
