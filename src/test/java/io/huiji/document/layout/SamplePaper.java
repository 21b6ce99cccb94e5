package io.huiji.document.layout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A docx under construction whose pieces have names, so that a test can spoil exactly one.
/// Measures are twips; people and organs are made up.
public final class SamplePaper {

  static final int LINE = 579;
  static final int CHARACTER = 315;
  static final int WIDTH = 8845;

  private static final String SPACES =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final Map<String, String> pieces = new LinkedHashMap<>();

  SamplePaper() {
    pieces.put("settings", "<w:evenAndOddHeaders/>");
    pieces.put(
        "section",
        "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\" w:header=\"851\" w:footer=\"1446\" w:gutter=\"0\"/><w:docGrid w:type=\"lines\" w:linePitch=\"579\"/>");
    pieces.put("odd", footer("right", 0, 280));
    pieces.put("even", footer("left", 280, 0));
  }

  private static String footer(String side, int left, int right) {
    return paragraph(
        "line=280 jc=%s left=%d right=%d".formatted(side, left, right),
        run("宋体", 28, "— ") + field() + run("宋体", 28, " —"));
  }

  private static String field() {
    var look = look("宋体", 28, "000000", 0);
    return "<w:r>%1$s<w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>%1$s<w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r>%1$s<w:fldChar w:fldCharType=\"separate\"/></w:r><w:r>%1$s<w:t>1</w:t></w:r><w:r>%1$s<w:fldChar w:fldCharType=\"end\"/></w:r>"
        .formatted(look);
  }

  static String run(String face, int halfPoints, String text) {
    return run(face, halfPoints, "000000", text);
  }

  static String run(String face, int halfPoints, String colour, String text) {
    return "<w:r>%s<w:t xml:space=\"preserve\">%s</w:t></w:r>"
        .formatted(look(face, halfPoints, colour, halfPoints == 32 ? -5 : 0), text);
  }

  static String tab() {
    return "<w:r><w:tab/></w:r>";
  }

  private static String look(String face, int halfPoints, String colour, int spacing) {
    return "<w:rPr><w:rFonts w:ascii=\"%1$s\" w:hAnsi=\"%1$s\" w:eastAsia=\"%1$s\" w:cs=\"%1$s\" w:hint=\"eastAsia\"/><w:color w:val=\"%2$s\"/><w:spacing w:val=\"%4$d\"/><w:kern w:val=\"0\"/><w:sz w:val=\"%3$d\"/><w:szCs w:val=\"%3$d\"/></w:rPr>"
        .formatted(face, colour, halfPoints, spacing);
  }

  /// @param look words such as {@code jc=center line=640 left=280 first=630 before=100 break}
  static String paragraph(String look, String runs) {
    var values = new LinkedHashMap<String, String>();
    for (var word : look.split(" ")) {
      var parts = word.split("=");
      values.put(parts[0], parts.length == 2 ? parts[1] : "1");
    }
    return "<w:p><w:pPr>%s<w:widowControl w:val=\"0\"/>%s%s<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"%s\" w:after=\"0\" w:line=\"%s\" w:lineRule=\"exact\"/><w:ind w:left=\"%s\" w:right=\"%s\" w:%s=\"%s\"/><w:jc w:val=\"%s\"/></w:pPr>%s</w:p>"
        .formatted(
            values.containsKey("break") ? "<w:pageBreakBefore/>" : "",
            values.containsKey("rule")
                ? "<w:pBdr><w:bottom w:val=\"%s\" w:sz=\"%s\" w:space=\"0\" w:color=\"FF0000\"/></w:pBdr>"
                    .formatted(values.getOrDefault("style", "single"), values.get("rule"))
                : "",
            values.containsKey("tab")
                ? "<w:tabs><w:tab w:val=\"right\" w:pos=\"%s\"/></w:tabs>"
                    .formatted(values.get("tab"))
                : "",
            values.getOrDefault("before", "0"),
            values.getOrDefault("line", "" + LINE),
            values.getOrDefault("left", "0"),
            values.getOrDefault("right", "0"),
            values.containsKey("hanging") ? "hanging" : "firstLine",
            values.getOrDefault("hanging", values.getOrDefault("first", "0")),
            values.getOrDefault("jc", "both"),
            runs);
  }

  static String blank(int lines) {
    return paragraph("", run("仿宋_GB2312", 32, "")).repeat(lines);
  }

  static String body(String text) {
    return paragraph("first=630", run("仿宋_GB2312", 32, text));
  }

  /// A table at the lower edge of the text; rules in eighths of a point.
  static String colophon(String... rows) {
    var cells = new ArrayList<String>();
    for (var row : rows) {
      cells.add(
          "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>%s</w:tc></w:tr>"
              .formatted(WIDTH, row));
    }
    return "<w:tbl><w:tblPr><w:tblpPr w:leftFromText=\"0\" w:rightFromText=\"0\" w:topFromText=\"0\" w:bottomFromText=\"0\" w:vertAnchor=\"margin\" w:horzAnchor=\"page\" w:tblpX=\"1587\" w:tblpYSpec=\"bottom\"/><w:tblOverlap w:val=\"never\"/><w:tblW w:w=\"%1$d\" w:type=\"dxa\"/><w:tblBorders>%2$s</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w=\"%1$d\"/></w:tblGrid>%3$s</w:tbl>"
        .formatted(
            WIDTH,
            border("top", 8) + border("bottom", 8) + border("insideH", 6),
            String.join("", cells));
  }

  private static String border(String side, int size) {
    return "<w:%s w:val=\"single\" w:sz=\"%d\" w:space=\"0\" w:color=\"000000\"/>"
        .formatted(side, size);
  }

  SamplePaper put(String name, String xml) {
    pieces.put(name, xml);
    return this;
  }

  /// Replaces words within one piece, which must be there.
  public SamplePaper spoil(String name, String words, String by) {
    assertThat(pieces).containsKey(name);
    assertThat(pieces.get(name)).as(name).contains(words);
    pieces.put(name, pieces.get(name).replace(words, by));
    return this;
  }

  SamplePaper remove(String name) {
    assertThat(pieces.remove(name)).as(name).isNotNull();
    return this;
  }

  /// Puts one piece where another stands, and that one in its place.
  SamplePaper swap(String one, String other) {
    var kept = pieces.get(one);
    pieces.put(one, pieces.get(other));
    pieces.put(other, kept);
    return this;
  }

  /// Puts something before a piece.
  SamplePaper before(String name, String xml) {
    pieces.put(name, xml + pieces.get(name));
    return this;
  }

  public byte[] docx() {
    var parts = new LinkedHashMap<String, String>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>%s</Types>"
            .formatted(
                type("document", "document.main")
                    + type("styles", "styles")
                    + type("settings", "settings")
                    + type("footer1", "footer")
                    + type("footer2", "footer")
                    + type("footer3", "footer")));
    parts.put("_rels/.rels", relations(List.of("officeDocument=word/document.xml")));
    parts.put(
        "word/_rels/document.xml.rels",
        relations(
            List.of(
                "styles=styles.xml",
                "settings=settings.xml",
                "footer=footer1.xml",
                "footer=footer2.xml",
                "footer=footer3.xml")));
    parts.put("word/styles.xml", styles());
    parts.put("word/settings.xml", root("settings", pieces.get("settings")));
    parts.put("word/footer1.xml", root("ftr", pieces.get("odd")));
    parts.put("word/footer2.xml", root("ftr", pieces.get("even")));
    parts.put("word/footer3.xml", root("ftr", "<w:p/>"));
    parts.put("word/document.xml", root("document", "<w:body>" + content() + "</w:body>"));
    return zip(parts);
  }

  private String content() {
    var content = new StringBuilder();
    pieces.forEach(
        (name, xml) -> {
          if (!List.of("settings", "section", "odd", "even", "title-page").contains(name)) {
            content.append(xml);
          }
        });
    var first = pieces.getOrDefault("title-page", "");
    return content
        + "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/><w:footerReference w:type=\"even\" r:id=\"rId4\"/><w:footerReference w:type=\"first\" r:id=\"rId5\"/>"
        + pieces.get("section").replace("<w:docGrid", first + "<w:docGrid")
        + "</w:sectPr>";
  }

  private static String styles() {
    return root(
        "styles",
        "<w:docDefaults><w:rPrDefault>%s</w:rPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/></w:style>"
            .formatted(look("仿宋_GB2312", 32, "000000", -5)));
  }

  private static String root(String name, String content) {
    return "<w:%1$s %2$s>%3$s</w:%1$s>".formatted(name, SPACES, content);
  }

  private static String type(String part, String content) {
    return "<Override PartName=\"/word/%s.xml\" ContentType=\"%s%s+xml\"/>"
        .formatted(part, TYPES, content);
  }

  private static String relations(List<String> targets) {
    var relations = new StringBuilder();
    for (int i = 0; i < targets.size(); i++) {
      var parts = targets.get(i).split("=");
      relations.append(
          "<Relationship Id=\"rId%d\" Type=\"%s%s\" Target=\"%s\"/>"
              .formatted(i + 1, RELATIONS, parts[0], parts[1]));
    }
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>"
        .formatted(relations);
  }

  private static byte[] zip(Map<String, String> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(
            ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + part.getValue())
                .getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
