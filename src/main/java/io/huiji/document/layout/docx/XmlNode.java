package io.huiji.document.layout.docx;

import io.huiji.document.Fault;
import io.huiji.document.reader.guard.RefusedPaper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// An element of a part as a tree. Names of the word-processing vocabulary begin with {@code w:},
/// all others are plain; attributes go by their local names.
record XmlNode(
    String name, Map<String, String> attributes, List<XmlNode> children, StringBuilder words) {

  private static final int DEEPEST = 400;
  private static final int MOST = 3_000_000;

  /// @throws RefusedPaper when it is nested too deeply or too large
  static XmlNode read(XMLStreamReader xml) throws XMLStreamException {
    var open = new ArrayDeque<XmlNode>();
    open.push(named("", Map.of()));
    int count = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamReader.START_ELEMENT -> {
          var node = named(name(xml), attributes(xml));
          if (open.size() > DEEPEST || ++count > MOST || Thread.currentThread().isInterrupted()) {
            throw new RefusedPaper(Fault.Code.BOMB, "文件内部的 XML 过大或嵌套过深，没有读完。");
          }
          open.element().children.add(node);
          open.push(node);
        }
        case XMLStreamReader.END_ELEMENT -> open.pop();
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
            open.element().words.append(xml.getText());
        default -> {}
      }
    }
    return open.getLast().children.getFirst();
  }

  private static XmlNode named(String name, Map<String, String> attributes) {
    return new XmlNode(name, attributes, new ArrayList<>(), new StringBuilder(0));
  }

  private static String name(XMLStreamReader xml) {
    var space = xml.getNamespaceURI();
    return (space != null && space.contains("/wordprocessingml/") ? "w:" : "") + xml.getLocalName();
  }

  private static Map<String, String> attributes(XMLStreamReader xml) {
    var attributes = HashMap.<String, String>newHashMap(xml.getAttributeCount());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    return attributes;
  }

  boolean is(String other) {
    return name.equals(other);
  }

  /// Empty when absent.
  String attribute(String local) {
    return attributes.getOrDefault(local, "");
  }

  Optional<XmlNode> child(String wanted) {
    return children.stream().filter(child -> child.is(wanted)).findFirst();
  }

  /// The value of a child element; empty when there is none.
  String value(String wanted) {
    return child(wanted).map(node -> node.attribute("val")).orElse("");
  }

  /// A switch property: present means on, unless it says otherwise; empty when absent.
  Optional<Boolean> on(String wanted) {
    return child(wanted).map(node -> !node.attribute("val").matches("0|false|off"));
  }

  /// This and everything below, in document order.
  Stream<XmlNode> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(XmlNode::all));
  }
}
