package io.huiji.document.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes small Word files for tests: the XML is given, the package around it is made.
final class WordFile {

  private static final String NAMESPACES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
          + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
          + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String PAGE =
      "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
          + "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\""
          + " w:header=\"851\" w:footer=\"992\"/>";
  static final String SIZE_3 = "<w:rPr><w:sz w:val=\"32\"/></w:rPr>";

  private final StringBuilder body = new StringBuilder();
  private final Map<String, String> parts = new LinkedHashMap<>();
  private final StringBuilder relationships = new StringBuilder();
  private final StringBuilder sectionExtras = new StringBuilder();
  private String mainType =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

  static WordFile aWordFile() {
    return new WordFile();
  }

  WordFile xml(String xml) {
    body.append(xml);
    return this;
  }

  WordFile paragraph(String text) {
    return paragraph("", text);
  }

  WordFile paragraph(String properties, String text) {
    return xml("<w:p><w:pPr>" + properties + "</w:pPr>" + run(text) + "</w:p>");
  }

  WordFile filler(int paragraphs) {
    for (int i = 0; i < paragraphs; i++) {
      paragraph("<w:ind w:firstLineChars=\"200\"/>", "为进一步做好有关工作，现将情况汇报如下。".repeat(4));
    }
    return this;
  }

  static String run(String text) {
    return "<w:r>" + SIZE_3 + "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  WordFile header(String type, String xml) {
    return edge("header", type, xml);
  }

  WordFile footer(String type, String xml) {
    return edge("footer", type, xml);
  }

  private WordFile edge(String kind, String type, String xml) {
    var name = kind + (parts.size() + 1) + ".xml";
    var tag = kind.equals("header") ? "hdr" : "ftr";
    part(kind, name, "<w:" + tag + NAMESPACES + ">" + xml + "</w:" + tag + ">");
    sectionExtras.insert(
        0, "<w:" + kind + "Reference w:type=\"" + type + "\" r:id=\"" + name + "\"/>");
    return this;
  }

  WordFile section(String xml) {
    sectionExtras.append(xml);
    return this;
  }

  WordFile footnotes(String xml) {
    return part(
        "footnotes", "footnotes.xml", "<w:footnotes" + NAMESPACES + ">" + xml + "</w:footnotes>");
  }

  WordFile styles(String xml) {
    return part("styles", "styles.xml", "<w:styles" + NAMESPACES + ">" + xml + "</w:styles>");
  }

  WordFile part(String type, String name, String xml) {
    parts.put("word/" + name, xml);
    return relationship(type, name, name, "");
  }

  WordFile relationship(String type, String id, String target, String mode) {
    relationships
        .append("<Relationship Id=\"")
        .append(id)
        .append("\" Type=\"")
        .append(OFFICE)
        .append(type)
        .append("\" Target=\"")
        .append(target)
        .append('"')
        .append(mode.isEmpty() ? "" : " TargetMode=\"" + mode + "\"")
        .append("/>");
    return this;
  }

  WordFile raw(String name, String content) {
    parts.put(name, content);
    return this;
  }

  WordFile macroEnabled() {
    mainType = "application/vnd.ms-word.document.macroEnabled.main+xml";
    return raw("word/vbaProject.bin", "not really a program");
  }

  Map<String, byte[]> entries() {
    var entries = new LinkedHashMap<String, byte[]>();
    put(
        entries,
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\""
            + mainType
            + "\"/></Types>");
    put(
        entries,
        "_rels/.rels",
        rels(
            "<Relationship Id=\"r1\" Type=\""
                + OFFICE
                + "officeDocument\" Target=\"word/document.xml\"/>"));
    put(
        entries,
        "word/document.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document"
            + NAMESPACES
            + "><w:body>"
            + body
            + "<w:sectPr>"
            + sectionExtras.toString().replaceAll("(<w:titlePg/>)|(<w:type [^>]*>)", "")
            + PAGE
            + (sectionExtras.indexOf("titlePg") >= 0 ? "<w:titlePg/>" : "")
            + "</w:sectPr></w:body></w:document>");
    put(entries, "word/_rels/document.xml.rels", rels(relationships.toString()));
    parts.forEach((name, xml) -> put(entries, name, xml));
    return entries;
  }

  byte[] bytes() {
    return zip(entries());
  }

  static byte[] zip(Map<String, byte[]> entries) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void put(Map<String, byte[]> entries, String name, String text) {
    entries.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String rels(String content) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + content
        + "</Relationships>";
  }

  /// A DrawingML text box with its VML twin for old programs, as Word writes both.
  static String textBox(String horizontal, String vertical, String text) {
    var content = "<w:txbxContent><w:p>" + run(text) + "</w:p></w:txbxContent>";
    return "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor>"
        + "<wp:positionH "
        + horizontal
        + "</wp:positionH><wp:positionV "
        + vertical
        + "</wp:positionV>"
        + "<wp:extent cx=\"1440000\" cy=\"400000\"/><a:graphic><a:graphicData><wps:wsp><wps:txbx>"
        + content
        + "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        + "<mc:Fallback><w:pict><v:shape style=\"position:absolute;width:113pt\"><v:textbox>"
        + content
        + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
  }

  /// A VML text box alone, as old WPS writes it.
  static String oldTextBox(String style, String text) {
    return "<w:r><w:pict><v:shape style=\"position:absolute;"
        + style
        + "\"><v:textbox><w:txbxContent><w:p>"
        + run(text)
        + "</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>";
  }
}
