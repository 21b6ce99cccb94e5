package io.huiji.meeting;

import java.time.LocalDate;

/// A topic was decided, or its decision corrected before the minutes were issued. Published in the
/// transaction of the act.
public record TopicDecided(LocalDate meeting, Decision decision) {}
