package io.huiji.document.pdf;

import io.huiji.document.face.Face;

/// A font of a leaf that the binder writes: its face is there once for all leaves that have it.
///
/// @param font number of the font among the leaf's objects
/// @param name of the font, as PDF writes it
/// @param descriptor what is said of the face, as it is written, but for its name, its box and its
///   program
/// @param face the glyphs that this leaf uses
record LeafFace(int font, String name, String descriptor, Face face) {

  /// What faces must have in common to become one: the name without the tag that marks a part (ISO
  /// 32000-1, 9.6.4), and what is said of it.
  String kind() {
    return name.replaceFirst("^/[A-Z]{6}\\+", "/") + descriptor;
  }
}
