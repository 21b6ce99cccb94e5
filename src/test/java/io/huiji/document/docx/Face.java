package io.huiji.document.docx;

/// How a run looks: face, size in half points, weight, colour.
///
/// @param spacing between characters in twentieths of a point; −5 gives 28 characters a line
record Face(String font, int size, boolean bold, String colour, int spacing) {

  static final Face BODY = new Face("仿宋_GB2312", 32, false, "000000", -5);
  static final Face HEADING = new Face("黑体", 32, false, "000000", -5);
  static final Face SECOND = new Face("楷体_GB2312", 32, false, "000000", -5);
  static final Face SMALL = new Face("仿宋_GB2312", 28, false, "000000", 0);
  static final Face CELL = new Face("仿宋_GB2312", 24, false, "000000", 0);
  static final Face LABEL = new Face("黑体", 24, false, "000000", 0);
  static final Face TITLE = new Face("方正小标宋简体", 44, true, "000000", 0);
  static final Face MARK = TITLE.sized(84).red();
  static final Face NUMBER = new Face("宋体", 28, false, "000000", 0);

  Face sized(int halfPoints) {
    return new Face(font, halfPoints, bold, colour, spacing);
  }

  Face red() {
    return new Face(font, size, bold, "FF0000", spacing);
  }

  Face spaced(int twentieths) {
    return new Face(font, size, bold, colour, twentieths);
  }

  String properties() {
    return "<w:rPr><w:rFonts w:ascii=\"%1$s\" w:hAnsi=\"%1$s\" w:eastAsia=\"%1$s\" w:cs=\"%1$s\" w:hint=\"eastAsia\"/>%2$s<w:color w:val=\"%3$s\"/>%4$s<w:kern w:val=\"0\"/><w:sz w:val=\"%5$d\"/><w:szCs w:val=\"%5$d\"/></w:rPr>"
        .formatted(
            font,
            bold ? "<w:b/><w:bCs/>" : "",
            colour,
            spacing == 0 ? "" : "<w:spacing w:val=\"" + spacing + "\"/>",
            size);
  }

  String run(String text) {
    return "<w:r>%s<w:t xml:space=\"preserve\">%s</w:t></w:r>"
        .formatted(properties(), Xml.text(text));
  }

  String tab() {
    return "<w:r>%s<w:tab/></w:r>".formatted(properties());
  }
}
