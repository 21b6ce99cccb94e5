package io.huiji.archive;

import java.util.Arrays;

/// How one record hangs together with another (DA/T 46, M86).
public enum RelationType {
  /// A correction or a later version, to what it takes the place of.
  REPLACES("replaces", "更正或代替", "已由其更正或代替"),
  /// The same from the other side: what is out of date says so itself.
  REPLACED_BY("replaced-by", "已由其更正或代替", "更正或代替"),
  EXCERPT_OF("excerpt-of", "摘自", "摘录为"),
  ATTACHMENT_OF("attachment-of", "附件，主件为", "附有"),
  DECIDED_IN("decided-in", "议定于", "议定事项的材料");

  private final String code;
  private final String chinese;
  private final String inverse;

  RelationType(String code, String chinese, String inverse) {
    this.code = code;
    this.chinese = chinese;
    this.inverse = inverse;
  }

  /// As sidecars write it; never changed.
  public String code() {
    return code;
  }

  public String chinese() {
    return chinese;
  }

  /// The same as it is said of the other record.
  public String inverse() {
    return inverse;
  }

  /// @throws IllegalArgumentException for a type that this version does not know
  static RelationType of(String code) {
    return Arrays.stream(values())
        .filter(type -> type.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no type of relation: " + code));
  }
}
