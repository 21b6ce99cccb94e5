package io.huiji.document.reader.ooxml;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The paragraphs of DrawingML in a part, without their place.
final class DrawingText {

  private DrawingText() {}

  static List<String> paragraphs(XMLStreamReader xml) throws XMLStreamException {
    var paragraphs = new ArrayList<String>();
    var words = new StringBuilder();
    boolean inText = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamReader.START_ELEMENT -> inText = xml.getLocalName().equals("t");
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> {
          if (inText) {
            words.append(xml.getText());
          }
        }
        case XMLStreamReader.END_ELEMENT -> {
          inText = false;
          if (xml.getLocalName().equals("p")) {
            if (!words.toString().isBlank()) {
              paragraphs.add(words.toString().strip());
            }
            words.setLength(0);
          }
        }
        default -> {}
      }
    }
    return paragraphs;
  }
}
