package io.huiji.search;

/// A value that what was typed may be meant for.
///
/// @param field Chinese name of the field that it is of: 题名, 单位, 人员 …
/// @param records how many of the newest hits have it
public record Suggestion(String field, String value, long records) {}
