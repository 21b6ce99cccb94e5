package io.huiji.document.pdf;

import io.huiji.document.face.Outlines;

/// A font of a leaf that the binder writes: its face is there once for all leaves that have it.
///
/// @param font number of the font among the leaf's objects
/// @param unicode number of the stream that tells what its codes mean; 0: none
/// @param entries of the font that are its own, as they are written
/// @param widths of its codes, as they are written
/// @param descriptor its entries but for the font program, as they are written
/// @param outlines the glyphs that this leaf uses, and by which codes
record LeafFace(
    int font, int unicode, String entries, String widths, String descriptor, Outlines outlines) {

  /// The face without the tag that marks a part of it (ISO 32000-1, 9.6.4).
  String face() {
    return outlines.name().replaceFirst("^[A-Z]{6}\\+", "");
  }
}
