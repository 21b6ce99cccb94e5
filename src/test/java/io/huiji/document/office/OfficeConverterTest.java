package io.huiji.document.office;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import io.huiji.document.Binding;
import io.huiji.document.Binding.Part;
import io.huiji.document.Conformance.Conforms;
import io.huiji.document.Conversion;
import io.huiji.document.Conversion.Converted;
import io.huiji.document.Conversion.Unconvertible;
import io.huiji.document.Converter;
import io.huiji.document.Converters;
import io.huiji.document.OfficeLimits;
import io.huiji.document.PdfBinder;
import io.huiji.document.PdfConformance;
import io.huiji.document.PdfText;
import io.huiji.kernel.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeConverterTest {

  /// For tests that do nothing to the process: starting one takes seconds.
  @TempDir static Path sharedFolder;

  private static Converter shared;

  @TempDir Path folder;

  @BeforeAll
  static void needsAnOfficeProgram() {
    assumeTrue(OfficeHome.find(Optional.empty()).isPresent(), "no LibreOffice on this machine");
    shared =
        Converters.office(
            sharedFolder.resolve("cache"), sharedFolder.resolve("work"), OfficeLimits.usual());
  }

  @AfterAll
  static void stop() {
    if (shared != null) {
      shared.close();
    }
  }

  @Test
  void givesTheSameBytesFromTwoSeparateOfficeProcesses() throws IOException {
    var paper = paper(3);

    var first = convertOnce("one", paper);
    var second = convertOnce("two", paper);

    assertThat(Digest.of(first.pdf())).isEqualTo(Digest.of(second.pdf()));
    assertThat(first.conformance()).isEqualTo(new Conforms());
    assertThat(first.pages()).isEqualTo(PdfText.pages(first.pdf()));
    assertThat(PdfText.text(first.pdf()).replace(" ", "")).contains("第3段", "区长办公会议");
  }

  @Test
  void passesAPdfThroughAsItIs() throws IOException {
    var pdf = ((Converted) shared.toPdf("原.docx", paper(1))).pdf();

    var passed = (Converted) shared.toPdf("意见.pdf", pdf);

    assertThat(passed.pdf()).isSameAs(pdf);
    assertThat(passed.pages()).isEqualTo(1);
  }

  @Test
  void setsPapersInFacesThatABoundFileHoldsOnce() throws IOException {
    var papers = List.of(converted("一.docx", 20), converted("二.docx", 30));
    var parts =
        papers.stream().map(paper -> Part.of(paper.pdf(), "材料").conforming().unnumbered()).toList();
    var binding = new Binding("会议材料", "示例办公室", LocalDateTime.of(2026, 12, 3, 9, 0), parts);

    var bound = new PdfBinder(folder.resolve("leaves")).bind(binding, folder.resolve("bound.pdf"));

    var pdf = Files.readAllBytes(bound.file());
    assertThat(PdfText.text(pdf)).isEqualTo(text(papers));
    var names = found("/BaseFont/[A-Z]{6}\\+([^/ ]+)", pdf);
    assertThat(names).hasSizeGreaterThan(new HashSet<>(names).size());
    assertThat(found("/CIDFontType0C", pdf)).hasSameSizeAs(new HashSet<>(names));
    assertThat(found("/FontFile ", pdf)).isEmpty();
    try (var conformance =
        PdfConformance.in(folder.resolve("verdicts"), folder.resolve("checks"))) {
      assertThat(conformance.check(bound.file())).isEqualTo(new Conforms());
    }
  }

  private static List<String> found(String pattern, byte[] pdf) {
    return Pattern.compile(pattern)
        .matcher(new String(pdf, ISO_8859_1))
        .results()
        .map(result -> result.group(result.groupCount()))
        .toList();
  }

  private static Converted converted(String name, int paragraphs) throws IOException {
    return (Converted) shared.toPdf(name, paper(paragraphs));
  }

  private static String text(List<Converted> papers) {
    return papers.stream().map(paper -> PdfText.text(paper.pdf())).collect(joining());
  }

  @Test
  void takesAConversionFromTheCacheWithoutAnOfficeProgram() throws IOException {
    var paper = paper(1);
    var converted = convertOnce("cache", paper);

    try (var without = without("cache")) {
      assertThat(without.available()).isFalse();
      assertThat(((Converted) without.toPdf("又一名.docx", paper)).pdf()).isEqualTo(converted.pdf());
    }
  }

  @Test
  void noticesADamagedCacheFileAndConvertsAgain() throws IOException {
    var paper = paper(1);
    var converted = convertOnce("cache", paper);
    var kept = onlyFileIn(folder.resolve("cache/pdf"));
    var bytes = Files.readAllBytes(kept);
    bytes[bytes.length / 2] ^= 1;
    Files.write(kept, bytes);

    assertThat(convertOnce("cache", paper).pdf()).isEqualTo(converted.pdf());
    assertThat(onlyFileIn(folder.resolve("cache/pdf"))).exists();
  }

  @Test
  void survivesTheKillingOfItsProcessInMidConversion() throws Exception {
    try (var converter = converter("cache", OfficeLimits.usual())) {
      assertThat(converter.toPdf("小.docx", paper(1))).isInstanceOf(Converted.class);

      var running = CompletableFuture.supplyAsync(() -> converter.toPdf("大.docx", large()));
      await().atMost(60, TimeUnit.SECONDS).until(() -> !papersInWork().isEmpty());
      officeProcesses().forEach(ProcessHandle::destroyForcibly);

      assertThat(running.get(120, TimeUnit.SECONDS)).isInstanceOf(Converted.class);
      assertThat(converter.toPdf("后.docx", paper(2))).isInstanceOf(Converted.class);
    }
  }

  @Test
  void stopsAPaperThatTakesTooLongAndGoesOnWithTheNext() throws Exception {
    try (var converter = converter("cache", OfficeLimits.usual().perPaper(Duration.ofSeconds(4)))) {
      assertThat(converter.toPdf("小.docx", paper(1))).isInstanceOf(Converted.class);

      var outcome = converter.toPdf("大.docx", endless());

      assertThat(outcome).isInstanceOf(Unconvertible.class);
      assertThat(((Unconvertible) outcome).reason()).contains("超过 4 秒");
      assertThat(converter.toPdf("后.docx", paper(2))).isInstanceOf(Converted.class);
    }
  }

  @Test
  void saysThatADamagedPaperCannotBeConverted() throws IOException {
    var paper = paper(1);
    var protectedContainer = new byte[2048];
    System.arraycopy(
        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, protectedContainer, 0, 4);

    for (var bad :
        List.of(
            Arrays.copyOf(paper, paper.length - 200),
            Arrays.copyOf(paper, paper.length / 2),
            protectedContainer,
            new byte[0],
            "%PDF-1.7 nothing".getBytes(UTF_8),
            new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0})) {
      assertThat(shared.toPdf("坏.docx", bad)).isInstanceOf(Unconvertible.class);
    }
  }

  @Test
  void readsPlainTextInTheEncodingsThatChineseComesIn() {
    for (var charset : List.of(UTF_8, Charset.forName("GBK"))) {
      var converted = shared.toPdf("说明.txt", "关于低保标准的说明\n第二行".getBytes(charset));

      assertThat(PdfText.text(((Converted) converted).pdf())).contains("关于低保标准的说明", "第二行");
    }
  }

  @Test
  void fetchesNothingFromTheNetwork() throws Exception {
    var asked = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    var address = "http://127.0.0.1:%d/picture.png".formatted(server.getAddress().getPort());
    try {
      assertThat(shared.toPdf("链接.docx", withLinkedPicture(address))).isInstanceOf(Converted.class);
    } finally {
      server.stop(0);
    }

    assertThat(asked).hasValue(0);
  }

  @Test
  void leavesNoProcessAndNoFileBehindAfterClosing() throws IOException {
    convertOnce("cache", paper(1));

    assertThat(officeProcesses()).isEmpty();
    try (var left = Files.list(folder.resolve("work"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void clearsAwayWhatAKilledProgramLeft() throws IOException {
    var dead = Files.createDirectories(folder.resolve("work/office-999999999-1/papers"));

    convertOnce("cache", paper(1));

    assertThat(dead).doesNotExist();
  }

  private Converted convertOnce(String cache, byte[] paper) {
    try (var converter = converter(cache, OfficeLimits.usual())) {
      var outcome = converter.toPdf("材料.docx", paper);
      assertThat(outcome).as(outcome.toString()).isInstanceOf(Conversion.Converted.class);
      return (Converted) outcome;
    }
  }

  private Converter converter(String cache, OfficeLimits limits) {
    return Converters.office(folder.resolve(cache), folder.resolve("work"), limits);
  }

  private Converter without(String cache) {
    var nowhere =
        new OfficeLimits(1, Duration.ofSeconds(10), 1, Optional.of(folder.resolve("nowhere")));
    return converter(cache, nowhere);
  }

  private List<ProcessHandle> officeProcesses() {
    return Leftovers.usingProfileIn(folder.resolve("work")).toList();
  }

  private List<Path> papersInWork() throws IOException {
    try (var files = Files.walk(folder.resolve("work"))) {
      return files.filter(file -> file.endsWith("paper.docx")).toList();
    }
  }

  private static Path onlyFileIn(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).reduce((_, _) -> null).orElseThrow();
    }
  }

  private static byte[] paper(int paragraphs) {
    return docx(paragraphs, 0);
  }

  private static byte[] large() {
    return docx(6000, 0);
  }

  private static byte[] endless() {
    return docx(20_000, 6);
  }

  private static byte[] docx(int paragraphs, int columns) {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      for (var number = 1; number <= paragraphs; number++) {
        if (columns > 0 && number % 20 == 0) {
          document.createTable(20, columns).getRow(3).getCell(2).setText("单元格" + number);
        }
        document.createParagraph().createRun().setText("第" + number + "段：区长办公会议研究的事项。".repeat(8));
      }
      document.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static byte[] withLinkedPicture(String address) throws Exception {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      var relation =
          document
              .getPackagePart()
              .addRelationship(
                  PackagingURIHelper.toURI(address),
                  TargetMode.EXTERNAL,
                  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image");
      var run = document.createParagraph().createRun();
      run.setText("图：");
      run.getCTR()
          .addNewPict()
          .set(
              org.apache.xmlbeans.XmlObject.Factory.parse(
                  """
                  <v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:100pt;height:50pt">
                  <v:imagedata xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="%s"/>
                  </v:shape>
                  """
                      .formatted(relation.getId())));
      document.write(out);
      return out.toByteArray();
    }
  }
}
