package io.huiji.meeting.rule;

import java.time.LocalDateTime;

/// One step of a topic's way to the meeting, as it was taken (R6.1).
///
/// @param round begins anew whenever a topic is returned
/// @param submission what was before the one who took it; another submission lets it lapse
public record Approval(
    int round,
    Step step,
    StepVerdict verdict,
    String actor,
    String note,
    String submission,
    LocalDateTime at) {}
