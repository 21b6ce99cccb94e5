package io.huiji.lending;

/// What is asked for.
enum RequestKind {
  COPY("复制"),
  LOAN("借阅");

  private final String chinese;

  RequestKind(String chinese) {
    this.chinese = chinese;
  }

  String chinese() {
    return chinese;
  }
}
