package io.huiji.document.face;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;

/// A font with codes of one byte as an office program embeds it: a part of a face, for the
/// characters of one paper.
final class OldFont {

  private static final float THOUSANDTH = 0.001f;
  private static final float NEAR = 0.01f;
  private static final int LONGEST_NAME = 100;

  private final COSDictionary dictionary;
  private final PDFont font;
  private final TreeSet<Integer> shown = new TreeSet<>();
  private final int[] codes = new int[256];

  private OldFont(COSDictionary dictionary, PDFont font) {
    this.dictionary = dictionary;
    this.font = font;
  }

  /// Empty for a font of another kind or scale, and for one that is not embedded or damaged.
  static Optional<OldFont> of(COSDictionary dictionary) {
    try {
      var font = PDFontFactory.createFont(dictionary);
      return (font instanceof PDType1Font || font instanceof PDTrueTypeFont)
              && font.isEmbedded()
              && !font.isDamaged()
              && font.getFontDescriptor() != null
              && inThousandths(font)
          ? Optional.of(new OldFont(dictionary, font))
          : Optional.empty();
    } catch (IOException | RuntimeException _) { // a font may be damaged in any way
      return Optional.empty();
    }
  }

  /// A TrueType outline is brought to this scale when it is asked for.
  private static boolean inThousandths(PDFont font) {
    var matrix = font.getFontMatrix();
    return font instanceof PDTrueTypeFont
        || (Math.abs(matrix.getScaleX() - THOUSANDTH) < 1e-7
            && Math.abs(matrix.getScaleY() - THOUSANDTH) < 1e-7
            && matrix.getShearX() == 0
            && matrix.getShearY() == 0
            && matrix.getTranslateX() == 0
            && matrix.getTranslateY() == 0);
  }

  void show(byte[] text) {
    for (byte code : text) {
      shown.add(code & 0xFF);
    }
  }

  /// The face without the tag that marks a part of it (ISO 32000-1, 9.6.4), and what is said of it.
  String face() {
    var said = new TreeMap<String, String>();
    descriptor().keySet().stream()
        .map(COSName::getName)
        .filter(key -> !key.startsWith("FontFile") && !key.equals("FontName"))
        .forEach(key -> said.put(key, String.valueOf(descriptor().getDictionaryObject(key))));
    return name().getName().replaceFirst("^[A-Z]{6}\\+", "") + said;
  }

  COSName name() {
    return COSName.getPDFName(String.valueOf(dictionary.getNameAsString(COSName.BASE_FONT)));
  }

  COSDictionary descriptor() {
    return font.getFontDescriptor().getCOSObject();
  }

  FaceMaker maker() throws IOException {
    var plain = name().getName().replaceAll("[^!-~]", "_");
    return new FaceMaker(plain.substring(0, Math.min(plain.length(), LONGEST_NAME)), box());
  }

  private List<Integer> box() throws IOException {
    var box =
        descriptor().getDictionaryObject(COSName.FONT_BBOX) instanceof COSArray
            ? new BoundingBox(
                font.getFontDescriptor().getFontBoundingBox().getLowerLeftX(),
                font.getFontDescriptor().getFontBoundingBox().getLowerLeftY(),
                font.getFontDescriptor().getFontBoundingBox().getUpperRightX(),
                font.getFontDescriptor().getFontBoundingBox().getUpperRightY())
            : font.getBoundingBox();
    return List.of(
        (int) Math.floor(box.getLowerLeftX()),
        (int) Math.floor(box.getLowerLeftY()),
        (int) Math.ceil(box.getUpperRightX()),
        (int) Math.ceil(box.getUpperRightY()));
  }

  /// Gives the maker what texts showed of this font.
  ///
  /// @return whether all of it could be read; else the font is to stay as it is
  boolean gather(FaceMaker maker) {
    try {
      for (var code : shown) {
        codes[code] = gathered(code, maker);
      }
      return true;
    } catch (IOException | RuntimeException _) {
      return false;
    }
  }

  private int gathered(int code, FaceMaker maker) throws IOException {
    if (isMissing(code)) {
      throw new IllegalArgumentException("a sign for a character that the face has not");
    }
    var width = font.getWidth(code);
    if (Math.abs(width - Math.round(width)) > NEAR) {
      throw new IllegalArgumentException("a width between two thousandths");
    }
    var text = font.toUnicode(code);
    var path = ((PDVectorFont) font).getNormalizedPath(code);
    return maker.code(text == null ? "" : text, Math.round(width), CharString.of(path));
  }

  /// Whether what is drawn stands for every missing character. It is to be seen as such.
  private boolean isMissing(int code) throws IOException {
    return font instanceof PDTrueTypeFont outlines
        ? outlines.codeToGID(code) == 0
        : ".notdef".equals(((PDType1Font) font).getEncoding().getName(code));
  }

  /// How far a text moves on, in thousandths of the size.
  int width(byte[] text) throws IOException {
    int width = 0;
    for (byte code : text) {
      width += Math.round(font.getWidth(code & 0xFF));
    }
    return width;
  }

  /// The same text by the new codes.
  byte[] recoded(byte[] text) {
    var recoded = new byte[text.length * 2];
    for (int at = 0; at < text.length; at++) {
      int code = codes[text[at] & 0xFF];
      recoded[2 * at] = (byte) (code >> 8);
      recoded[2 * at + 1] = (byte) code;
    }
    return recoded;
  }
}
