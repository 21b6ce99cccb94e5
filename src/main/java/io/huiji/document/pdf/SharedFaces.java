package io.huiji.document.pdf;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The faces that the leaves of a binding share. They are all that a binding keeps of its leaves,
/// and grow with the characters that its papers use, not with its pages.
final class SharedFaces {

  private final PdfFile file;
  private final Map<String, SharedFace> faces = new LinkedHashMap<>();

  SharedFaces(PdfFile file) {
    this.file = file;
  }

  /// Writes what a leaf left to the binder.
  ///
  /// @param base what is to be added to the leaf's numbers
  void add(List<LeafFace> used, int base) throws IOException {
    for (var font : used) {
      var shared = face(font);
      file.object(base + font.encoding(), shared.encoding(font.outlines()));
      file.object(
          base + font.descriptor(),
          "<<%s/FontFile3 %d 0 R>>".formatted(font.described(), shared.program()));
    }
  }

  private SharedFace face(LeafFace font) throws IOException {
    var known = faces.get(font.face());
    if (known != null && !known.full(font.outlines())) {
      return known;
    }
    if (known != null) {
      known.write(file);
    }
    var begun = new SharedFace(file.reserve(), font.outlines());
    faces.put(font.face(), begun);
    return begun;
  }

  void finish() throws IOException {
    for (var face : faces.values()) {
      face.write(file);
    }
  }
}
