package io.huiji.document.reader.word;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ddf.AbstractEscherOptRecord;
import org.apache.poi.ddf.EscherContainerRecord;
import org.apache.poi.ddf.EscherSimpleProperty;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.FIBFieldHandler;
import org.apache.poi.hwpf.model.PlexOfCps;
import org.apache.poi.hwpf.model.SubdocumentType;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.util.LittleEndian;
import org.jspecify.annotations.Nullable;

/// Finds the text box that belongs to a drawing of a binary Word file: the table of text boxes
/// names the shape of each story ([MS-DOC] 2.8.32).
final class DocBoxes {

  /// Where the table of file positions begins in the file information block of Word 97 and later.
  private static final int POSITIONS = 154;

  private static final int STORY_LENGTH = 22;
  private static final int SHAPE_AT = 14;
  private static final int ALIGN_H = 0x38F;
  private static final int RELATIVE_H = 0x390;
  private static final int ALIGN_V = 0x391;
  private static final int RELATIVE_V = 0x392;
  private static final int TEXT = 2;

  private final HWPFDocument document;
  private final boolean headers;
  private final Map<Integer, Range> stories = new LinkedHashMap<>();

  /// @param headers whether the boxes of headers and footers are meant, or those of the body
  DocBoxes(HWPFDocument document, boolean headers) {
    this.document = document;
    this.headers = headers;
    try {
      readStories();
    } catch (RuntimeException e) {
      stories.clear(); // a table out of joint: the boxes' text then stands nowhere
    }
  }

  private void readStories() {
    var main = document.getMainStream();
    int table97 = headers ? FIBFieldHandler.PLCFHDRTXBXTXT : FIBFieldHandler.PLCFTXBXTXT;
    int at = POSITIONS + 8 * table97;
    if (main.length < at + 8) {
      return;
    }
    int offset = LittleEndian.getInt(main, at);
    int length = LittleEndian.getInt(main, at + 4);
    if (length <= 0 || offset < 0) {
      return;
    }
    var table = new PlexOfCps(document.getTableStream(), offset, length, STORY_LENGTH);
    int base = start(headers ? SubdocumentType.HEADER_TEXTBOX : SubdocumentType.TEXTBOX);
    for (int i = 0; i < table.length(); i++) {
      var story = table.getProperty(i);
      int shape = LittleEndian.getInt(story.getBytes(), SHAPE_AT);
      if (shape != 0 && story.getEnd() > story.getStart()) {
        stories.put(shape, new Range(base + story.getStart(), base + story.getEnd(), document));
      }
    }
  }

  /// Where a part of the text begins: the parts lie one behind the other in a fixed order.
  private int start(SubdocumentType part) {
    int start = 0;
    for (var earlier : SubdocumentType.ORDERED) {
      if (earlier == part) {
        return start;
      }
      start += document.getFileInformationBlock().getSubdocumentTextStreamLength(earlier);
    }
    return start;
  }

  /// The box whose drawing is anchored at this position of the text.
  Optional<TextBox> at(int offset, Function<Range, Flow> reader) {
    OfficeDrawing drawing =
        headers
            ? document
                .getOfficeDrawingsHeaders()
                .getOfficeDrawingAt(offset - start(SubdocumentType.HEADER))
            : document.getOfficeDrawingsMain().getOfficeDrawingAt(offset);
    if (drawing == null) {
      return Optional.empty();
    }
    var story = stories.remove(drawing.getShapeId());
    return story == null
        ? Optional.empty()
        : Optional.of(new TextBox(anchor(drawing), reader.apply(story)));
  }

  /// Stories whose drawing was not met: their text counts, but where it stands is not known.
  List<Range> left() {
    return List.copyOf(stories.values());
  }

  private static Anchor anchor(OfficeDrawing drawing) {
    var anchor = new Anchor();
    anchor.inline = false;
    anchor.x = drawing.getRectangleLeft();
    anchor.y = drawing.getRectangleTop();
    anchor.width = drawing.getRectangleRight() - drawing.getRectangleLeft();
    anchor.height = drawing.getRectangleBottom() - drawing.getRectangleTop();
    var shape = drawing.getOfficeArtSpContainer();
    anchor.horizontalFrom =
        List.of("margin", "page", "column", "column").get(base(shape, RELATIVE_H));
    anchor.verticalFrom =
        List.of("margin", "page", "paragraph", "paragraph").get(base(shape, RELATIVE_V));
    anchor.horizontalAlign =
        switch (property(shape, ALIGN_H, 0)) {
          case 1, 4 -> "left";
          case 2 -> "center";
          case 3, 5 -> "right";
          default -> "";
        };
    anchor.verticalAlign =
        switch (property(shape, ALIGN_V, 0)) {
          case 1, 4 -> "top";
          case 2 -> "center";
          case 3, 5 -> "bottom";
          default -> "";
        };
    return anchor;
  }

  private static int base(@Nullable EscherContainerRecord shape, int number) {
    return Math.clamp(property(shape, number, TEXT), 0, 3);
  }

  /// A simple property of a shape ([MS-ODRAW] 2.3.4), read here because the library takes the
  /// vertical base from elsewhere.
  private static int property(@Nullable EscherContainerRecord shape, int number, int otherwise) {
    if (shape != null) {
      for (var record : shape) {
        if (record instanceof AbstractEscherOptRecord options) {
          for (var property : options.getEscherProperties()) {
            if (property.getPropertyNumber() == number
                && property instanceof EscherSimpleProperty simple) {
              return simple.getPropertyValue();
            }
          }
        }
      }
    }
    return otherwise;
  }
}
