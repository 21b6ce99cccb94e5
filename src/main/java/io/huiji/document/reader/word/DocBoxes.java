package io.huiji.document.reader.word;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.FIBFieldHandler;
import org.apache.poi.hwpf.model.PlexOfCps;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.util.LittleEndian;

/// Finds the text box that belongs to a drawing of a binary Word file: the table of text boxes
/// names the shape of each story ([MS-DOC] 2.8.32).
final class DocBoxes {

  /// Where the table of file positions begins in the file information block of Word 97 and later.
  private static final int POSITIONS = 154;

  private static final int STORY_LENGTH = 22;
  private static final int SHAPE_AT = 14;

  private final HWPFDocument document;
  private final Map<Integer, Range> stories = new HashMap<>();

  DocBoxes(HWPFDocument document) {
    this.document = document;
    try {
      readStories();
    } catch (RuntimeException e) {
      stories.clear(); // a table out of joint: the boxes' text then stands nowhere
    }
  }

  private void readStories() {
    var main = document.getMainStream();
    int at = POSITIONS + 8 * FIBFieldHandler.PLCFTXBXTXT;
    if (main.length < at + 8) {
      return;
    }
    int offset = LittleEndian.getInt(main, at);
    int length = LittleEndian.getInt(main, at + 4);
    if (length <= 0 || offset < 0) {
      return;
    }
    var table = new PlexOfCps(document.getTableStream(), offset, length, STORY_LENGTH);
    int base = document.getMainTextboxRange().getStartOffset();
    for (int i = 0; i < table.length(); i++) {
      var story = table.getProperty(i);
      int shape = LittleEndian.getInt(story.getBytes(), SHAPE_AT);
      if (shape != 0 && story.getEnd() > story.getStart()) {
        stories.put(shape, new Range(base + story.getStart(), base + story.getEnd(), document));
      }
    }
  }

  Optional<TextBox> at(int offset, Function<Range, Flow> reader) {
    OfficeDrawing drawing = document.getOfficeDrawingsMain().getOfficeDrawingAt(offset);
    if (drawing == null) {
      return Optional.empty();
    }
    var story = stories.get(drawing.getShapeId());
    return story == null
        ? Optional.empty()
        : Optional.of(new TextBox(anchor(drawing), reader.apply(story)));
  }

  private static Anchor anchor(OfficeDrawing drawing) {
    var anchor = new Anchor();
    anchor.inline = false;
    anchor.x = drawing.getRectangleLeft();
    anchor.y = drawing.getRectangleTop();
    anchor.width = drawing.getRectangleRight() - drawing.getRectangleLeft();
    anchor.height = drawing.getRectangleBottom() - drawing.getRectangleTop();
    anchor.horizontalFrom =
        switch (drawing.getHorizontalRelative()) {
          case MARGIN -> "margin";
          case PAGE -> "page";
          case TEXT, CHAR -> "column";
        };
    anchor.verticalFrom =
        switch (drawing.getVerticalRelativeElement()) {
          case MARGIN -> "margin";
          case PAGE -> "page";
          case TEXT, LINE -> "paragraph";
        };
    anchor.horizontalAlign =
        switch (drawing.getHorizontalPositioning()) {
          case ABSOLUTE -> "";
          case LEFT, INSIDE -> "left";
          case CENTER -> "center";
          case RIGHT, OUTSIDE -> "right";
        };
    anchor.verticalAlign =
        switch (drawing.getVerticalPositioning()) {
          case ABSOLUTE -> "";
          case TOP, INSIDE -> "top";
          case CENTER -> "center";
          case BOTTOM, OUTSIDE -> "bottom";
        };
    return anchor;
  }
}
