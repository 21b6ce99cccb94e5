package io.huiji.notice;

/// Something that a person or unit must be told.
///
/// @param key what makes it the same notice: recipient, occasion and version; posting it again does
///   nothing (R12.1)
/// @param recipient user name or unit code
/// @param occasion 会议通知, 退回通知, …
public record Notice(String key, String recipient, String occasion, String subject, String body) {}
