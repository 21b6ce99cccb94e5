package io.huiji.document.reader.ooxml;

import io.huiji.document.Fault;
import io.huiji.document.Format;
import io.huiji.document.Reading;
import io.huiji.document.reader.guard.RefusedPaper;
import io.huiji.document.reader.guard.SafeXml;
import io.huiji.document.reader.layout.SlideText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads .pptx as a stream: slide by slide in the order of the presentation.
public final class SlideReader {

  private final OoxmlPackage file;
  private double width = 12_192_000;
  private double height = 6_858_000;

  private SlideReader(OoxmlPackage file) {
    this.file = file;
  }

  public static Reading read(OoxmlPackage file) {
    return new SlideReader(file).read();
  }

  private Reading read() {
    var presentation =
        file.mainPart().orElseThrow(() -> new RefusedPaper(Fault.Code.DAMAGED, "演示文稿里没有内容，已损坏。"));
    var relationships = file.relationships(presentation);
    var text = new SlideText();
    for (var id : file.read(presentation, this::slides)) {
      var slide = relationships.get(id);
      if (slide != null && slide.type().equals("slide") && file.zip().has(slide.target())) {
        text.nextSlide(width, height);
        file.read(slide.target(), xml -> shapes(xml, text));
        diagrams(slide.target(), text);
      }
    }
    int images =
        (int)
            file.zip().parts().stream()
                .filter(p -> p.name().toLowerCase(Locale.ROOT).startsWith("ppt/media/"))
                .count();
    return text.reading(Format.PPTX, file.faults(), images);
  }

  /// The words of SmartArt lie in a part of their own.
  private void diagrams(String slide, SlideText text) {
    file.relationships(slide).values().stream()
        .filter(r -> r.type().equals("diagramData") && !r.external() && file.zip().has(r.target()))
        .flatMap(r -> file.read(r.target(), DrawingText::paragraphs).stream())
        .forEach(
            words -> {
              text.nextShape();
              text.append(words);
              text.endParagraph();
            });
  }

  private List<String> slides(XMLStreamReader xml) throws XMLStreamException {
    var ids = new ArrayList<String>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "sldId" -> ids.add(relationship(xml));
          case "sldSz" -> {
            width = number(SafeXml.attribute(xml, "cx"), width);
            height = number(SafeXml.attribute(xml, "cy"), height);
          }
          default -> {}
        }
      }
    }
    return ids;
  }

  /// The id in the namespace of relationships; the plain one is another.
  private static String relationship(XMLStreamReader xml) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      var namespace = xml.getAttributeNamespace(i);
      if (xml.getAttributeLocalName(i).equals("id")
          && namespace != null
          && namespace.endsWith("relationships")) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  private static SlideText shapes(XMLStreamReader xml, SlideText text) throws XMLStreamException {
    boolean inText = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamReader.START_ELEMENT -> {
          switch (xml.getLocalName()) {
            case "sp", "graphicFrame", "cxnSp" -> text.nextShape();
            case "off" ->
                text.place(
                    number(SafeXml.attribute(xml, "x"), 0), number(SafeXml.attribute(xml, "y"), 0));
            case "ext" -> text.width(number(SafeXml.attribute(xml, "cx"), 0));
            case "pPr" -> text.align(SafeXml.attribute(xml, "algn"));
            case "t" -> inText = true;
            case "br" -> text.append("\n");
            case "Fallback" -> SafeXml.skip(xml);
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
          switch (xml.getLocalName()) {
            case "p" -> text.endParagraph();
            case "sp", "graphicFrame" -> text.endShape();
            default -> {}
          }
        }
        default -> {}
      }
    }
    return text;
  }

  private static double number(String text, double otherwise) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
