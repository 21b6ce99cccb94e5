package io.huiji.access;

import java.time.LocalDateTime;

/// What was consented to: one use of one object by one person, from a time to a time (R17.6).
///
/// @param basis how the log names it: 第3号申请
/// @param object a name that the door behind knows, {@code record:…}
/// @param person user name of whom it is for
/// @param until exclusive: at that very second it is over
public record Consent(
    String basis, String object, String person, Use use, LocalDateTime from, LocalDateTime until) {

  boolean inForce(LocalDateTime at) {
    return !at.isBefore(from) && at.isBefore(until);
  }
}
