package io.huiji.document.layout.element;

import io.huiji.document.layout.model.TextLine;

/// A printed page number.
///
/// @param page on which it stands, beginning with 1
/// @param number as printed
public record PageNumber(int page, int number, TextLine line) {}
