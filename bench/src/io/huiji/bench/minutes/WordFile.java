package io.huiji.bench.minutes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A docx as Word and WPS write it: direct formatting in every paragraph and run, styles with latent
/// ones, theme, numbering, font table, settings, a footer with the page's number; eleven parts.
final class WordFile {

  static final String SPACES =
      "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private WordFile() {}

  /// The kinds of paragraphs that minutes have.
  enum Shape {
    MARK("center", "方正小标宋简体", 52, "FF0000", false),
    NUMBER("center", "仿宋_GB2312", 32, "000000", false),
    HEADING("both", "黑体", 32, "000000", true),
    BODY("both", "仿宋_GB2312", 32, "000000", true),
    PEOPLE("left", "仿宋_GB2312", 32, "000000", false),
    SENT("left", "仿宋_GB2312", 28, "000000", false);

    private final String align;
    private final String font;
    private final int size;
    private final String colour;
    private final boolean indented;

    Shape(String align, String font, int size, String colour, boolean indented) {
      this.align = align;
      this.font = font;
      this.size = size;
      this.colour = colour;
      this.indented = indented;
    }

    String run() {
      return "<w:rPr><w:rFonts w:ascii=\"%1$s\" w:hAnsi=\"%1$s\" w:eastAsia=\"%1$s\" w:cs=\"%1$s\" w:hint=\"eastAsia\"/><w:b w:val=\"0\"/><w:bCs w:val=\"0\"/><w:snapToGrid w:val=\"0\"/><w:color w:val=\"%2$s\"/><w:spacing w:val=\"-5\"/><w:w w:val=\"100\"/><w:kern w:val=\"0\"/><w:position w:val=\"0\"/><w:sz w:val=\"%3$d\"/><w:szCs w:val=\"%3$d\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr>"
          .formatted(font, colour, size);
    }

    String begin() {
      return "<w:p><w:pPr><w:pStyle w:val=\"a\"/><w:keepLines w:val=\"0\"/><w:pageBreakBefore w:val=\"0\"/><w:widowControl w:val=\"0\"/><w:kinsoku/><w:wordWrap/><w:overflowPunct/><w:topLinePunct w:val=\"0\"/><w:autoSpaceDE/><w:autoSpaceDN/><w:bidi w:val=\"0\"/><w:adjustRightInd/><w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"579\" w:lineRule=\"exact\"/>%s<w:jc w:val=\"%s\"/><w:textAlignment w:val=\"auto\"/><w:rPr><w:rFonts w:hint=\"eastAsia\"/><w:kern w:val=\"0\"/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/></w:rPr></w:pPr>"
              .formatted(
                  indented ? "<w:ind w:firstLine=\"640\" w:firstLineChars=\"200\"/>" : "",
                  align)
          + "<w:r>"
          + run()
          + "<w:t xml:space=\"preserve\">";
    }

    String end() {
      return "</w:t></w:r></w:p>";
    }

    /// @param text is XML already
    String of(String text) {
      return begin() + text + end();
    }
  }

  /// A template with the placeholders that a language has.
  ///
  /// @param field how a top-level field is written
  static String body(UnaryOperator<String> field, String topics) {
    return Shape.MARK.of(field.apply("mark"))
        + Shape.NUMBER.of(field.apply("number"))
        + Shape.PEOPLE.of(field.apply("organ") + "　" + field.apply("date"))
        + Shape.BODY.of(field.apply("lead"))
        + topics
        + Shape.PEOPLE.of("出席：" + field.apply("present"))
        + Shape.PEOPLE.of("列席：" + field.apply("observers"))
        + Shape.SENT.of("抄送：" + field.apply("copyTo") + "。");
  }

  static String document(String body) {
    return HEAD
        + "<w:document "
        + SPACES
        + " mc:Ignorable=\"\"><w:body>"
        + body
        + "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId7\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\" w:header=\"851\" w:footer=\"1446\" w:gutter=\"0\"/><w:cols w:space=\"425\"/><w:docGrid w:type=\"lines\" w:linePitch=\"579\"/></w:sectPr></w:body></w:document>";
  }

  /// All parts but the body.
  static Map<String, String> frame() {
    var parts = new LinkedHashMap<String, String>();
    parts.put("[Content_Types].xml", types());
    parts.put(
        "_rels/.rels",
        relations(
            new String[][] {
              {"rId1", RELATION + "officeDocument", "word/document.xml"},
              {"rId3", RELATION + "extended-properties", "docProps/app.xml"}
            }));
    parts.put(
        "word/_rels/document.xml.rels",
        relations(
            new String[][] {
              {"rId1", RELATION + "styles", "styles.xml"},
              {"rId2", RELATION + "settings", "settings.xml"},
              {"rId3", RELATION + "webSettings", "webSettings.xml"},
              {"rId4", RELATION + "fontTable", "fontTable.xml"},
              {"rId5", RELATION + "theme", "theme/theme1.xml"},
              {"rId6", RELATION + "numbering", "numbering.xml"},
              {"rId7", RELATION + "footer", "footer1.xml"}
            }));
    parts.put("word/styles.xml", styles());
    parts.put("word/settings.xml", settings());
    parts.put("word/webSettings.xml", HEAD + "<w:webSettings " + SPACES + "><w:optimizeForBrowser/><w:allowPNG/></w:webSettings>");
    parts.put("word/fontTable.xml", fonts());
    parts.put("word/theme/theme1.xml", theme());
    parts.put("word/numbering.xml", numbering());
    parts.put("word/footer1.xml", footer());
    parts.put(
        "docProps/app.xml",
        HEAD
            + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Template>Normal.dotm</Template><Application>Microsoft Office Word</Application></Properties>");
    return parts;
  }

  static byte[] docx(String document) {
    var parts = frame();
    parts.put("word/document.xml", document);
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, UTF_8)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String types() {
    var types =
        new StringBuilder(HEAD)
            .append(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    for (var part :
        new String[][] {
          {"word/document.xml", WORD + "document.main+xml"},
          {"word/styles.xml", WORD + "styles+xml"},
          {"word/settings.xml", WORD + "settings+xml"},
          {"word/webSettings.xml", WORD + "webSettings+xml"},
          {"word/fontTable.xml", WORD + "fontTable+xml"},
          {"word/numbering.xml", WORD + "numbering+xml"},
          {"word/footer1.xml", WORD + "footer+xml"},
          {"word/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"},
          {"docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"}
        }) {
      types.append("<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(part[0], part[1]));
    }
    return types.append("</Types>").toString();
  }

  private static String relations(String[][] all) {
    var relations =
        new StringBuilder(HEAD)
            .append(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (var one : all) {
      relations.append(
          "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(one[0], one[1], one[2]));
    }
    return relations.append("</Relationships>").toString();
  }

  private static String styles() {
    var styles =
        new StringBuilder(HEAD)
            .append("<w:styles ")
            .append(SPACES)
            .append(
                "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:eastAsia=\"宋体\" w:hAnsi=\"Calibri\" w:cs=\"Times New Roman\"/><w:kern w:val=\"2\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"22\"/><w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:latentStyles w:defLockedState=\"0\" w:defUIPriority=\"99\" w:defSemiHidden=\"0\" w:defUnhideWhenUsed=\"0\" w:defQFormat=\"0\" w:count=\"376\">");
    for (var level = 1; level <= 9; level++) {
      for (var name : new String[] {"heading", "index", "toc", "List Bullet", "List Number", "Grid Table", "List Table", "Medium Shading", "Colorful Grid"}) {
        styles.append(
            "<w:lsdException w:name=\"%s %d\" w:semiHidden=\"1\" w:uiPriority=\"%d\" w:unhideWhenUsed=\"1\"/>"
                .formatted(name, level, 30 + level));
      }
    }
    styles.append(
        "</w:latentStyles><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/><w:qFormat/><w:pPr><w:widowControl w:val=\"0\"/><w:jc w:val=\"both\"/></w:pPr></w:style>");
    for (var level = 1; level <= 6; level++) {
      styles.append(
          "<w:style w:type=\"paragraph\" w:styleId=\"%1$d\"><w:name w:val=\"heading %1$d\"/><w:basedOn w:val=\"a\"/><w:next w:val=\"a\"/><w:uiPriority w:val=\"9\"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before=\"%2$d\" w:after=\"%2$d\" w:line=\"416\" w:lineRule=\"auto\"/><w:outlineLvl w:val=\"%3$d\"/></w:pPr><w:rPr><w:b/><w:bCs/><w:sz w:val=\"%4$d\"/><w:szCs w:val=\"%4$d\"/></w:rPr></w:style>"
              .formatted(level, 360 - 20 * level, level - 1, 46 - 4 * level));
    }
    return styles.append("</w:styles>").toString();
  }

  private static String settings() {
    return HEAD
        + "<w:settings "
        + SPACES
        + "><w:zoom w:percent=\"100\"/><w:bordersDoNotSurroundHeader w:val=\"0\"/><w:bordersDoNotSurroundFooter w:val=\"0\"/><w:defaultTabStop w:val=\"420\"/><w:drawingGridVerticalSpacing w:val=\"156\"/><w:characterSpacingControl w:val=\"compressPunctuation\"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>";
  }

  private static String fonts() {
    var fonts = new StringBuilder(HEAD).append("<w:fonts ").append(SPACES).append('>');
    for (var name :
        new String[] {"Calibri", "Times New Roman", "宋体", "仿宋_GB2312", "楷体_GB2312", "黑体", "方正小标宋简体"}) {
      fonts.append(
          "<w:font w:name=\"%s\"><w:panose1 w:val=\"02010600030101010101\"/><w:charset w:val=\"86\"/><w:family w:val=\"auto\"/><w:pitch w:val=\"variable\"/><w:sig w:usb0=\"00000003\" w:usb1=\"288F0000\" w:usb2=\"00000016\" w:usb3=\"00000000\" w:csb0=\"00040001\" w:csb1=\"00000000\"/></w:font>"
              .formatted(name));
    }
    return fonts.append("</w:fonts>").toString();
  }

  private static String theme() {
    var theme =
        new StringBuilder(HEAD)
            .append(
                "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Office\"><a:themeElements><a:clrScheme name=\"Office\">");
    var colours = new String[][] {{"dk1", "000000"}, {"lt1", "FFFFFF"}, {"dk2", "44546A"}, {"lt2", "E7E6E6"}, {"accent1", "5B9BD5"}, {"accent2", "ED7D31"}, {"accent3", "A5A5A5"}, {"accent4", "FFC000"}, {"accent5", "4472C4"}, {"accent6", "70AD47"}, {"hlink", "0563C1"}, {"folHlink", "954F72"}};
    for (var colour : colours) {
      theme.append("<a:%1$s><a:srgbClr val=\"%2$s\"/></a:%1$s>".formatted(colour[0], colour[1]));
    }
    theme.append("</a:clrScheme><a:fontScheme name=\"Office\">");
    for (var kind : new String[] {"majorFont", "minorFont"}) {
      theme.append("<a:%s><a:latin typeface=\"Calibri\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>".formatted(kind));
      for (var script : new String[] {"Jpan", "Hang", "Hans", "Hant", "Arab", "Hebr", "Thai", "Ethi", "Beng", "Gujr", "Khmr", "Knda", "Guru", "Cans"}) {
        theme.append("<a:font script=\"%s\" typeface=\"宋体\"/>".formatted(script));
      }
      theme.append("</a:%s>".formatted(kind));
    }
    theme.append("</a:fontScheme><a:fmtScheme name=\"Office\"><a:fillStyleLst>");
    theme.append("<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>".repeat(3));
    theme.append("</a:fillStyleLst><a:lnStyleLst>");
    for (var width : new int[] {6350, 12700, 19050}) {
      theme.append("<a:ln w=\"%d\" cap=\"flat\" cmpd=\"sng\" algn=\"ctr\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill><a:prstDash val=\"solid\"/><a:miter lim=\"800000\"/></a:ln>".formatted(width));
    }
    theme.append("</a:lnStyleLst><a:effectStyleLst>").append("<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3));
    theme.append("</a:effectStyleLst><a:bgFillStyleLst>").append("<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>".repeat(3));
    return theme.append("</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>").toString();
  }

  private static String numbering() {
    var numbering = new StringBuilder(HEAD).append("<w:numbering ").append(SPACES).append('>');
    for (var list = 0; list < 3; list++) {
      numbering.append("<w:abstractNum w:abstractNumId=\"%d\"><w:multiLevelType w:val=\"multilevel\"/>".formatted(list));
      for (var level = 0; level < 9; level++) {
        numbering.append(
            "<w:lvl w:ilvl=\"%1$d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCountingThousand\"/><w:lvlText w:val=\"%%%2$d、\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"%3$d\" w:hanging=\"420\"/></w:pPr></w:lvl>"
                .formatted(level, level + 1, 420 * (level + 1)));
      }
      numbering.append("</w:abstractNum>");
    }
    for (var list = 0; list < 3; list++) {
      numbering.append("<w:num w:numId=\"%d\"><w:abstractNumId w:val=\"%d\"/></w:num>".formatted(list + 1, list));
    }
    return numbering.append("</w:numbering>").toString();
  }

  private static String footer() {
    return HEAD
        + "<w:ftr "
        + SPACES
        + "><w:p><w:pPr><w:pStyle w:val=\"a\"/><w:jc w:val=\"center\"/></w:pPr><w:r><w:t xml:space=\"preserve\">— </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>";
  }
}
