package io.huiji.document.ofd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huiji.document.Conversion;
import io.huiji.document.Conversion.Converted;
import io.huiji.document.Conversion.Unconvertible;
import io.huiji.document.Converter;
import io.huiji.document.Converters;
import io.huiji.document.Manuscript;
import io.huiji.document.Ofd;
import io.huiji.document.OfficeLimits;
import io.huiji.document.PdfText;
import io.huiji.document.Typesetter;
import io.huiji.kernel.Digest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/// OFD papers into PDF by ofdrw's converter in its own process; with it our own OFD is looked at.
class OfdPapersTest {

  private static final Path CORPUS = Path.of("../shared/corpus/ofdrw");
  private static final int DOTS_PER_INCH = 72;

  @TempDir static Path folder;
  private static Converter converter;

  @BeforeAll
  static void start() {
    converter = converter("one");
  }

  @AfterAll
  static void stop() {
    converter.close();
  }

  private static Converter converter(String name) {
    return Converters.office(folder.resolve(name), folder.resolve("work"), OfficeLimits.usual());
  }

  @Test
  void showsOurOwnOfdAsThePdfThatItWasMadeFrom() throws IOException {
    var pdf = Printed.minutes(folder);
    var ofd = Ofd.of(pdf, Printed.PROPERTIES);

    var back = (Converted) converter.toPdf("会议纪要.ofd", ofd.bytes());

    assertThat(back.pages()).isEqualTo(ofd.pages());
    for (var page = 0; page < back.pages(); page++) {
      assertThat(difference(picture(pdf, page), picture(back.pdf(), page))).isLessThan(0.005);
    }
    assertThat(difference(picture(pdf, 0), picture(back.pdf(), 1))).isGreaterThan(0.02);
    assertThat(back.conformance().conforms()).as("%s", back.conformance()).isTrue();
  }

  @Test
  void convertsAPaperWhoseFaceIsNotEmbedded() {
    var paper =
        Manuscript.of(
            "会后收回", "关于提高城乡低保标准的汇报", List.of(new Manuscript.Text("现将有关情况汇报如下。GB/T 33190")));

    var converted = converter.toPdf("汇报.ofd", Typesetter.ofd(paper));

    assertThat(converted).as("%s", converted).isInstanceOf(Converted.class);
    assertThat(letters(PdfText.text(((Converted) converted).pdf())))
        .contains("会后收回", "关于提高城乡低保标准的汇报", "现将有关情况汇报如下。GB/T33190");
  }

  @Test
  void givesTheSameBytesFromTwoSeparateProcesses() throws IOException {
    var paper = Typesetter.ofd(Manuscript.of("", "标题", List.of(new Manuscript.Text("内容。"))));
    StandInFaces.prepare(folder.resolve("one/faces"));
    FileSystemUtils.copyRecursively(folder.resolve("one/faces"), folder.resolve("two/faces"));
    try (var other = converter("two")) {
      assertThat(Digest.of(((Converted) other.toPdf("a.ofd", paper)).pdf()))
          .isEqualTo(Digest.of(((Converted) converter.toPdf("b.ofd", paper)).pdf()));
    }
  }

  @Test
  void endsEveryPaperOfTheCorpusInPagesOrInAReason() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "the corpus is not beside the project");
    var outcomes = new TreeMap<String, String>();
    try (var files = Files.list(CORPUS)) {
      for (var file : files.filter(path -> path.toString().endsWith(".ofd")).sorted().toList()) {
        outcomes.put(
            file.getFileName().toString(),
            words(converter.toPdf("材料.ofd", Files.readAllBytes(file))));
      }
    }

    assertThat(outcomes.values().stream().filter(outcome -> outcome.startsWith("converted")))
        .as(outcomes.toString())
        .hasSizeGreaterThan(10);
  }

  private static String words(Conversion outcome) {
    return switch (outcome) {
      case Converted converted -> "converted " + converted.pages() + " " + converted.conformance();
      case Unconvertible(var reason) -> reason;
    };
  }

  @Test
  void refusesHostileContainersBeforeAnyLibraryUnpacksThem() throws IOException {
    var paper = Typesetter.ofd(Manuscript.of("", "标题", List.of(new Manuscript.Text("内容。"))));
    var outside =
        """
        <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>
        <ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016">&e;</ofd:OFD>
        """;

    assertThat(words(converter.toPdf("外部.ofd", with(paper, "Doc_0/x.xml", outside))))
        .contains("引用了文件以外的内容");
    assertThat(words(converter.toPdf("越界.ofd", with(paper, "../../../../tmp/slipped.xml", "<a/>"))))
        .contains("自身以外位置");
    assertThat(converter.toPdf("截断.ofd", java.util.Arrays.copyOf(paper, paper.length / 2)))
        .isInstanceOf(Unconvertible.class);
    assertThat(Path.of("/tmp/slipped.xml")).doesNotExist();
  }

  @Test
  void stopsAPaperThatTakesTooLong() throws IOException {
    var paper = Typesetter.ofd(Manuscript.of("", "标题", List.of(new Manuscript.Text("内容。"))));
    try (var impatient =
        new OfdPapers(folder.resolve("one"), folder.resolve("work"), Duration.ofMillis(1))) {
      assertThat(impatient.convert(paper))
          .isInstanceOfSatisfying(
              OfdPapers.Outcome.Refused.class,
              refused -> assertThat(refused.reason()).contains("处理时间超过上限"));
    }
  }

  @Test
  void noticesLostLetters() {
    assertThat(OfdPapers.missing("会议纪要 GB/T", "会 议 纪 要 G B / T")).isZero();
    assertThat(OfdPapers.missing("会议纪要", "““””")).isEqualTo(1);
  }

  private static byte[] with(byte[] zip, String name, String content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var from = new ZipInputStream(new ByteArrayInputStream(zip));
        var to = new ZipOutputStream(out)) {
      for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        from.transferTo(to);
      }
      to.putNextEntry(new ZipEntry(name));
      to.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private static BufferedImage picture(byte[] pdf, int page) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH);
    }
  }

  /// The mean difference of brightness, from 0 to 1.
  private static double difference(BufferedImage one, BufferedImage other) {
    assertThat(other.getWidth()).isBetween(one.getWidth() - 1, one.getWidth() + 1);
    assertThat(other.getHeight()).isBetween(one.getHeight() - 1, one.getHeight() + 1);
    var sum = 0.0;
    var width = Math.min(one.getWidth(), other.getWidth());
    var height = Math.min(one.getHeight(), other.getHeight());
    for (var x = 0; x < width; x++) {
      for (var y = 0; y < height; y++) {
        sum += Math.abs((one.getRGB(x, y) >> 8 & 0xFF) - (other.getRGB(x, y) >> 8 & 0xFF));
      }
    }
    return sum / 255 / width / height;
  }

  private static String letters(String text) {
    return text.replaceAll("\\s", "");
  }
}
