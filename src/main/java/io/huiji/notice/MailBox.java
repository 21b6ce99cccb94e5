package io.huiji.notice;

/// Where the mails of a notice wait, written in its transaction.
public interface MailBox {

  void queue(Notice notice);
}
