package io.huiji.document.reader.word;

/// Turns the place of frames, floating tables and drawings into twips from the left edge of the
/// text area and from the top edge of the page.
final class FrameGeometry {

  private FrameGeometry() {}

  static double left(FramePlace frame, double width, Section section) {
    boolean page = frame.horizontalAnchor.equals("page");
    double base = page ? -section.left : 0;
    double room = page ? section.pageWidth : section.textWidth();
    return switch (frame.xAlign) {
      case "left", "inside" -> base;
      case "center" -> base + (room - width) / 2;
      case "right", "outside" -> base + room - width;
      default -> base + frame.x;
    };
  }

  static double top(FramePlace frame, Section section, double flowY) {
    double base =
        switch (frame.verticalAnchor) {
          case "page" -> 0;
          case "margin" -> section.top;
          default -> flowY;
        };
    double room = frame.verticalAnchor.equals("page") ? section.pageHeight : section.textHeight();
    double start = frame.verticalAnchor.equals("page") ? 0 : section.top;
    return switch (frame.yAlign) {
      case "top", "inside" -> start;
      case "center" -> start + (room - frame.height) / 2;
      case "bottom", "outside" -> start + room - Math.max(300, frame.height);
      default -> base + frame.y;
    };
  }

  static double left(Anchor anchor, double width, Section section, double areaLeft) {
    double base;
    double room;
    switch (anchor.horizontalFrom) {
      case "page" -> {
        base = -section.left;
        room = section.pageWidth;
      }
      case "leftMargin", "insideMargin" -> {
        base = -section.left;
        room = section.left;
      }
      case "rightMargin", "outsideMargin" -> {
        base = section.textWidth();
        room = section.right;
      }
      case "margin" -> {
        base = 0;
        room = section.textWidth();
      }
      default -> {
        base = areaLeft;
        room = section.textWidth();
      }
    }
    if (anchor.xShare >= 0) {
      return base + room * anchor.xShare / 100_000;
    }
    return switch (anchor.horizontalAlign) {
      case "left", "inside" -> base;
      case "center" -> base + (room - width) / 2;
      case "right", "outside" -> base + room - width;
      default -> base + anchor.x;
    };
  }

  static double top(Anchor anchor, Section section, double paragraphY) {
    double base;
    double room;
    switch (anchor.verticalFrom) {
      case "page" -> {
        base = 0;
        room = section.pageHeight;
      }
      case "topMargin", "insideMargin" -> {
        base = 0;
        room = section.top;
      }
      case "bottomMargin", "outsideMargin" -> {
        base = section.pageHeight - section.bottom;
        room = section.bottom;
      }
      case "margin" -> {
        base = section.top;
        room = section.textHeight();
      }
      default -> {
        base = paragraphY;
        room = 0;
      }
    }
    if (anchor.yShare >= 0) {
      return base + room * anchor.yShare / 100_000;
    }
    return switch (anchor.verticalAlign) {
      case "top", "inside" -> base;
      case "center" -> base + (room - anchor.height) / 2;
      case "bottom", "outside" -> base + room - anchor.height;
      default -> base + anchor.y;
    };
  }
}
