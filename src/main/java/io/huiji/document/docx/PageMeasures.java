package io.huiji.document.docx;

/// What a part has to know of the whole document to measure a line.
///
/// @param width of the text of the last section, in twips
record PageMeasures(int width, TypeSizes sizes) {}
