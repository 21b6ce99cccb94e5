package io.huiji.view.topic;

import io.huiji.kernel.TopicId;
import io.huiji.meeting.TopicState;
import io.huiji.rules.Verdict;
import java.time.LocalDate;

/// A topic as the list of topics shows it.
///
/// @param mark 会后收回, 秘密★5年 …; empty for none
/// @param unit full name; {@code unitCode} its code
/// @param next whose turn it is: 区政府办公室主任审核; empty when nobody's
public record TopicRow(
    TopicId id,
    LocalDate meeting,
    String title,
    String mark,
    String unit,
    String unitCode,
    String urgency,
    Verdict verdict,
    TopicState state,
    String next,
    boolean own) {}
