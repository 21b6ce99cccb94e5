package io.huiji.operations;

/// A setting with which nothing can be started; its message says in Chinese what to change.
public final class UnfitSetting extends RuntimeException {

  private static final long serialVersionUID = 1;

  public UnfitSetting(String message) {
    super(message);
  }
}
