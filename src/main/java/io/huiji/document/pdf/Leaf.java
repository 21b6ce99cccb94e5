package io.huiji.document.pdf;

import java.util.List;

/// A PDF taken apart: the index of its objects. Their bytes, the body, are in a file or in memory.
///
/// @param length of the body in bytes
/// @param sum of the body, CRC-32C
/// @param offsets where each object begins in the body, in the order of their numbers; -1 where the
///   binder writes it
/// @param patches where object numbers stand in the body, ascending
/// @param layers optional content, hidden or shown
/// @param faces those that a binding writes once for all its leaves
record Leaf(
    int length,
    int sum,
    int[] offsets,
    int[] patches,
    List<LeafPage> pages,
    List<Layer> layers,
    List<LeafFace> faces) {

  Leaf {
    pages = List.copyOf(pages);
    layers = List.copyOf(layers);
    faces = List.copyOf(faces);
  }

  int objects() {
    return offsets.length;
  }

  /// A layer of optional content (ISO 32000-1, 8.11).
  record Layer(int number, boolean hidden) {}
}
