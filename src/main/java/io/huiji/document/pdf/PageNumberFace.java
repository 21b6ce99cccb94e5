package io.huiji.document.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The face of page numbers: Liberation Serif where it is installed, else the sans that comes with
/// PDFBox. Both have TrueType outlines, the only ones that PDFBox can embed.
final class PageNumberFace {

  private static final Path FONTS = Path.of("/usr/share/fonts");
  private static final String SERIF = "LiberationSerif-Regular.ttf";
  private static final String BUNDLED =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private PageNumberFace() {}

  static PDFont load(PDDocument document) throws IOException {
    var installed = installed();
    try (var face =
        Files.isReadable(installed)
            ? Files.newInputStream(installed)
            : Objects.requireNonNull(PDFont.class.getResourceAsStream(BUNDLED))) {
      return PDType0Font.load(document, face, true);
    }
  }

  private static Path installed() {
    if (!Files.isDirectory(FONTS)) {
      return FONTS.resolve(SERIF);
    }
    try (var files = Files.find(FONTS, 6, (file, _) -> file.endsWith(SERIF))) {
      return files.sorted().findFirst().orElse(FONTS.resolve(SERIF));
    } catch (IOException | java.io.UncheckedIOException _) {
      return FONTS.resolve(SERIF);
    }
  }
}
