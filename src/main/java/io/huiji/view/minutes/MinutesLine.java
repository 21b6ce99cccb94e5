package io.huiji.view.minutes;

import java.time.LocalDate;
import java.util.Optional;

/// Minutes as the list shows them to one person.
///
/// @param number 〔2026〕1号; empty until they are issued
/// @param state 待拟, 待主任审核, 待区长审定, 已印发, 已作废
/// @param due by which they are to be formed; empty once they are, or where the calendar cannot
///   tell
/// @param whole whether he may know them as a whole, or only an excerpt
public record MinutesLine(
    LocalDate meeting, String number, String state, Optional<LocalDate> due, boolean whole) {}
