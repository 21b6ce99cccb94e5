package io.huiji.notice.smtp;

/// A mail as it goes out.
///
/// @param messageId stays the same however often it is tried
public record Letter(String to, String messageId, String subject, String body) {}
