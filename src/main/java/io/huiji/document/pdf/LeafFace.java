package io.huiji.document.pdf;

import io.huiji.document.face.Outlines;

/// A font of a leaf whose face is written by the binder, once for all leaves that have it.
///
/// @param descriptor number of the font's descriptor among the leaf's objects; the binder writes it
/// @param encoding number of the font's encoding; the binder writes it
/// @param described the descriptor's entries but for the font program
/// @param outlines the glyphs that this leaf uses, and by which codes
record LeafFace(int descriptor, int encoding, String described, Outlines outlines) {

  /// The face without the tag that marks a part of it (ISO 32000-1, 9.6.4).
  String face() {
    return outlines.name().replaceFirst("^[A-Z]{6}\\+", "");
  }
}
