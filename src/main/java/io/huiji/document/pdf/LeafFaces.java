package io.huiji.document.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.huiji.document.face.CompactFontReader;
import io.huiji.document.face.Outlines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/// Finds the fonts of a paper whose program is one of ours, and leaves descriptor and encoding of
/// each to the binder. Papers of one office are set in the same few faces: bound, they need each
/// glyph once.
final class LeafFaces {

  private static final int LARGEST = 8 << 20;
  private static final int MOST = 1_000;
  private static final COSName COMPACT = COSName.getPDFName("Type1C");

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

  private final IdentityHashMap<COSDictionary, Stand> stands = new IdentityHashMap<>();
  private final List<LeafFace> faces = new ArrayList<>();

  /// Changes a font, before it is written, to one that the binder completes.
  void prepare(COSDictionary dictionary, ObjectWriter writer) throws IOException {
    if (!COSName.TYPE1.equals(dictionary.getCOSName(COSName.SUBTYPE))
        || dictionary.containsKey(COSName.ENCODING)) {
      return;
    }
    var descriptor = dictionary.getCOSDictionary(COSName.FONT_DESC);
    var stand = descriptor == null ? null : stand(descriptor, writer);
    if (stand != null) {
      dictionary.setItem(COSName.FONT_DESC, stand.descriptor());
      dictionary.setItem(COSName.ENCODING, stand.encoding());
    }
  }

  /// Null for a font that stays as it is.
  private @Nullable Stand stand(COSDictionary descriptor, ObjectWriter writer) throws IOException {
    var known = stands.get(descriptor);
    if (known != null || faces.size() == MOST) {
      return known;
    }
    var outlines = outlines(descriptor);
    if (outlines.isEmpty()) {
      return null;
    }
    var begun = stand(descriptor, outlines.get(), writer);
    stands.put(descriptor, begun);
    return begun;
  }

  private Stand stand(COSDictionary descriptor, Outlines outlines, ObjectWriter writer)
      throws IOException {
    var stand = new Stand(new COSDictionary(), new COSDictionary());
    var described = writer.reserve();
    writer.stand(stand.descriptor(), described);
    var encoding = writer.reserve();
    writer.stand(stand.encoding(), encoding);
    faces.add(new LeafFace(described, encoding, described(descriptor), outlines));
    return stand;
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

  private static String described(COSDictionary descriptor) throws IOException {
    var text = new ByteArrayOutputStream();
    for (var key : descriptor.keySet()) {
      var value = descriptor.getDictionaryObject(key);
      if (DESCRIBED.contains(key.getName()) && (plain(value) || plainArray(value))) {
        key.writePDF(text);
        write(value, text);
      }
    }
    return text.toString(ISO_8859_1);
  }

  private static boolean plain(COSBase value) {
    return value instanceof COSName || value instanceof COSNumber;
  }

  private static boolean plainArray(COSBase value) {
    return value instanceof COSArray array && array.toList().stream().allMatch(LeafFaces::plain);
  }

  private static void write(COSBase value, ByteArrayOutputStream text) throws IOException {
    switch (value) {
      case COSName name -> name.writePDF(text);
      case COSArray array -> {
        text.write('[');
        for (var item : array) {
          write(item, text);
        }
        text.write(']');
      }
      default -> {
        text.write(' ');
        text.writeBytes(Decimal.of(((COSNumber) value).floatValue()).getBytes(ISO_8859_1));
      }
    }
  }

  List<LeafFace> found() {
    return faces;
  }

  private record Stand(COSDictionary descriptor, COSDictionary encoding) {}
}
