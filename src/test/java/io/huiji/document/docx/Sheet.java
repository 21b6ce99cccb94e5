package io.huiji.document.docx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Builds a docx of one section: A4, 37/35/28/26 mm, lines of 28.95 pt.
final class Sheet {

  static final int WIDTH = 8845;

  private static final String SPACES =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String OFFICE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final String title;
  private final List<String> body = new ArrayList<>();
  private boolean numbered;
  private boolean wide;

  Sheet(String title) {
    this.title = title;
  }

  Sheet numbered() {
    numbered = true;
    return this;
  }

  Sheet landscape() {
    wide = true;
    return this;
  }

  Sheet add(Paragraph... paragraphs) {
    for (var paragraph : paragraphs) {
      body.add(paragraph.xml());
    }
    return this;
  }

  Sheet add(Table table) {
    body.add(table.xml());
    return this;
  }

  /// A paragraph of this style.
  Sheet add(Style style, String text) {
    return add(Paragraph.of(style, text));
  }

  /// Only when there is something in the field.
  Sheet when(String field, Paragraph... paragraphs) {
    return marker("{{?" + field + "}}").add(paragraphs).marker("{{/" + field + "}}");
  }

  /// Only when there is nothing in the field.
  Sheet unless(String field, Paragraph... paragraphs) {
    return marker("{{^" + field + "}}").add(paragraphs).marker("{{/" + field + "}}");
  }

  /// A paragraph with nothing but a marker, which is gone when the template is filled.
  Sheet marker(String marker) {
    return add(Paragraph.of(Style.NORMAL, marker));
  }

  Sheet blank(int lines) {
    for (var line = 0; line < lines; line++) {
      add(Paragraph.blank());
    }
    return this;
  }

  byte[] docx() {
    var parts = new LinkedHashMap<String, String>();
    parts.put("[Content_Types].xml", types());
    parts.put("_rels/.rels", packageRelations());
    parts.put("word/document.xml", document());
    parts.put("word/_rels/document.xml.rels", documentRelations());
    parts.put("word/styles.xml", styles());
    parts.put("word/settings.xml", settings());
    if (numbered) {
      parts.put(
          "word/footer1.xml",
          footer(Paragraph.with(Style.PAGE_NUMBER, pageNumber()).right().sides(0, 280)));
      parts.put(
          "word/footer2.xml",
          footer(Paragraph.with(Style.PAGE_NUMBER, pageNumber()).left().sides(280, 0)));
    }
    parts.put("docProps/core.xml", core());
    return zip(parts);
  }

  private static byte[] zip(Map<String, String> parts) {
    var zip = new ZipWriter();
    var packing = new ZlibPacking();
    parts.forEach(
        (name, xml) -> {
          var bytes = (HEAD + xml).getBytes(UTF_8);
          zip.add(name, packing.pack(bytes, bytes.length));
        });
    return zip.finish();
  }

  private String document() {
    return "<w:document %s><w:body>%s%s</w:body></w:document>"
        .formatted(SPACES, String.join("", body), section());
  }

  private String section() {
    var footers =
        numbered
            ? "<w:footerReference w:type=\"default\" r:id=\"rId3\"/><w:footerReference w:type=\"even\" r:id=\"rId4\"/>"
            : "";
    var page =
        wide
            ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"1587\" w:right=\"1984\" w:bottom=\"1474\" w:left=\"2098\" w:header=\"851\" w:footer=\"851\" w:gutter=\"0\"/>"
            : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\" w:header=\"851\" w:footer=\"1446\" w:gutter=\"0\"/>";
    return "<w:sectPr>%s%s<w:cols w:space=\"425\"/><w:docGrid w:type=\"lines\" w:linePitch=\"579\"/></w:sectPr>"
        .formatted(footers, page);
  }

  private static String pageNumber() {
    return Style.run("— ")
        + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        + Style.run(" —");
  }

  private static String footer(Paragraph paragraph) {
    return "<w:ftr %s>%s</w:ftr>".formatted(SPACES, paragraph.xml());
  }

  private String types() {
    return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + type("word/document.xml", OFFICE + "document.main+xml")
        + type("word/styles.xml", OFFICE + "styles+xml")
        + type("word/settings.xml", OFFICE + "settings+xml")
        + (numbered
            ? type("word/footer1.xml", OFFICE + "footer+xml")
                + type("word/footer2.xml", OFFICE + "footer+xml")
            : "")
        + type("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
        + "</Types>";
  }

  private static String type(String part, String content) {
    return "<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(part, content);
  }

  private static String packageRelations() {
    return relations(
        relation("rId1", RELATION + "officeDocument", "word/document.xml"),
        relation(
            "rId2",
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "docProps/core.xml"));
  }

  private String documentRelations() {
    var styles = relation("rId1", RELATION + "styles", "styles.xml");
    var settings = relation("rId2", RELATION + "settings", "settings.xml");
    return numbered
        ? relations(
            styles,
            settings,
            relation("rId3", RELATION + "footer", "footer1.xml"),
            relation("rId4", RELATION + "footer", "footer2.xml"))
        : relations(styles, settings);
  }

  private static String relations(String... relations) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>"
        .formatted(String.join("", relations));
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, type, target);
  }

  private static String styles() {
    return "<w:styles %s><w:docDefaults><w:rPrDefault>%s</w:rPrDefault><w:pPrDefault/></w:docDefaults>%s<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"a1\"><w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/><w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style></w:styles>"
        .formatted(SPACES, Face.BODY.properties(), Style.all());
  }

  private static String settings() {
    return "<w:settings %s><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"640\"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val=\"compressPunctuation\"/><w:compat><w:useFELayout/><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>"
        .formatted(SPACES);
  }

  private String core() {
    return "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>%s</dc:title></cp:coreProperties>"
        .formatted(title);
  }
}
