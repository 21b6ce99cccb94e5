package io.huiji.operations.nightly;

import org.jspecify.annotations.Nullable;

/// A night that ended before its end; the next run of its date takes it up.
public final class NightBroken extends IllegalStateException {

  private static final long serialVersionUID = 1;

  private final String step;

  NightBroken(String step, String reason, @Nullable Throwable cause) {
    super("夜间作业在“" + step + "”一步中断：" + reason, cause);
    this.step = step;
  }

  public String step() {
    return step;
  }
}
