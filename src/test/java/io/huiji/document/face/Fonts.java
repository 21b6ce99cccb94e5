package io.huiji.document.face;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Faces as fonts of made-up papers.
public final class Fonts {

  private Fonts() {}

  /// @param program what is embedded, be it the face's own or not
  public static COSDictionary font(PDDocument document, Face face, byte[] program)
      throws IOException {
    var descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setInt(COSName.FLAGS, 4);
    var name = COSName.getPDFName(face.name());
    var font = new FaceFont(name, descriptor, face).written(document.getDocument());
    var glyphs = (COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
    var stream = (COSStream) glyphs.getCOSDictionary(COSName.FONT_DESC).getItem(COSName.FONT_FILE3);
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(program);
    }
    return font;
  }
}
