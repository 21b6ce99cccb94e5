package io.huiji.archive;

/// A correction waits for the mayor: published in the transaction that proposes it.
///
/// @param by user name of who proposed it
public record CorrectionProposed(RecordEntry record, String reason, String by) {}
