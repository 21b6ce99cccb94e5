package io.huiji.document.docx;

import io.huiji.document.docx.Node.Element;
import io.huiji.document.docx.Node.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Reads one XML part into nodes. A document type is refused, so nothing can be expanded or
/// fetched.
final class PartReader {

  private PartReader() {}

  /// @throws IOException when it is not well-formed
  static Element read(byte[] xml) throws IOException {
    try {
      // the runtime's own: to look for another one would open every jar of the program
      var factory = SAXParserFactory.newDefaultInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = new Builder();
      factory.newSAXParser().parse(new ByteArrayInputStream(xml), builder);
      return builder.root();
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static final class Builder extends DefaultHandler {

    /// Far deeper than any paper: compiling goes down by calling itself.
    private static final int DEEPEST = 256;

    private static final int MOST_ELEMENTS = 1_000_000;

    private int elements;
    private final Deque<Element> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final Element top = Element.named("");

    Builder() {
      open.push(top);
    }

    Element root() {
      return top.elements().getFirst();
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes)
        throws SAXException {
      settleText();
      if (open.size() > DEEPEST || ++elements > MOST_ELEMENTS) {
        throw new SAXException("嵌套过深或内容过多");
      }
      var values = new LinkedHashMap<String, String>();
      for (var index = 0; index < attributes.getLength(); index++) {
        values.put(attributes.getQName(index), attributes.getValue(index));
      }
      var element = new Element(name, values, new ArrayList<>());
      open.element().children().add(element);
      open.push(element);
    }

    @Override
    public void endElement(String uri, String local, String name) {
      settleText();
      open.pop();
    }

    @Override
    public void characters(char[] characters, int start, int length) {
      text.append(characters, start, length);
    }

    private void settleText() {
      if (!text.isEmpty()) {
        open.element().children().add(new Words(text.toString()));
        text.setLength(0);
      }
    }
  }
}
