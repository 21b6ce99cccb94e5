package io.huiji.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The faces that the leaves of a binding share. They are all that a binding keeps of its leaves,
/// and grow with the characters that its papers use, not with its pages.
final class SharedFaces {

  private final PdfFile file;
  private final KeptFaces kept;
  private final Map<String, List<SharedFace>> faces = new LinkedHashMap<>();

  SharedFaces(PdfFile file, KeptFaces kept) {
    this.file = file;
    this.kept = kept;
  }

  /// Writes the fonts that a leaf left to the binder.
  ///
  /// @param base what is to be added to the leaf's numbers
  void add(List<LeafFace> used, int base) throws IOException {
    for (var font : used) {
      file.object(base + font.font(), face(font).font(font.face()));
    }
  }

  private SharedFace face(LeafFace font) {
    var alike = faces.computeIfAbsent(font.kind(), _ -> new ArrayList<>());
    return alike.stream()
        .filter(face -> face.takes(font.face()))
        .findFirst()
        .orElseGet(
            () -> {
              var begun = new SharedFace(file.reserve(), file.reserve(), font);
              alike.add(begun);
              return begun;
            });
  }

  void finish() throws IOException {
    for (var alike : faces.values()) {
      for (var face : alike) {
        face.write(file, kept);
      }
    }
  }
}
