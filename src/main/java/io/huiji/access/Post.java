package io.huiji.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// A post (职务) that gives powers; held by a person from a day to a day.
public enum Post {
  MAYOR("区长"),
  EXECUTIVE_VICE_MAYOR("常务副区长"),
  VICE_MAYOR("副区长"),
  DIRECTOR("区政府办公室主任"),
  CLERK("区政府办公室经办"),
  ARCHIVIST("档案员"),
  CUSTODIAN("纪要专管人员"),
  OPERATOR("系统管理员"),
  /// Hands in for a unit and answers for it.
  UNIT_STAFF("单位经办");

  private final String chinese;

  Post(String chinese) {
    this.chinese = chinese;
  }

  public String chinese() {
    return chinese;
  }

  /// The post of this Chinese name.
  public static Optional<Post> named(String chinese) {
    return Arrays.stream(values()).filter(post -> post.chinese.equals(chinese)).findFirst();
  }

  static String names() {
    return Arrays.stream(values()).map(Post::chinese).collect(Collectors.joining("、"));
  }
}
