package io.huiji.document;

/// The two measures of length (R10.3), taken over the same accepted text.
///
/// @param words 字数 as the status bar of Word and WPS shows it; the binding measure
/// @param visible code points that are not white space
public record CharacterCount(int words, int visible) {}
