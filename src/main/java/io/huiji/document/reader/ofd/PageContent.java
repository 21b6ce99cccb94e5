package io.huiji.document.reader.ofd;

import io.huiji.document.reader.guard.SafeXml;
import io.huiji.document.reader.layout.Glyph;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The glyphs of one page or template, and how many pictures are on it.
final class PageContent {

  private static final double[] NO_TURN = {1, 0, 0, 1, 0, 0};
  private static final int MOST_GLYPHS = 200_000;

  final List<Glyph> glyphs = new ArrayList<>();
  final List<String> templates = new ArrayList<>();
  double[] box = {};
  int images;

  private double[] boundary = {0, 0, 0, 0};
  private double[] turn = NO_TURN;
  private double size = 4;

  static PageContent read(XMLStreamReader xml) throws XMLStreamException {
    var page = new PageContent();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamReader.START_ELEMENT) {
        page.element(xml);
      }
    }
    return page;
  }

  private void element(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.getLocalName()) {
      case "PhysicalBox" -> box = Numbers.list(xml.getElementText(), 4, box);
      case "Template" -> templates.add(SafeXml.attribute(xml, "TemplateID"));
      case "ImageObject" -> images++;
      case "TextObject" -> {
        boundary = Numbers.list(SafeXml.attribute(xml, "Boundary"), 4, 0, 0, 0, 0);
        turn = Numbers.list(SafeXml.attribute(xml, "CTM"), 6, NO_TURN);
        size = Numbers.number(SafeXml.attribute(xml, "Size"), 4);
      }
      case "TextCode" -> text(xml);
      default -> {}
    }
  }

  private void text(XMLStreamReader xml) throws XMLStreamException {
    double x = Numbers.number(SafeXml.attribute(xml, "X"), 0);
    double y = Numbers.number(SafeXml.attribute(xml, "Y"), size);
    var across = Numbers.steps(SafeXml.attribute(xml, "DeltaX"));
    var down = Numbers.steps(SafeXml.attribute(xml, "DeltaY"));
    var words = xml.getElementText().codePoints().toArray();
    for (int i = 0; i < words.length && glyphs.size() < MOST_GLYPHS; i++) {
      double natural = words[i] >= 0x2E80 ? size : size / 2;
      double width =
          i < across.size() && across.get(i) > 0 ? Math.min(across.get(i), size) : natural;
      glyphs.add(glyph(words[i], x, y, width));
      x += i < across.size() ? across.get(i) : down.isEmpty() ? natural : 0;
      y += i < down.size() ? down.get(i) : 0;
    }
  }

  private Glyph glyph(int point, double x, double y, double width) {
    double scaleX = Math.hypot(turn[0], turn[1]);
    double scaleY = Math.hypot(turn[2], turn[3]);
    var text = point < ' ' ? " " : Character.toString(point);
    return new Glyph(
        text,
        boundary[0] + turn[0] * x + turn[2] * y + turn[4],
        boundary[1] + turn[1] * x + turn[3] * y + turn[5],
        width * scaleX,
        Math.max(0.5, size * scaleY));
  }
}
