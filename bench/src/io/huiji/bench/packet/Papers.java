package io.huiji.bench.packet;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/// Papers as a converter leaves them: text in embedded subset faces, two photographs, a table.
public final class Papers {

  private static final String FACE =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final int LINES = 34;

  private Papers() {}

  public static List<Path> make(Path folder, int papers, int pages) throws IOException {
    Files.createDirectories(folder);
    var made = new ArrayList<Path>();
    for (var paper = 1; paper <= papers; paper++) {
      var file = folder.resolve("paper-%04d.pdf".formatted(paper));
      if (!Files.exists(file)) {
        write(file, paper, pages);
      }
      made.add(file);
    }
    return made;
  }

  /// What stands on a page of a paper, both beginning with 1.
  public static String title(int paper, int page) {
    return "Paper " + paper + " sheet " + page + ".";
  }

  private static void write(Path file, int paper, int pages) throws IOException {
    var random = new Random(paper);
    try (var document = new PDDocument();
        var face = Papers.class.getResourceAsStream(FACE)) {
      var font = PDType0Font.load(document, face, true);
      for (var page = 1; page <= pages; page++) {
        page(document, font, title(paper, page), page <= 2, random);
      }
      document.save(file.toFile());
    }
  }

  private static void page(
      PDDocument document, PDFont font, String title, boolean photograph, Random random)
      throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (var content = new PDPageContentStream(document, page)) {
      text(content, font, 18, 780, title);
      for (var line = 0; line < LINES; line++) {
        text(content, font, 11, 740 - line * 18, words(random));
      }
      for (var row = 0; row < 6; row++) {
        content.addRect(85, 60 + row * 10, 420, 10);
      }
      content.stroke();
      if (photograph) {
        var photo = JPEGFactory.createFromImage(document, photo(random), 0.8f);
        content.drawImage(photo, 330, 500, 200, 150);
      }
    }
  }

  private static void text(
      PDPageContentStream content, PDFont font, float size, float up, String words)
      throws IOException {
    content.beginText();
    content.setFont(font, size);
    content.newLineAtOffset(85, up);
    content.showText(words);
    content.endText();
  }

  private static String words(Random random) {
    var words = new StringBuilder();
    while (words.length() < 70) {
      for (var letter = 2 + random.nextInt(8); letter > 0; letter--) {
        words.append((char) ('a' + random.nextInt(26)));
      }
      words.append(' ');
    }
    return words.toString();
  }

  private static BufferedImage photo(Random random) {
    var image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
    for (var down = 0; down < image.getHeight(); down++) {
      for (var across = 0; across < image.getWidth(); across++) {
        var grey = (across + down + random.nextInt(60)) % 256;
        image.setRGB(across, down, grey << 16 | grey << 8 | (grey / 2));
      }
    }
    return image;
  }

  static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
