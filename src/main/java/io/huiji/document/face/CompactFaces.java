package io.huiji.document.face;

import java.io.IOException;
import java.util.Arrays;
import org.apache.fontbox.type1.Type1Font;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/// Replaces the Type 1 programs that are embedded in a PDF by compact ones (ISO 32000-1, 9.9,
/// FontFile3 of subtype Type1C) with the same outlines, widths, names and codes. Hints are left
/// out: they serve coarse screens, and Chinese faces have thousands of strokes of them. TrueType
/// programs stay what they are, without theirs.
public final class CompactFaces {

  private static final COSName LENGTH_1 = COSName.getPDFName("Length1");
  private static final COSName LENGTH_2 = COSName.getPDFName("Length2");

  private CompactFaces() {}

  /// A face that cannot be read whole stays as it is: it is larger then, and nothing else.
  public static void settle(COSDocument document) throws IOException {
    for (var key : document.getXrefTable().keySet()) {
      if (document.getObjectFromPool(key).getObject() instanceof COSDictionary descriptor) {
        if (descriptor.getDictionaryObject(COSName.FONT_FILE) instanceof COSStream program) {
          compact(descriptor, face(program), document);
        }
        if (descriptor.getDictionaryObject(COSName.FONT_FILE2) instanceof COSStream program) {
          plain(program);
        }
      }
    }
  }

  private static void compact(COSDictionary descriptor, byte[] face, COSDocument document)
      throws IOException {
    if (face.length > 0) {
      descriptor.removeItem(COSName.FONT_FILE);
      descriptor.setItem(COSName.FONT_FILE3, stream(document, face));
    }
  }

  /// Whatever a damaged font makes a reader stumble over, it stays as it is.
  private static void plain(COSStream program) throws IOException {
    byte[] font;
    try (var in = program.createInputStream()) {
      font = PlainTrueType.of(in.readAllBytes());
    } catch (RuntimeException _) {
      return;
    }
    program.setInt(LENGTH_1, font.length);
    try (var out = program.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(font);
    }
  }

  private static COSStream stream(COSDocument document, byte[] face) throws IOException {
    var stream = document.createCOSStream();
    stream.setItem(COSName.SUBTYPE, COSName.getPDFName("Type1C"));
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(face);
    }
    return stream;
  }

  private static byte[] face(COSStream program) throws IOException {
    byte[] font;
    try (var in = program.createInputStream()) {
      font = in.readAllBytes();
    }
    int clear = program.getInt(LENGTH_1);
    int secret = program.getInt(LENGTH_2);
    if (clear <= 0 || secret <= 0 || clear + secret > font.length) {
      return new byte[0];
    }
    return compact(
        Arrays.copyOfRange(font, 0, clear), Arrays.copyOfRange(font, clear, clear + secret));
  }

  private static byte[] compact(byte[] clear, byte[] secret) {
    try {
      return Outlines.of(Type1Font.createWithSegments(clear, secret))
          .map(CompactFont::bytes)
          .orElse(new byte[0]);
    } catch (IOException | RuntimeException _) { // the reader throws either on a damaged face
      return new byte[0];
    }
  }
}
