package io.huiji.document.layout;

/// One thing that the standard asks for.
///
/// @param clause of GB/T 9704—2012, or the article of the working regulations (条例)
/// @param what in plain Chinese, with what is tolerated
public record Requirement(String clause, String what, Strength strength) {}
