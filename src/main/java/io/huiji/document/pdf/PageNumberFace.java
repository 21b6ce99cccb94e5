package io.huiji.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The face of page numbers with the few characters that it needs: Liberation Serif where it is
/// installed, else the sans that comes with PDFBox. Both have TrueType outlines, the only ones that
/// PDFBox can embed.
///
/// @param body the bytes of its objects
/// @param font number of the font among the leaf's objects
/// @param codes of the characters as hexadecimal digits
/// @param widths in thousandths of the size
record PageNumberFace(Leaf leaf, byte[] body, int font, List<String> codes, List<Float> widths) {

  private static final String CHARACTERS = "0123456789— ";
  private static final Path FONTS = Path.of("/usr/share/fonts");
  private static final String SERIF = "LiberationSerif-Regular.ttf";
  private static final String BUNDLED =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final int BUDGET = 1 << 20;

  static PageNumberFace load() throws IOException {
    try (var document = new PDDocument()) {
      var face = face(document);
      var page = new PDPage();
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(face, 1);
        content.showText(CHARACTERS);
        content.endText();
      }
      var saved = new ByteArrayOutputStream();
      document.save(saved);
      return taken(saved.toByteArray(), face);
    }
  }

  private static PDFont face(PDDocument document) throws IOException {
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

  private static PageNumberFace taken(byte[] pdf, PDFont face) throws IOException {
    var body = new ByteArrayOutputStream();
    var sink = new LeafSink(body, BUDGET);
    var writer = new ObjectWriter(sink);
    int font;
    try (var document = Loader.loadPDF(pdf)) {
      var fonts = document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
      var only = Objects.requireNonNull(fonts).keySet().iterator().next();
      font = writer.number(Objects.requireNonNull((COSDictionary) fonts.getDictionaryObject(only)));
      writer.finish();
    }
    var leaf =
        new Leaf(
            sink.position(),
            sink.sum(),
            writer.offsets(),
            writer.patches(),
            List.of(),
            List.of(),
            writer.faces());
    return new PageNumberFace(leaf, body.toByteArray(), font, codes(face), widths(face));
  }

  private static List<String> codes(PDFont face) throws IOException {
    var codes = new ArrayList<String>();
    for (var character : letters(CHARACTERS)) {
      codes.add(HexFormat.of().withUpperCase().formatHex(face.encode(character)));
    }
    return codes;
  }

  private static List<Float> widths(PDFont face) throws IOException {
    var widths = new ArrayList<Float>();
    for (var character : letters(CHARACTERS)) {
      widths.add(face.getStringWidth(character));
    }
    return widths;
  }

  private static List<String> letters(String words) {
    return words.chars().mapToObj(Character::toString).toList();
  }

  /// @param words digits, dashes and blanks
  String codes(String words) {
    var hex = new StringBuilder(words.length() * 4);
    for (var character : letters(words)) {
      hex.append(codes.get(CHARACTERS.indexOf(character)));
    }
    return hex.toString();
  }

  /// How wide words are at size 1.
  float width(String words) {
    var width = 0f;
    for (var character : letters(words)) {
      width += widths.get(CHARACTERS.indexOf(character)) / 1000;
    }
    return width;
  }
}
