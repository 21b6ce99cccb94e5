package io.huiji.archive;

/// What a record is.
public enum RecordKind {
  PAPER("会议材料"),
  PACKET("会议材料汇编"),
  MINUTES("会议纪要"),
  /// What one unit is told of one topic.
  EXCERPT("议定事项通知单"),
  AGENDA("会议议程"),
  ATTENDANCE("参会人员名册"),
  /// A classified paper taken by hand: no bytes, a register row only (R10.5).
  PAPER_SLOT("纸质登记"),
  /// What the archive writes of its own work: 归档目录, 销毁清册, 移交清册.
  REGISTER("档案管理登记");

  private final String chinese;

  RecordKind(String chinese) {
    this.chinese = chinese;
  }

  public String chinese() {
    return chinese;
  }
}
