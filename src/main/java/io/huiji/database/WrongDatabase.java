package io.huiji.database;

/// The database that a command was given is not the one of its data folder. The message is for the
/// operator, in plain Chinese.
public final class WrongDatabase extends RuntimeException {

  WrongDatabase(String message) {
    super(message);
  }
}
