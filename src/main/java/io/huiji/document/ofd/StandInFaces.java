package io.huiji.document.ofd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/// Faces for OFD papers that name one without embedding it: the same that stand in for the official
/// ones everywhere (packaging/fonts), made TrueType once, because ofdrw's converter cannot embed
/// CFF outlines.
final class StandInFaces {

  private static final double SCALE = TrueTypeFile.UNITS_PER_EM / 1_000.0;
  private static final int LAST_CHARACTER = 0x2FFFF;

  private static final List<StandIn> ALL =
      List.of(
          new StandIn("FandolSong-Regular", List.of("宋体", "SimSun", "新宋体", "NSimSun", "方正书宋_GBK")),
          new StandIn(
              "FandolFang-Regular",
              List.of("仿宋", "仿宋_GB2312", "FangSong", "FangSong_GB2312", "方正仿宋_GBK", "华文仿宋")),
          new StandIn(
              "FandolKai-Regular",
              List.of("楷体", "楷体_GB2312", "KaiTi", "KaiTi_GB2312", "方正楷体_GBK", "华文楷体")),
          new StandIn(
              "FandolHei-Regular",
              List.of("黑体", "SimHei", "微软雅黑", "Microsoft YaHei", "等线", "方正黑体_GBK")),
          new StandIn("FandolSong-Bold", List.of("方正小标宋简体", "方正小标宋_GBK", "小标宋体", "华文中宋")));

  private StandInFaces() {}

  /// @param file name without extension
  /// @param names that it stands in for
  private record StandIn(String file, List<String> names) {}

  /// Writes those that are not there yet.
  ///
  /// @param folder kept with the conversions
  static void prepare(Path folder) {
    try {
      Files.createDirectories(folder);
      for (var face : ALL) {
        var target = folder.resolve(face.file + ".ttf");
        var source = installed(face.file);
        if (!Files.exists(target) && source.isPresent()) {
          write(source.orElseThrow(), face.file, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> installed(String face) {
    var home = System.getProperty("user.home", "");
    var data = Optional.ofNullable(System.getenv("XDG_DATA_HOME")).orElse(home + "/.local/share");
    return Stream.of(
            "/usr/local/share/huiji/fonts",
            data + "/huiji/fonts",
            "/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol")
        .map(folder -> Path.of(folder, face + ".otf"))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static void write(Path source, String name, Path target) throws IOException {
    var temporary = Files.createTempFile(target.getParent(), ".making-", ".part");
    try (var font = new OTFParser().parse(new RandomAccessReadBufferedFile(source))) {
      Files.write(temporary, trueType(font, name));
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static byte[] trueType(OpenTypeFont font, String name) throws IOException {
    var characters = new TreeMap<Integer, Integer>();
    var lookup = font.getUnicodeCmapLookup();
    for (int point = ' '; point <= LAST_CHARACTER; point++) {
      var glyph = point == Character.MAX_VALUE ? 0 : lookup.getGlyphId(point);
      var usual = glyph > 0 ? usual(point) : point;
      if (glyph > 0 && (usual == point || lookup.getGlyphId(usual) != glyph)) {
        characters.put(point, glyph);
      }
    }
    return new TrueTypeFile(name, glyphs(font), characters).bytes();
  }

  /// The character that a compatibility form stands for: a glyph of both goes to this one, else the
  /// PDF's text would have radicals for words.
  private static int usual(int point) {
    var usual = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
    return usual.codePointCount(0, usual.length()) == 1 ? usual.codePointAt(0) : point;
  }

  private static List<GlyphData> glyphs(OpenTypeFont font) throws IOException {
    var glyphs = new GlyphData[font.getNumberOfGlyphs()];
    var outlines = font.getCFF().getFont();
    for (var number = 0; number < glyphs.length; number++) {
      var outline = outlines.getType2CharString(number).getPath();
      glyphs[number] =
          GlyphData.of(
              Contours.of(outline, SCALE), (int) Math.round(font.getAdvanceWidth(number) * SCALE));
    }
    return List.of(glyphs);
  }

  /// In the child: tells the converter which file stands in for which name, and for all others.
  ///
  /// @param loader ofdrw's class {@code FontLoader}
  static void offer(Class<?> loader, Path folder) throws ReflectiveOperationException {
    var fonts = loader.getMethod("getInstance").invoke(null);
    var mapping = loader.getMethod("addSystemFontMapping", String.class, String.class);
    for (var face : ALL) {
      var file = folder.resolve(face.file + ".ttf");
      if (Files.exists(file)) {
        name(fonts, mapping, face, file);
      }
    }
    var usual = folder.resolve(ALL.getFirst().file + ".ttf");
    if (Files.exists(usual)) {
      loader.getMethod("loadAsDefaultFont", String.class).invoke(null, usual.toString());
    }
  }

  private static void name(Object fonts, Method mapping, StandIn face, Path file)
      throws ReflectiveOperationException {
    for (var name : face.names) {
      mapping.invoke(fonts, name, file.toString());
    }
  }
}
