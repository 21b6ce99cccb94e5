package io.huiji.document.reader.word;

import io.huiji.document.Line;

/// What lines are set into. Twips.
///
/// @param left from the left edge of the page's text area
/// @param boxed whether the area is narrower than the page on purpose
/// @param flows whether it continues on the next page
/// @param counts whether its paragraphs are numbered
record Area(
    double left, double width, Line.Region region, boolean boxed, boolean flows, boolean counts) {}
