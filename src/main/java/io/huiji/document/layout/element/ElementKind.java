package io.huiji.document.layout.element;

/// The elements of GB/T 9704—2012 that can be recognised.
public enum ElementKind {
  COPY_NUMBER("份号"),
  SECRECY("密级和保密期限"),
  URGENCY("紧急程度"),
  /// What the organ wants done with the paper: 内部, 会后收回 (practice).
  HANDLING("保管要求"),
  MARK("发文机关标志"),
  NUMBER("发文字号"),
  SIGNER("签发人"),
  /// The line of organ and date that many minutes have under their number (practice).
  ORGAN_AND_DATE("发文机关和日期行"),
  TITLE("标题"),
  ADDRESSEE("主送机关"),
  HEADING_1("第一层标题"),
  HEADING_2("第二层标题"),
  HEADING_3("第三层标题"),
  HEADING_4("第四层标题"),
  BODY("正文"),
  ATTACHMENT_NOTE("附件说明"),
  SIGNATURE("发文机关署名"),
  DATE("成文日期"),
  REMARK("附注"),
  PRESENT("出席人员名单"),
  ON_LEAVE("请假人员名单"),
  OBSERVERS("列席人员名单"),
  ATTACHMENT_LABEL("“附件”二字"),
  ATTACHMENT_TITLE("附件标题"),
  ATTACHED("附件正文"),
  COPIES("抄送机关"),
  PRINTED("印发机关和印发日期"),
  TABLE("表格文字");

  private final String chinese;

  ElementKind(String chinese) {
    this.chinese = chinese;
  }

  public String chinese() {
    return chinese;
  }

  public boolean heading() {
    return this == HEADING_1 || this == HEADING_2 || this == HEADING_3 || this == HEADING_4;
  }

  /// Body text of any level.
  public boolean text() {
    return this == BODY || heading();
  }

  public boolean people() {
    return this == PRESENT || this == ON_LEAVE || this == OBSERVERS;
  }
}
