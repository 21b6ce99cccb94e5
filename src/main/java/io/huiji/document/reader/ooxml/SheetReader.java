package io.huiji.document.reader.ooxml;

import io.huiji.document.Fault;
import io.huiji.document.Format;
import io.huiji.document.Line;
import io.huiji.document.Reading;
import io.huiji.document.reader.guard.RefusedPaper;
import io.huiji.document.reader.guard.SafeXml;
import io.huiji.document.reader.layout.CellText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads .xlsx as a stream: shared strings, then sheet by sheet, visible ones only.
public final class SheetReader {

  private static final int MOST_STRINGS = 5_000_000;

  private final OoxmlPackage file;
  private final List<String> shared = new ArrayList<>();

  private SheetReader(OoxmlPackage file) {
    this.file = file;
  }

  public static Reading read(OoxmlPackage file) {
    return new SheetReader(file).read();
  }

  private Reading read() {
    var workbook =
        file.mainPart().orElseThrow(() -> new RefusedPaper(Fault.Code.DAMAGED, "工作簿里没有内容，已损坏。"));
    var relationships = file.relationships(workbook);
    relationships.values().stream()
        .filter(r -> r.type().equals("sharedStrings") && file.zip().has(r.target()))
        .findFirst()
        .ifPresent(r -> file.read(r.target(), this::sharedStrings));
    var cells = new CellText();
    for (var id : file.read(workbook, SheetReader::sheets)) {
      var sheet = relationships.get(id);
      if (sheet != null && sheet.type().equals("worksheet") && file.zip().has(sheet.target())) {
        cells.nextSheet();
        headers(sheet.target(), cells);
        file.read(sheet.target(), xml -> rows(xml, cells));
        drawings(sheet.target(), cells);
      }
    }
    int images =
        (int)
            file.zip().parts().stream()
                .filter(p -> p.name().toLowerCase(Locale.ROOT).startsWith("xl/media/"))
                .count();
    return cells.reading(Format.XLSX, file.faults(), images);
  }

  /// Text boxes and shapes of a sheet; where they stand is not known.
  private void drawings(String sheet, CellText cells) {
    file.relationships(sheet).values().stream()
        .filter(r -> r.type().equals("drawing") && !r.external() && file.zip().has(r.target()))
        .flatMap(r -> file.read(r.target(), DrawingText::paragraphs).stream())
        .forEach(cells::box);
  }

  /// A printed header may bear a mark: left, centre and right follow {@code &L &C &R}.
  private void headers(String sheet, CellText cells) {
    var header = file.read(sheet, SheetReader::header);
    for (var part : header.split("(?=&[LCR])", -1)) {
      var side =
          part.startsWith("&L")
              ? Line.Side.LEFT
              : part.startsWith("&R") ? Line.Side.RIGHT : Line.Side.CENTRE;
      cells.header(
          part.replaceAll("&\"[^\"]*\"|&K[0-9A-Fa-f]{6}|&\\d+|&[A-Za-z&]", "").strip(), side);
    }
  }

  private static String header(XMLStreamReader xml) throws XMLStreamException {
    var odd = "";
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "firstHeader" -> {
            return xml.getElementText();
          }
          case "oddHeader" -> odd = xml.getElementText();
          case "sheetData" -> SafeXml.skip(xml);
          default -> {}
        }
      }
    }
    return odd;
  }

  private static List<String> sheets(XMLStreamReader xml) throws XMLStreamException {
    var ids = new ArrayList<String>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT
          && xml.getLocalName().equals("sheet")
          && !SafeXml.attribute(xml, "state").toLowerCase(Locale.ROOT).contains("hidden")) {
        ids.add(SafeXml.attribute(xml, "id"));
      }
    }
    return ids;
  }

  private int sharedStrings(XMLStreamReader xml) throws XMLStreamException {
    var text = new StringBuilder();
    boolean inText = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamReader.START_ELEMENT -> {
          switch (xml.getLocalName()) {
            case "si" -> text.setLength(0);
            case "t" -> inText = true;
            case "rPh" -> SafeXml.skip(xml);
            default -> {}
          }
        }
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
          if (inText) {
            text.append(xml.getText());
          }
        }
        case XMLStreamReader.END_ELEMENT -> {
          inText = false;
          if (xml.getLocalName().equals("si") && shared.size() < MOST_STRINGS) {
            shared.add(text.toString());
          }
        }
        default -> {}
      }
    }
    return shared.size();
  }

  private CellText rows(XMLStreamReader xml, CellText cells) throws XMLStreamException {
    var value = new StringBuilder();
    boolean inValue = false;
    String type = "";
    int column = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamReader.START_ELEMENT -> {
          switch (xml.getLocalName()) {
            case "row" -> {
              cells.nextRow();
              column = 0;
            }
            case "c" -> {
              type = SafeXml.attribute(xml, "t");
              column = column(SafeXml.attribute(xml, "r"), column);
              value.setLength(0);
            }
            case "v", "t" -> inValue = true;
            case "f", "rPh" -> SafeXml.skip(xml);
            default -> {}
          }
        }
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
          if (inValue) {
            value.append(xml.getText());
          }
        }
        case XMLStreamReader.END_ELEMENT -> {
          inValue = false;
          if (xml.getLocalName().equals("c")) {
            cells.cell(column, text(type, value.toString()));
          }
        }
        default -> {}
      }
    }
    return cells;
  }

  private String text(String type, String value) {
    if (!type.equals("s")) {
      return value;
    }
    try {
      int index = Integer.parseInt(value.strip());
      return index >= 0 && index < shared.size() ? shared.get(index) : "";
    } catch (NumberFormatException e) {
      return "";
    }
  }

  /// Column of a reference such as {@code AB12}; the next one where there is none.
  private static int column(String reference, int previous) {
    int column = 0;
    for (int i = 0; i < reference.length() && i < 4; i++) {
      char c = reference.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + (c - 'A' + 1);
    }
    return column > 0 ? column : previous + 1;
  }
}
