package io.huiji.lending;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/// An item that was lent.
///
/// @param due last day of the loan
/// @param days of its term, for the renewal
/// @param renewed the day of its last renewal
/// @param pages counted when it was lent; empty where nobody counted
record Loan(
    LocalDateTime at,
    String by,
    LocalDate due,
    int days,
    int renewals,
    Optional<LocalDate> renewed,
    Optional<Integer> pages,
    boolean returned,
    boolean lost) {

  /// Exclusive: access ends by itself with the last second of the due day.
  LocalDateTime ends() {
    return due.plusDays(1).atStartOfDay();
  }

  boolean out() {
    return !returned && !lost;
  }
}
