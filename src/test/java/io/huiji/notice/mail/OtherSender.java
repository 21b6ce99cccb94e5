package io.huiji.notice.mail;

import io.huiji.testkit.Engine;
import io.huiji.testkit.SettableClock;
import io.huiji.testkit.TestDatabase;

/// Sends what is due as another process, to be killed.
final class OtherSender {

  private OtherSender() {}

  /// @param arguments url and user of the database, port of the mail server
  public static void main(String... arguments) {
    var database = TestDatabase.existing(Engine.POSTGRESQL, arguments[0], arguments[1]);
    var clock = SettableClock.at("2026-12-01T09:00").office();
    MailTest.queue(database, clock, Integer.parseInt(arguments[2])).send();
  }
}
