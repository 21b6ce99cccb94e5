package io.huiji.kernel;

import java.util.Optional;

/// Kind of a paper handed in (材料种类); always declared, never guessed from a file name (R10.1).
public enum MaterialKind {
  STATEMENT("情况说明"),
  TEXT_FOR_REVIEW("审议文本"),
  PROGRESS_REPORT("情况汇报"),
  LEGAL_OPINION("合法性审查意见"),
  FISCAL_OPINION("财政意见"),
  AUDIT_OPINION("审计意见"),
  CONSULTATION_SUMMARY("征求意见汇总"),
  BASIS("依据"),
  REFERENCE("参考");

  private final String chinese;

  MaterialKind(String chinese) {
    this.chinese = chinese;
  }

  public String chinese() {
    return chinese;
  }

  public static Optional<MaterialKind> named(String chinese) {
    for (var kind : values()) {
      if (kind.chinese.equals(chinese.strip())) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
