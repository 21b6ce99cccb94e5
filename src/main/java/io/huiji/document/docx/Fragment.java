package io.huiji.document.docx;

/// XML that never changes, at one or several places of a part.
///
/// @param number from 0, in the order in which the part's program first names them
record Fragment(int number, byte[] bytes) {}
