package io.huiji.document.docx;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The paragraph styles that a clerk sees in Word or WPS, one for each element of an official paper
/// (GB/T 9704—2012, 7.2–7.4). A paragraph names its style and says itself only what differs.
enum Style {
  NORMAL("a", "Normal", Face.BODY, Shape.plain()),
  TEXT("gongwenzhengwen", "公文正文", Face.BODY, Shape.plain().indented()),
  FIRST("yijibiaoti", "一级标题", Face.HEADING, Shape.plain().indented().keptWithNext().outline(0)),
  SECOND("erjibiaoti", "二级标题", Face.SECOND, Shape.plain().indented().keptWithNext().outline(1)),
  COPY_NUMBER("fenhao", "份号", Face.BODY, Shape.plain().aligned("left")),
  MARKING("mijihejinji", "密级和紧急程度", Face.HEADING, Shape.plain().aligned("left")),
  MARK(
      "fawenjiguanbiaozhi",
      "发文机关标志",
      Face.MARK,
      Shape.plain().aligned("center").keptWithNext().spaced(0, 0, 190, "auto")),
  NUMBER("fawenzihao", "发文字号", Face.BODY, Shape.plain().aligned("center")),
  RULE("hongsefengexian", "红色分隔线", Face.BODY, Shape.plain().ruledBelow(12, "FF0000")),
  TITLE("gongwenbiaoti", "公文标题", Face.TITLE, Shape.plain().aligned("center").keptWithNext()),
  ADDRESSEE("zhusongjiguan", "主送机关", Face.BODY, Shape.plain().aligned("left")),
  CHAPTER(
      "zhangbiaoti",
      "章标题",
      Face.HEADING,
      Shape.plain().aligned("center").keptWithNext().outline(0)),
  ATTACHMENTS("fujianshuoming", "附件说明", Face.BODY, Shape.plain().aligned("left")),
  ATTACHMENT("fujianbiaozhu", "附件", Face.HEADING, Shape.plain().aligned("left").keptWithNext()),
  SIGNER("fawenjiguanshuming", "发文机关署名", Face.BODY, Shape.plain().aligned("left").keptWithNext()),
  DATE("chengwenriqi", "成文日期", Face.BODY, Shape.plain().aligned("left")),
  REMARK("fuzhu", "附注", Face.BODY, Shape.plain().indented()),
  PEOPLE("chuxirenyuan", "出席列席人员", Face.BODY, Shape.plain().aligned("left").keptWithNext()),
  COLOPHON("banji", "版记", Face.SMALL, Shape.plain().aligned("left").line(460)),
  PAGE_NUMBER("yema", "页码", Face.NUMBER, Shape.plain().line(280)),
  FACT("yaosu", "要素", Face.BODY.spaced(0), Shape.plain().aligned("left")),
  LINE("biaoxiashuoming", "说明", Face.SMALL, Shape.plain().aligned("left").line(460)),
  CELL("biaoneiwenzi", "表内文字", Face.CELL, Shape.plain().aligned("left").line(360)),
  LIST("mulubiao", "目录文字", Face.CELL.sized(21), Shape.plain().aligned("left").line(320)),
  LABEL("biaotou", "表头", Face.LABEL, Shape.plain().aligned("center").line(360)),
  ENTRY("biaodanneirong", "表单内容", Face.CELL.sized(28), Shape.plain().aligned("left").line(400)),
  ENTRY_NAME(
      "biaodanlanmu", "表单栏目", Face.LABEL.sized(28), Shape.plain().aligned("center").line(400)),
  CARD("yuebankaneirong", "阅办卡内容", Face.CELL.sized(22), Shape.plain().aligned("left").line(380)),
  CARD_NAME(
      "yuebankalanmu", "阅办卡栏目", Face.LABEL.sized(22), Shape.plain().aligned("center").line(380));

  private static final Pattern LINES = Pattern.compile("w:line=\"(\\d+)\"");

  private final String id;
  private final String chinese;
  private final Face face;
  private final Shape shape;

  Style(String id, String chinese, Face face, Shape shape) {
    this.id = id;
    this.chinese = chinese;
    this.face = face;
    this.shape = shape;
  }

  String id() {
    return id;
  }

  Face face() {
    return face;
  }

  /// Height of its lines.
  int line() {
    var found = LINES.matcher(shape.spacing());
    return found.find() ? Integer.parseInt(found.group(1)) : Shape.LINE;
  }

  /// A run that looks as the style says.
  static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">%s</w:t></w:r>".formatted(Xml.text(text));
  }

  static String tab() {
    return "<w:r><w:tab/></w:r>";
  }

  private String xml() {
    return this == NORMAL
        ? "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"a\"><w:name w:val=\"Normal\"/><w:qFormat/>%s%s</w:style>"
            .formatted(shape.asDefault(), face.properties())
        : "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"%s\"><w:name w:val=\"%s\"/><w:basedOn w:val=\"a\"/><w:uiPriority w:val=\"%d\"/><w:qFormat/>%s%s</w:style>"
            .formatted(id, chinese, ordinal(), shape.properties(""), face.properties());
  }

  static String all() {
    return Arrays.stream(values()).map(Style::xml).collect(Collectors.joining());
  }
}
