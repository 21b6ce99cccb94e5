package io.huiji.document.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;

/// The XMP packet of a PDF, saying what the information dictionary says (ISO 19005-2, 6.6).
final class Metadata {

  private Metadata() {}

  /// @param dated creation and change, as XMP writes it
  /// @param identity of the file, in place of a random one
  /// @param archival whether to say that it is PDF/A-2b
  static byte[] xmp(
      PDDocumentInformation information, String dated, String identity, boolean archival) {
    var packet = new StringBuilder();
    packet.append(
        """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
        <dc:format>application/pdf</dc:format>
        """);
    if (archival) {
      plain(packet, "pdfaid:part", "2");
      plain(packet, "pdfaid:conformance", "B");
    }
    listed(packet, "dc:title", "Alt", " xml:lang=\"x-default\"", information.getTitle());
    listed(packet, "dc:creator", "Seq", "", information.getAuthor());
    listed(packet, "dc:description", "Alt", " xml:lang=\"x-default\"", information.getSubject());
    plain(packet, "pdf:Keywords", information.getKeywords());
    plain(packet, "pdf:Producer", information.getProducer());
    plain(packet, "xmp:CreatorTool", information.getCreator());
    plain(packet, "xmp:CreateDate", dated);
    plain(packet, "xmp:ModifyDate", dated);
    plain(packet, "xmp:MetadataDate", dated);
    plain(packet, "xmpMM:DocumentID", identity);
    packet.append("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n");
    return packet.toString().getBytes(UTF_8);
  }

  private static void listed(
      StringBuilder packet, String name, String kind, String attribute, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      packet.append(
          "<%s><rdf:%s><rdf:li%s>%s</rdf:li></rdf:%s></%s>\n"
              .formatted(name, kind, attribute, escaped(value), kind, name));
    }
  }

  private static void plain(StringBuilder packet, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      packet.append("<%s>%s</%s>\n".formatted(name, escaped(value), name));
    }
  }

  /// What XML forbids becomes a blank.
  private static String escaped(String value) {
    var escaped = new StringBuilder();
    value.codePoints().map(Metadata::allowed).forEach(point -> append(escaped, point));
    return escaped.toString();
  }

  private static int allowed(int point) {
    var control = point < 0x20 && point != '\t' && point != '\n' && point != '\r';
    var surrogate = point >= 0xD800 && point <= 0xDFFF;
    var forbidden = control || surrogate || point == 0xFFFE || point == 0xFFFF;
    return forbidden ? ' ' : point;
  }

  private static void append(StringBuilder escaped, int point) {
    switch (point) {
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '&' -> escaped.append("&amp;");
      default -> escaped.appendCodePoint(point);
    }
  }
}
