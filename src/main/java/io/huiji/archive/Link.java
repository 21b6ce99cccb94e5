package io.huiji.archive;

/// From one record to another, which may be filed later or lie in another archive.
///
/// @param key of the other one's filing
public record Link(RelationType type, String key) {}
