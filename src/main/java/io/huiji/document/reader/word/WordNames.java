package io.huiji.document.reader.word;

import javax.xml.stream.XMLStreamReader;

/// Element names with the usual prefix of their namespace, transitional and strict alike.
final class WordNames {

  private WordNames() {}

  /// For example {@code w:p}, {@code mc:Choice}; {@code ?:name} in other namespaces.
  static String of(XMLStreamReader xml) {
    return prefix(xml.getNamespaceURI()) + xml.getLocalName();
  }

  private static String prefix(String namespace) {
    if (namespace == null) {
      return "?:";
    }
    return switch (namespace) {
      case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          "http://purl.oclc.org/ooxml/wordprocessingml/main" ->
          "w:";
      case "http://schemas.openxmlformats.org/markup-compatibility/2006" -> "mc:";
      case "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
          "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing" ->
          "wp:";
      case "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing" -> "wp14:";
      case "http://schemas.openxmlformats.org/drawingml/2006/main",
          "http://purl.oclc.org/ooxml/drawingml/main" ->
          "a:";
      case "http://schemas.openxmlformats.org/officeDocument/2006/math",
          "http://purl.oclc.org/ooxml/officeDocument/math" ->
          "m:";
      case "urn:schemas-microsoft-com:vml" -> "v:";
      default -> "?:";
    };
  }
}
