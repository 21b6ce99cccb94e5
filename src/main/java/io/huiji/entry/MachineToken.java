package io.huiji.entry;

import java.time.LocalDateTime;
import java.util.Optional;

/// A token of a machine as its owner and the operator see it; its secret is not in it.
///
/// @param user account whose rights bound it
/// @param expires first moment at which it is no longer good
/// @param used last use, to the minute
/// @param from the address that used it last; empty before the first use
public record MachineToken(
    int number,
    String user,
    String label,
    TokenScope scope,
    LocalDateTime issued,
    LocalDateTime expires,
    Optional<LocalDateTime> used,
    String from,
    State state) {

  public enum State {
    /// Issued, its secret not taken yet.
    WAITING,
    GOOD,
    EXPIRED,
    REVOKED,
    /// Its account was closed, or its password changed, since it was issued.
    ENDED
  }

  /// How the log and people call it.
  public String name() {
    return name(number);
  }

  static String name(int number) {
    return "机器令牌" + number;
  }

  public boolean revocable() {
    return state == State.GOOD || state == State.WAITING;
  }
}
