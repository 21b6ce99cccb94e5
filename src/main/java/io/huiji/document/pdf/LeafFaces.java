package io.huiji.document.pdf;

import io.huiji.document.face.FaceFont;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;

/// Finds the fonts of a paper that are ours, and leaves them to the binder. Papers of one office
/// are set in the same few faces: bound, they need each glyph once.
final class LeafFaces {

  private static final int MOST = 1_000;

  /// Entries of a descriptor that tell of the face and not of the part of it that is embedded.
  private static final Set<String> DESCRIBED =
      Set.of("Type", "Flags", "ItalicAngle", "Ascent", "Descent", "CapHeight", "StemV");

  private final List<LeafFace> faces = new ArrayList<>();

  /// Whether an object is a font that the binder writes.
  boolean take(COSDictionary font, int number) throws IOException {
    if (faces.size() == MOST) {
      return false;
    }
    var read = FaceFont.read(font);
    if (read.isEmpty()) {
      return false;
    }
    var ours = read.get();
    faces.add(
        new LeafFace(
            number,
            Plain.name(ours.name()),
            Plain.entries(ours.descriptor(), DESCRIBED),
            ours.face()));
    return true;
  }

  List<LeafFace> found() {
    return faces;
  }
}
