package io.huiji.document.reader.pdf;

import io.huiji.document.reader.layout.Glyph;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Collects the glyphs of one page with their places.
final class GlyphCollector extends PDFTextStripper {

  private static final int MOST_GLYPHS = 200_000;

  private final List<Glyph> glyphs = new ArrayList<>();

  static List<Glyph> of(PDDocument document, int page) throws IOException {
    var collector = new GlyphCollector();
    collector.setStartPage(page);
    collector.setEndPage(page);
    collector.writeText(document, Writer.nullWriter());
    return collector.glyphs;
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    var unicode = text.getUnicode();
    if (unicode != null && !unicode.isEmpty() && glyphs.size() < MOST_GLYPHS) {
      glyphs.add(
          new Glyph(
              printable(unicode),
              text.getXDirAdj(),
              text.getYDirAdj(),
              text.getWidthDirAdj(),
              Math.max(text.getFontSizeInPt(), 1)));
    }
  }

  private static String printable(String unicode) {
    return unicode.chars().anyMatch(c -> c < ' ') ? " " : unicode;
  }
}
