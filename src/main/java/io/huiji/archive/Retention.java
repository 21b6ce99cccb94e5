package io.huiji.archive;

/// Retention period (保管期限), with its code in the archive code.
public enum Retention {
  PERMANENT("Y", "永久"),
  THIRTY_YEARS("D30", "30年"),
  TEN_YEARS("D10", "10年");

  private final String code;
  private final String chinese;

  Retention(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  public String code() {
    return code;
  }

  public String chinese() {
    return chinese;
  }
}
