package io.huiji.notice.mail;

/// A mail that this process has claimed.
///
/// @param tries with this one
record Queued(long number, String user, String occasion, String messageId, int tries) {}
