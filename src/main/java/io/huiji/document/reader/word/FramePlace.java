package io.huiji.document.reader.word;

import java.util.Objects;

/// Where a frame or a floating table stands; lengths in twips.
final class FramePlace {

  boolean present;
  boolean dropCap;
  int x;
  int y;
  int width;
  int height;
  String horizontalAnchor = "";
  String verticalAnchor = "";
  String xAlign = "";
  String yAlign = "";

  boolean sameAs(FramePlace other) {
    return x == other.x
        && y == other.y
        && width == other.width
        && Objects.equals(horizontalAnchor, other.horizontalAnchor)
        && Objects.equals(verticalAnchor, other.verticalAnchor)
        && Objects.equals(xAlign, other.xAlign)
        && Objects.equals(yAlign, other.yAlign);
  }
}
