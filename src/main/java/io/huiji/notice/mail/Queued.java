package io.huiji.notice.mail;

/// A mail that this process has claimed.
///
/// @param title what it may name; empty for nothing
/// @param tries with this one
record Queued(
    long number, String user, String occasion, String messageId, String title, int tries) {}
