package io.huiji.document.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The faces that the leaves of a binding share. They are all that a binding keeps of its leaves,
/// and grow with the characters that its papers use, not with its pages.
final class SharedFaces {

  private final PdfFile file;
  private final KeptFaces kept;
  private final Map<String, SharedFace> faces = new LinkedHashMap<>();
  private final Map<String, Integer> objects = new HashMap<>();

  SharedFaces(PdfFile file, KeptFaces kept) {
    this.file = file;
    this.kept = kept;
  }

  /// Writes the fonts that a leaf left to the binder. Widths and descriptors that are alike, as
  /// most are, are written once.
  ///
  /// @param base what is to be added to the leaf's numbers
  void add(List<LeafFace> used, int base) throws IOException {
    for (var font : used) {
      var shared = face(font);
      var descriptor = "<<%s/FontFile3 %d 0 R>>".formatted(font.descriptor(), shared.program());
      file.object(
          base + font.font(),
          "<<%s/Widths %d 0 R/FontDescriptor %d 0 R/Encoding%s%s>>"
              .formatted(
                  font.entries(),
                  once(font.widths()),
                  once(descriptor),
                  shared.encoding(font.outlines()),
                  font.unicode() == 0 ? "" : "/ToUnicode " + (base + font.unicode()) + " 0 R"));
    }
  }

  private int once(String object) throws IOException {
    var known = objects.get(object);
    if (known != null) {
      return known;
    }
    var number = file.object(object);
    objects.put(object, number);
    return number;
  }

  private SharedFace face(LeafFace font) throws IOException {
    var known = faces.get(font.face());
    if (known != null && !known.full(font.outlines())) {
      return known;
    }
    if (known != null) {
      known.write(file, kept);
    }
    var begun = new SharedFace(file.reserve(), font.outlines());
    faces.put(font.face(), begun);
    return begun;
  }

  void finish() throws IOException {
    for (var face : faces.values()) {
      face.write(file, kept);
    }
  }
}
