package io.huiji.document.reader.pdf;

import org.apache.pdfbox.pdmodel.font.FontMappers;

/// Tells the PDF library, once for the whole process, to leave the machine's fonts alone.
public final class PlainFonts {

  static {
    FontMappers.set(new PlainFontMapper());
  }

  private PlainFonts() {}

  public static void use() {
    // the work is done when the class is loaded
  }
}
