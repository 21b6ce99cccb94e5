package io.huiji.document.face;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/// A face as a font of a PDF: codes of two bytes, each the number of a glyph in an embedded compact
/// program (ISO 32000-1, 9.7).
///
/// @param name as the PDF calls it
/// @param descriptor what else it says of the face
public record FaceFont(COSName name, COSDictionary descriptor, Face face) {

  private static final int LARGEST = 8 << 20;
  private static final COSName PROGRAM = COSName.getPDFName("CIDFontType0C");
  private static final Set<String> FONT =
      Set.of("Type", "Subtype", "BaseFont", "Encoding", "DescendantFonts", "ToUnicode");
  private static final Set<String> DESCENDANT =
      Set.of("Type", "Subtype", "BaseFont", "CIDSystemInfo", "FontDescriptor", "DW", "W");

  /// The font's dictionary, with all that belongs to it.
  COSDictionary written(COSDocument document) throws IOException {
    var described = new COSDictionary(descriptor);
    described.removeItem(COSName.FONT_FILE);
    described.removeItem(COSName.FONT_FILE2);
    described.removeItem(COSName.CHAR_SET);
    described.setItem(COSName.FONT_NAME, name);
    var program = stream(document, CompactFont.bytes(face));
    program.setItem(COSName.SUBTYPE, PROGRAM);
    described.setItem(COSName.FONT_FILE3, program);
    var glyphs = dictionary(COSName.CID_FONT_TYPE0);
    glyphs.setItem(COSName.CIDSYSTEMINFO, ordering());
    glyphs.setItem(COSName.FONT_DESC, described);
    glyphs.setInt(COSName.DW, Face.USUAL_WIDTH);
    glyphs.setItem(COSName.W, widths(face));
    var font = dictionary(COSName.TYPE0);
    font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    var descendants = new COSArray();
    descendants.add(glyphs);
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    font.setItem(COSName.TO_UNICODE, stream(document, Meanings.of(face)));
    return font;
  }

  private COSDictionary dictionary(COSName kind) {
    var font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, kind);
    font.setItem(COSName.BASE_FONT, name);
    return font;
  }

  private static COSDictionary ordering() {
    var ordering = new COSDictionary();
    ordering.setItem(COSName.REGISTRY, new COSString("Adobe"));
    ordering.setItem(COSName.ORDERING, new COSString("Identity"));
    ordering.setInt(COSName.SUPPLEMENT, 0);
    return ordering;
  }

  private static COSArray widths(Face face) {
    var runs = new COSArray();
    for (var run : face.widths()) {
      var widths = new COSArray();
      run.widths().forEach(width -> widths.add(COSInteger.get(width)));
      runs.add(COSInteger.get(run.first()));
      runs.add(widths);
    }
    return runs;
  }

  private static COSStream stream(COSDocument document, byte[] bytes) throws IOException {
    var stream = document.createCOSStream();
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(bytes);
    }
    return stream;
  }

  /// Empty for every font that is not in all its parts as {@link #written} makes them; what its
  /// descriptor says of the face besides is the reader's to look at.
  public static Optional<FaceFont> read(COSDictionary font) throws IOException {
    if (!COSName.TYPE0.equals(font.getDictionaryObject(COSName.SUBTYPE))
        || !COSName.IDENTITY_H.equals(font.getDictionaryObject(COSName.ENCODING))
        || !only(font, FONT)) {
      return Optional.empty();
    }
    var descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
    return descendants != null
            && descendants.size() == 1
            && descendants.getObject(0) instanceof COSDictionary glyphs
        ? read(font, glyphs)
        : Optional.empty();
  }

  private static Optional<FaceFont> read(COSDictionary font, COSDictionary glyphs)
      throws IOException {
    var descriptor = glyphs.getCOSDictionary(COSName.FONT_DESC);
    var name = font.getCOSName(COSName.BASE_FONT);
    if (descriptor == null
        || name == null
        || !COSName.CID_FONT_TYPE0.equals(glyphs.getDictionaryObject(COSName.SUBTYPE))
        || glyphs.getInt(COSName.DW) != Face.USUAL_WIDTH
        || !only(glyphs, DESCENDANT)
        || !PROGRAM.equals(kind(descriptor.getDictionaryObject(COSName.FONT_FILE3)))) {
      return Optional.empty();
    }
    return CompactFontReader.read(
            bytes(descriptor.getDictionaryObject(COSName.FONT_FILE3)),
            bytes(font.getDictionaryObject(COSName.TO_UNICODE)))
        .filter(face -> alike(widths(face), glyphs.getDictionaryObject(COSName.W)))
        .map(face -> new FaceFont(name, descriptor, face));
  }

  private static boolean only(COSDictionary dictionary, Set<String> keys) {
    return dictionary.keySet().stream().allMatch(key -> keys.contains(key.getName()));
  }

  private static @Nullable COSName kind(@Nullable COSBase program) {
    return program instanceof COSStream stream ? stream.getCOSName(COSName.SUBTYPE) : null;
  }

  private static byte[] bytes(@Nullable COSBase object) throws IOException {
    if (object instanceof COSStream stream && stream.hasData()) {
      try (var in = stream.createInputStream()) {
        return in.readNBytes(LARGEST);
      }
    }
    return new byte[0];
  }

  private static boolean alike(COSBase one, @Nullable COSBase other) {
    if (one instanceof COSArray array) {
      return other instanceof COSArray its && alike(array, its);
    }
    return one instanceof COSNumber number
        && other instanceof COSNumber its
        && number.floatValue() == its.floatValue();
  }

  private static boolean alike(COSArray one, COSArray other) {
    for (int item = 0; item < one.size(); item++) {
      if (item >= other.size() || !alike(one.get(item), other.getObject(item))) {
        return false;
      }
    }
    return one.size() == other.size();
  }
}
