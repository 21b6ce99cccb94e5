package io.huiji.document.layout;

import java.util.Optional;
import java.util.stream.Stream;

/// The formats that GB/T 9704—2012 knows and this checker can hold a paper to.
public enum LayoutKind {
  /// The general format, chapters 5 to 9.
  DOCUMENT("公文"),
  /// Minutes, 10.3.
  MINUTES("纪要"),
  /// Letter, 10.1.
  LETTER("信函");

  private final String chinese;

  LayoutKind(String chinese) {
    this.chinese = chinese;
  }

  public String chinese() {
    return chinese;
  }

  public static Optional<LayoutKind> named(String written) {
    return Stream.of(values()).filter(kind -> kind.chinese.equals(written)).findFirst();
  }
}
