package io.huiji.search;

/// Whether index and database agree.
///
/// @param stored records in the database
/// @param indexed records in the index
/// @param equal same count, same ids, same position of the change feed, every byte of the index
///   sound
/// @param trouble what is wrong, in Chinese; empty when nothing is
public record IndexHealth(long stored, long indexed, boolean equal, String trouble) {}
