package io.huiji.operations.nightly;

/// A night that stopped between two pieces of work because it was asked to; the next run of its
/// date takes it up.
public final class NightStopped extends RuntimeException {

  private static final long serialVersionUID = 1;

  NightStopped(String step) {
    super("夜间作业按要求停在“" + step + "”一步；再运行同一天的夜间作业即接着做");
  }
}
