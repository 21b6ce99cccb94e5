package io.huiji.notice;

import io.huiji.kernel.Marking;

/// Something that a person or unit must be told.
///
/// @param key what makes it the same notice: recipient, occasion and version; posting it again does
///   nothing (R12.1)
/// @param recipient user name or unit code
/// @param occasion 会议通知, 退回通知, …
/// @param mailTitle what a mail may name besides; empty for nothing
public record Notice(
    String key, String recipient, String occasion, String subject, String body, String mailTitle) {

  private static final String RETURNED = "会后收回";

  public Notice(String key, String recipient, String occasion, String subject, String body) {
    this(key, recipient, occasion, subject, body, "");
  }

  /// Its mail may name this title, which the recipient may know: unless a paper under it is
  /// classified or to be returned after the meeting (会后收回), since a mail stays where it is.
  public Notice naming(String title, Marking highest) {
    var silent = highest.level().classified() || highest.custody().contains(RETURNED);
    return silent ? this : new Notice(key, recipient, occasion, subject, body, title);
  }
}
