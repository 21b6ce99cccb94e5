package io.huiji.archive;

import java.util.Arrays;

/// How one record hangs together with another (DA/T 46, M86).
public enum RelationType {
  /// A correction or a later version, to what it takes the place of.
  REPLACES("replaces", "更正或代替"),
  /// The same from the other side: what is out of date says so itself.
  REPLACED_BY("replaced-by", "已由其更正或代替"),
  EXCERPT_OF("excerpt-of", "摘自"),
  ATTACHMENT_OF("attachment-of", "附件，主件为"),
  DECIDED_IN("decided-in", "议定于");

  private final String code;
  private final String chinese;

  RelationType(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  /// As sidecars write it; never changed.
  public String code() {
    return code;
  }

  public String chinese() {
    return chinese;
  }

  /// @throws IllegalArgumentException for a type that this version does not know
  static RelationType of(String code) {
    return Arrays.stream(values())
        .filter(type -> type.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no type of relation: " + code));
  }
}
