package io.huiji.archive;

import java.time.LocalDateTime;

/// A record was corrected: published in the transaction that files the correction, for those who
/// have to tell people of it.
///
/// @param former as it stands now, replaced
/// @param correction what is in force from now on
/// @param by user name of who corrected it
public record RecordCorrected(
    RecordEntry former, RecordEntry correction, String reason, String by, LocalDateTime at) {}
