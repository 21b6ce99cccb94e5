package io.huiji.meeting;

import io.huiji.kernel.Marking;
import io.huiji.kernel.SubmissionId;
import io.huiji.kernel.TopicId;
import io.huiji.rules.Verdict;
import java.time.LocalDate;
import java.util.Optional;

/// A topic (议题) as it stands now.
///
/// @param meeting the meeting's present date, which may differ from the card's after a move
/// @param unit code of the reporting unit
/// @param submission the one in force, with its verdict
public record Topic(
    TopicId id,
    LocalDate meeting,
    String unit,
    String title,
    Card card,
    Optional<SubmissionId> submission,
    Verdict verdict,
    Marking marking,
    TopicState state) {}
