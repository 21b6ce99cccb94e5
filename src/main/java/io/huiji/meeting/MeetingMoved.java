package io.huiji.meeting;

import java.time.LocalDate;

/// A meeting was moved to another day (R11.2): every deadline counted from its date is another now.
/// Published in the transaction of the act.
public record MeetingMoved(LocalDate from, LocalDate to) {}
