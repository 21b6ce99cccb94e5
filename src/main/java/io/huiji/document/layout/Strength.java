package io.huiji.document.layout;

/// How much a sentence of the standard binds.
public enum Strength {
  /// 规定: a deviation is an error.
  REQUIRED("规定", "错误"),
  /// 一般, 推荐, 可以: a deviation is a warning.
  RECOMMENDED("一般／推荐", "提醒");

  private final String chinese;
  private final String outcome;

  Strength(String chinese, String outcome) {
    this.chinese = chinese;
    this.outcome = outcome;
  }

  public String chinese() {
    return chinese;
  }

  /// The word for machines: error or warning.
  public String severity() {
    return this == REQUIRED ? "error" : "warning";
  }

  /// What a deviation is called.
  public String outcome() {
    return outcome;
  }
}
