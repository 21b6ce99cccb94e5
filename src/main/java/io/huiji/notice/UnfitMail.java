package io.huiji.notice;

/// Settings of the mail server with which nothing can be started; its message says in Chinese what
/// to change.
public final class UnfitMail extends RuntimeException {

  private static final long serialVersionUID = 1;

  public UnfitMail(String message) {
    super(message);
  }
}
