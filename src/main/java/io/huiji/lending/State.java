package io.huiji.lending;

/// How a request stands at an instant; nothing of it is kept, all of it follows from the rows and
/// the time.
public enum State {
  OPEN("待同意"),
  REFUSED("不同意"),
  AGREED("已同意，待办理"),
  EXPIRED("同意已过期"),
  REVOKED("同意已撤销"),
  ISSUED("复制件已交付"),
  COPY_EXPIRED("复制件已过有效期，应交回"),
  COPY_RECALLED("同意已撤销，复制件应交回"),
  COPY_BACK("复制件已交回"),
  LENT("在借"),
  OVERDUE("超期未还"),
  LOAN_RECALLED("同意已撤销，应立即归还"),
  RETURNED("已归还"),
  LOST("已声明遗失");

  private final String chinese;

  State(String chinese) {
    this.chinese = chinese;
  }

  public String chinese() {
    return chinese;
  }

  /// Whether something is with the requester.
  public boolean out() {
    return switch (this) {
      case ISSUED, COPY_EXPIRED, COPY_RECALLED, LENT, OVERDUE, LOAN_RECALLED -> true;
      default -> false;
    };
  }

  /// Whether what is out should be back.
  public boolean overdue() {
    return switch (this) {
      case COPY_EXPIRED, COPY_RECALLED, OVERDUE, LOAN_RECALLED -> true;
      default -> false;
    };
  }

  /// Whether it waits for somebody of the office.
  public boolean queued() {
    return this == OPEN || this == AGREED;
  }
}
