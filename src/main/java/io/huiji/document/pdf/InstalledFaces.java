package io.huiji.document.pdf;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFType1Font;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The faces of this machine whose outlines can be read: first those that suit the head of an
/// official paper, then whatever else is there, for names that only a special face can show.
final class InstalledFaces {

  private static final Logger LOG = LoggerFactory.getLogger(InstalledFaces.class);
  private static final List<Path> FOLDERS =
      List.of(
          Path.of("/usr/share/fonts"),
          Path.of("/usr/local/share/fonts"),
          Path.of(System.getProperty("user.home", "/"), ".fonts"),
          Path.of(System.getProperty("user.home", "/"), ".local/share/fonts"));
  private static final List<String> PREFERRED =
      List.of(
          "LiberationSerif-Regular.ttf",
          "simkai.ttf",
          "FandolKai-Regular.otf",
          "ukai.ttc",
          "FandolFang-Regular.otf",
          "NotoSerifCJK-Regular.ttc",
          "NotoSansCJK-Regular.ttc");
  private static final Pattern FACE = Pattern.compile(".*\\.(ttf|otf|ttc|otc)");

  /// Of a collection the face with the forms of the mainland.
  private static final Pattern MAINLAND = Pattern.compile(".*(CN|SC|sc)\\b.*");

  private InstalledFaces() {}

  static List<Path> files() throws IOException {
    var files = new ArrayList<Path>();
    for (var folder : FOLDERS) {
      if (Files.isDirectory(folder)) {
        try (var found = Files.walk(folder, 8)) {
          found.filter(InstalledFaces::isFace).forEach(files::add);
        } catch (UncheckedIOException e) {
          LOG.debug("a folder of faces cannot be read", e);
        }
      }
    }
    files.sort(Comparator.comparingInt(InstalledFaces::rank).thenComparing(Path::toString));
    return files;
  }

  private static boolean isFace(Path file) {
    return FACE.matcher(file.toString().toLowerCase(Locale.ROOT)).matches();
  }

  private static int rank(Path file) {
    var rank = PREFERRED.indexOf(file.getFileName().toString());
    return rank < 0 ? PREFERRED.size() : rank;
  }

  /// A face that cannot be read is passed over: another may have the character, and where none has,
  /// the caller says so.
  static void read(Path file, Consumer<Face> reader) {
    try {
      var name = file.toString().toLowerCase(Locale.ROOT);
      if (name.endsWith("c")) {
        readCollection(file, reader);
      } else {
        try (var source = new RandomAccessReadBufferedFile(file);
            var font =
                name.endsWith(".otf")
                    ? new OTFParser().parse(source)
                    : new TTFParser().parse(source)) {
          reader.accept(Face.of(font));
        }
      }
    } catch (IOException | RuntimeException e) {
      LOG.debug("the face {} cannot be read", file, e);
    }
  }

  private static void readCollection(Path file, Consumer<Face> reader) throws IOException {
    try (var collection = new TrueTypeCollection(file.toFile())) {
      var names = new ArrayList<String>();
      collection.processAllFonts(font -> names.add(font.getName()));
      var mainland = names.stream().filter(name -> MAINLAND.matcher(name).matches()).findFirst();
      var font = collection.getFontByName(mainland.orElse(names.getFirst()));
      reader.accept(Face.of(font));
    }
  }

  /// One face while it is open.
  record Face(TrueTypeFont font, CmapLookup characters) {

    static Face of(TrueTypeFont font) throws IOException {
      return new Face(font, font.getUnicodeCmapLookup());
    }

    /// Empty where the face does not have the character, or only a blank in its place.
    Optional<Outline> outline(int character) {
      try {
        var glyph = characters.getGlyphId(character);
        if (glyph == 0) {
          return Optional.empty();
        }
        var outline = Outline.of(path(glyph), font.getAdvanceWidth(glyph), font.getUnitsPerEm());
        var blank = outline.path().isEmpty() && !Character.isSpaceChar(character);
        return blank ? Optional.empty() : Optional.of(outline);
      } catch (IOException | RuntimeException e) {
        LOG.debug("the outline of U+{} cannot be read", Integer.toHexString(character), e);
        return Optional.empty();
      }
    }

    private GeneralPath path(int glyph) throws IOException {
      if (font instanceof OpenTypeFont open && open.isPostScript()) {
        return switch (open.getCFF().getFont()) {
          case CFFCIDFont keyed ->
              keyed.getType2CharString(keyed.getCharset().getCIDForGID(glyph)).getPath();
          case CFFType1Font named -> named.getType2CharString(glyph).getPath();
          default -> new GeneralPath();
        };
      }
      var description = font.getGlyph().getGlyph(glyph);
      return description == null ? new GeneralPath() : description.getPath();
    }
  }
}
