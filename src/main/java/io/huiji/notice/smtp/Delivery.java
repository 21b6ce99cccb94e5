package io.huiji.notice.smtp;

/// How a mail fared at the server.
public sealed interface Delivery {

  /// It answered 250 to the whole: it is the server's now.
  record Taken() implements Delivery {}

  /// For good (5xx): trying again would change nothing.
  record Refused(String why) implements Delivery {}

  /// For now (4xx).
  record Later(String why) implements Delivery {}

  /// The server cannot be reached, or not be entered: the fault of none of the mails.
  record Away(String why) implements Delivery {}

  /// The whole mail went out, and no answer came: it may have been taken.
  record Unknown(String why) implements Delivery {}
}
