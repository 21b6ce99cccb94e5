package io.huiji.document.pdf;

import io.huiji.document.face.CompactFontReader;
import io.huiji.document.face.Outlines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/// Finds the fonts of a paper whose program is one of ours, and leaves them to the binder. Papers
/// of one office are set in the same few faces: bound, they need each glyph once.
final class LeafFaces {

  private static final int LARGEST = 8 << 20;
  private static final int MOST = 1_000;
  private static final int MOST_CODES = 256;
  private static final COSName COMPACT = COSName.getPDFName("Type1C");
  private static final Set<String> ENTRIES =
      Set.of("Type", "Subtype", "BaseFont", "FirstChar", "LastChar");

  /// Entries of a descriptor that tell of the face and not of the part of it that is embedded.
  private static final Set<String> DESCRIBED =
      Set.of(
          "Type",
          "FontName",
          "Flags",
          "FontBBox",
          "ItalicAngle",
          "Ascent",
          "Descent",
          "CapHeight",
          "StemV");

  private final List<LeafFace> faces = new ArrayList<>();

  /// Whether an object is a font that the binder writes.
  boolean take(COSDictionary font, int number, ObjectWriter writer) throws IOException {
    if (!COSName.TYPE1.equals(font.getDictionaryObject(COSName.SUBTYPE))
        || font.containsKey(COSName.ENCODING)
        || faces.size() == MOST) {
      return false;
    }
    var descriptor = font.getCOSDictionary(COSName.FONT_DESC);
    var widths = font.getCOSArray(COSName.WIDTHS);
    if (descriptor == null || widths == null || widths.size() > MOST_CODES) {
      return false;
    }
    var outlines = outlines(descriptor);
    if (outlines.isEmpty()) {
      return false;
    }
    var unicode = font.getDictionaryObject(COSName.TO_UNICODE);
    faces.add(
        new LeafFace(
            number,
            unicode instanceof COSStream meanings ? writer.number(meanings) : 0,
            Plain.entries(font, ENTRIES),
            Plain.array(widths),
            Plain.entries(descriptor, DESCRIBED),
            outlines.get()));
    return true;
  }

  private static Optional<Outlines> outlines(COSDictionary descriptor) throws IOException {
    if (descriptor.getDictionaryObject(COSName.FONT_FILE3) instanceof COSStream program
        && COMPACT.equals(program.getCOSName(COSName.SUBTYPE))
        && program.hasData()) {
      try (var in = program.createInputStream()) {
        var bytes = in.readNBytes(LARGEST);
        return bytes.length < LARGEST ? CompactFontReader.read(bytes) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  List<LeafFace> found() {
    return faces;
  }
}
