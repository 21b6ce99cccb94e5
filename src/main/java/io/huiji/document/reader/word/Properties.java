package io.huiji.document.reader.word;

import io.huiji.document.reader.guard.SafeXml;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the property elements of Word files. Each method starts on the opened element and ends on
/// its end; earlier values kept by change tracking ({@code …Change}) are passed over.
final class Properties {

  private Properties() {}

  /// Handles one child of a property element; it may consume the child whole.
  @FunctionalInterface
  interface Child {
    /// @return true when the handler has moved to the child's end itself
    boolean accept(String name) throws XMLStreamException;
  }

  static void children(XMLStreamReader xml, Child child) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      switch (xml.next()) {
        case XMLStreamReader.START_ELEMENT -> {
          var name = WordNames.of(xml);
          if (name.endsWith("Change")) {
            SafeXml.skip(xml);
          } else if (!child.accept(name)) {
            depth++;
          }
        }
        case XMLStreamReader.END_ELEMENT -> depth--;
        default -> {}
      }
    }
  }

  static void paragraph(XMLStreamReader xml, Paragraph paragraph) throws XMLStreamException {
    children(
        xml,
        name -> {
          switch (name) {
            case "w:pStyle" -> paragraph.style = value(xml);
            case "w:del", "w:moveFrom" -> paragraph.markDeleted = true;
            // what is said about the paragraph mark does not hold for the runs
            case "w:vanish" -> {}
            case "w:sz" -> paragraph.markHalfPoints = number(value(xml), 0);
            case "w:sectPr" -> {
              paragraph.endsSection = section(xml);
              return true;
            }
            default -> paragraphChild(xml, name, paragraph.own);
          }
          return false;
        });
  }

  static void style(XMLStreamReader xml, ParagraphStyle style) throws XMLStreamException {
    children(
        xml,
        name -> {
          paragraphChild(xml, name, style);
          return false;
        });
  }

  private static void paragraphChild(XMLStreamReader xml, String name, ParagraphStyle into) {
    switch (name) {
      case "w:jc" -> into.alignment = value(xml);
      case "w:bidi" -> into.bidirectional = on(xml);
      case "w:ind" -> indents(xml, into);
      case "w:spacing" -> spacing(xml, into);
      case "w:pageBreakBefore" -> into.pageBreakBefore = on(xml);
      case "w:vanish" -> into.vanish = on(xml);
      case "w:sz" -> into.fontHalfPoints = number(value(xml), 21);
      case "w:framePr" -> into.frame = frame(xml);
      case "w:tab" -> {
        var position = SafeXml.attribute(xml, "pos");
        if (!position.isEmpty() && !value(xml).equals("clear") && !value(xml).equals("num")) {
          into.tabs.add(new ParagraphStyle.Tab(number(position, 0), value(xml)));
        }
      }
      default -> {}
    }
  }

  private static void indents(XMLStreamReader xml, ParagraphStyle into) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      int amount = number(xml.getAttributeValue(i), 0);
      switch (xml.getAttributeLocalName(i)) {
        case "left", "start" -> into.left = amount;
        case "leftChars", "startChars" -> into.leftHundredths = amount;
        case "right", "end" -> into.right = amount;
        case "firstLine" -> into.firstLine = amount;
        case "firstLineChars" -> into.firstLineHundredths = amount;
        case "hanging" -> into.firstLine = -amount;
        case "hangingChars" -> into.firstLineHundredths = -amount;
        default -> {}
      }
    }
  }

  private static void spacing(XMLStreamReader xml, ParagraphStyle into) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      int amount = number(xml.getAttributeValue(i), 0);
      switch (xml.getAttributeLocalName(i)) {
        case "before" -> into.before = amount;
        case "after" -> into.after = amount;
        case "beforeLines" -> into.before = amount * 312 / 100;
        case "afterLines" -> into.after = amount * 312 / 100;
        case "line" -> into.line = amount;
        case "lineRule" -> into.lineRule = xml.getAttributeValue(i);
        default -> {}
      }
    }
  }

  static FramePlace frame(XMLStreamReader xml) {
    var frame = new FramePlace();
    frame.present = true;
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      var text = xml.getAttributeValue(i);
      switch (xml.getAttributeLocalName(i)) {
        case "x" -> frame.x = number(text, 0);
        case "y" -> frame.y = number(text, 0);
        case "w" -> frame.width = number(text, 0);
        case "h" -> frame.height = number(text, 0);
        case "hAnchor" -> frame.horizontalAnchor = text;
        case "vAnchor" -> frame.verticalAnchor = text;
        case "xAlign" -> frame.xAlign = text;
        case "yAlign" -> frame.yAlign = text;
        case "dropCap" -> frame.dropCap = !text.equals("none");
        default -> {}
      }
    }
    return frame;
  }

  /// Properties of a floating table.
  static void floating(XMLStreamReader xml, FramePlace into) {
    into.present = true;
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      var text = xml.getAttributeValue(i);
      switch (xml.getAttributeLocalName(i)) {
        case "tblpX" -> into.x = number(text, 0);
        case "tblpY" -> into.y = number(text, 0);
        case "horzAnchor" -> into.horizontalAnchor = text;
        case "vertAnchor" -> into.verticalAnchor = text;
        case "tblpXSpec" -> into.xAlign = text;
        case "tblpYSpec" -> into.yAlign = text;
        default -> {}
      }
    }
  }

  static Section section(XMLStreamReader xml) throws XMLStreamException {
    var section = new Section();
    children(
        xml,
        name -> {
          switch (name) {
            case "w:pgSz" -> {
              section.pageWidth = number(SafeXml.attribute(xml, "w"), section.pageWidth);
              section.pageHeight = number(SafeXml.attribute(xml, "h"), section.pageHeight);
            }
            case "w:pgMar" -> margins(xml, section);
            case "w:type" -> section.type = value(xml);
            case "w:titlePg" -> section.titlePage = on(xml);
            case "w:cols" ->
                section.columns = Math.max(1, number(SafeXml.attribute(xml, "num"), 1));
            case "w:docGrid" -> {
              section.linePitch = number(SafeXml.attribute(xml, "linePitch"), 0);
              section.gridLines =
                  SafeXml.attribute(xml, "type").startsWith("lines")
                      || SafeXml.attribute(xml, "type").equals("snapToChars");
            }
            case "w:headerReference" ->
                section.headers.put(SafeXml.attribute(xml, "type"), relationship(xml));
            case "w:footerReference" ->
                section.footers.put(SafeXml.attribute(xml, "type"), relationship(xml));
            default -> {}
          }
          return false;
        });
    return section;
  }

  private static void margins(XMLStreamReader xml, Section section) {
    section.top = number(SafeXml.attribute(xml, "top"), section.top);
    section.bottom = number(SafeXml.attribute(xml, "bottom"), section.bottom);
    section.left = number(SafeXml.attribute(xml, "left"), section.left);
    section.right = number(SafeXml.attribute(xml, "right"), section.right);
    section.header = number(SafeXml.attribute(xml, "header"), section.header);
    section.footer = number(SafeXml.attribute(xml, "footer"), section.footer);
  }

  static String relationship(XMLStreamReader xml) {
    return SafeXml.attribute(xml, "id");
  }

  static String value(XMLStreamReader xml) {
    return SafeXml.attribute(xml, "val");
  }

  /// A switch property: present means on, unless it says otherwise.
  static boolean on(XMLStreamReader xml) {
    return switch (value(xml).toLowerCase(Locale.ROOT)) {
      case "0", "false", "off" -> false;
      default -> true;
    };
  }

  /// A whole number, also when written as a decimal, with a unit of points, or as nonsense.
  static int number(String text, int otherwise) {
    try {
      if (text.endsWith("pt")) {
        return (int) Math.round(20 * Double.parseDouble(text.substring(0, text.length() - 2)));
      }
      double amount = Double.parseDouble(text);
      return Math.abs(amount) > 10_000_000 ? otherwise : (int) Math.round(amount);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
