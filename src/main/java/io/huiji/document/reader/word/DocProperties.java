package io.huiji.document.reader.word;

import java.util.Objects;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.ParagraphProperties;

/// Paragraph properties of binary Word files in our terms.
final class DocProperties {

  private static final int CENTRE = -4;
  private static final int RIGHT = -8;
  private static final int INSIDE = -12;
  private static final int OUTSIDE = -16;

  private DocProperties() {}

  static ParagraphStyle of(Paragraph theirs) {
    var style = new ParagraphStyle();
    style.alignment =
        switch (theirs.getJustification()) {
          case 1 -> "center";
          case 2 -> "right";
          default -> "left";
        };
    style.left = theirs.getIndentFromLeft();
    style.right = theirs.getIndentFromRight();
    style.firstLine = theirs.getFirstLineIndent();
    style.before = theirs.getSpacingBefore();
    style.after = theirs.getSpacingAfter();
    style.pageBreakBefore = theirs.pageBreakBefore();
    lineSpacing(theirs, style);
    var properties = theirs.getProps();
    if (properties != null) {
      tabs(properties, style);
      frame(properties, style);
    }
    return style;
  }

  private static void lineSpacing(Paragraph theirs, ParagraphStyle style) {
    var spacing = theirs.getLineSpacing();
    if (spacing == null || spacing.isEmpty()) {
      return;
    }
    // twips when exact (negative) or at least, 240ths of a line when a multiple
    int both = spacing.toInt();
    int line = (short) (both & 0xFFFF);
    boolean multiple = both >>> 16 != 0;
    style.line = Math.abs(line);
    style.lineRule = multiple ? "auto" : line < 0 ? "exact" : "atLeast";
  }

  private static void tabs(ParagraphProperties properties, ParagraphStyle style) {
    var positions = Objects.requireNonNullElse(properties.getRgdxaTab(), new int[0]);
    var kinds = properties.getRgtbd();
    for (int i = 0; i < positions.length; i++) {
      int kind = kinds != null && i < kinds.length ? kinds[i].getJc() : 0;
      style.tabs.add(
          new ParagraphStyle.Tab(
              positions[i], kind == 1 ? "center" : kind == 2 ? "right" : "left"));
    }
  }

  private static void frame(ParagraphProperties properties, ParagraphStyle style) {
    if (properties.getDxaAbs() == 0
        && properties.getDyaAbs() == 0
        && properties.getDxaWidth() == 0) {
      return;
    }
    var frame = new FramePlace();
    frame.present = true;
    frame.width = Math.max(0, properties.getDxaWidth());
    frame.horizontalAnchor =
        switch (properties.getPcHorz()) {
          case 1 -> "margin";
          case 2 -> "page";
          default -> "text";
        };
    frame.verticalAnchor =
        switch (properties.getPcVert()) {
          case 0 -> "margin";
          case 1 -> "page";
          default -> "text";
        };
    frame.xAlign =
        switch (properties.getDxaAbs()) {
          case CENTRE -> "center";
          case RIGHT -> "right";
          case INSIDE -> "inside";
          case OUTSIDE -> "outside";
          default -> "";
        };
    frame.yAlign =
        switch (properties.getDyaAbs()) {
          case -4 -> "top";
          case -8 -> "center";
          case -12 -> "bottom";
          default -> "";
        };
    frame.x = frame.xAlign.isEmpty() ? properties.getDxaAbs() : 0;
    frame.y = frame.yAlign.isEmpty() ? properties.getDyaAbs() : 0;
    style.frame = frame;
  }
}
