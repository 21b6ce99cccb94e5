package io.huiji.document.office;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huiji.document.Conversion.Converted;
import io.huiji.document.Conversion.Unconvertible;
import io.huiji.document.Converter;
import io.huiji.document.Converters;
import io.huiji.document.Manuscript;
import io.huiji.document.OfficeLimits;
import io.huiji.document.PdfText;
import io.huiji.document.Typesetter;
import io.huiji.kernel.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/// Papers come out the same whatever happens to the office processes, and on whatever day.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class UndisturbedTest {

  private static final int KILLS = 4;

  @TempDir Path folder;

  @BeforeAll
  static void needsAnOfficeProgram() {
    assumeTrue(OfficeHome.find(java.util.Optional.empty()).isPresent(), "no LibreOffice here");
  }

  @Test
  void losesNothingWhenTheProcessIsKilledAgainAndAgain() {
    var papers = papers(12);
    var undisturbed = convertAll(converter("calm", OfficeLimits.usual()), papers);
    var killed = new AtomicInteger();
    var converter = converter("storm", OfficeLimits.usual());

    var running = CompletableFuture.supplyAsync(() -> convertAll(converter, papers));
    // not more than once a paper: a paper that breaks two processes counts as the cause
    var done = new AtomicInteger(-1);
    Awaitility.await()
        .atMost(Duration.ofMinutes(4))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              var kept = keptIn(folder.resolve("storm/pdf"));
              if (kept > done.get() + 1 && killed.get() < KILLS && kill() > 0) {
                done.set(kept);
                killed.incrementAndGet();
              }
              return running.isDone();
            });

    assertThat(killed.get()).isGreaterThanOrEqualTo(2);
    assertThat(running.join()).isEqualTo(undisturbed);
    assertThat(folder.resolve("work")).isEmptyDirectory();
  }

  @Test
  void noticesAProcessThatHangsAndGoesOnWithTheNextPaper() throws IOException {
    var limits = OfficeLimits.usual().perPaper(Duration.ofSeconds(5));
    var converter = converter("hang", limits);
    try (converter) {
      assertThat(converter.toPdf("一.docx", papers(1).get("材料0.docx")))
          .isInstanceOf(Converted.class);
      for (var process : processes()) {
        new ProcessBuilder("kill", "-STOP", Long.toString(process.pid())).start().onExit().join();
      }

      assertThat(converter.toPdf("二.docx", paper("二")))
          .isInstanceOfSatisfying(
              Unconvertible.class, hung -> assertThat(hung.reason()).contains("超过 5 秒"));
      assertThat(converter.toPdf("三.docx", paper("三"))).isInstanceOf(Converted.class);
    }
    assertThat(processes()).isEmpty();
  }

  @Test
  void showsInADateFieldWhatItsAuthorSaw() throws IOException {
    try (var converter = converter("dates", OfficeLimits.usual())) {
      var converted = (Converted) converter.toPdf("日期.docx", dated());

      assertThat(PdfText.text(converted.pdf()).replaceAll("\\s", ""))
          .contains("报告日期：2020年1月5日", "打印时间：8:30", "第1页");
    }
  }

  @Test
  void locksFieldsWhoseCodeIsCutIntoRunsAndNoOthers() {
    var date =
        "<w:fldChar w:fldCharType=\"begin\"/><w:instrText> DA</w:instrText>"
            + "<w:instrText>TE \\@ \"yyyy\"</w:instrText><w:fldChar w:fldCharType=\"separate\"/>";
    var page =
        "<w:fldChar w:fldCharType=\"begin\"/><w:instrText> PAGE </w:instrText>"
            + "<w:fldChar w:fldCharType=\"end\"/><w:fldSimple w:instr=\" NUMPAGES \">";

    assertThat(OfficeCopy.locked(date)).startsWith("<w:fldChar w:fldLock=\"true\" ");
    assertThat(OfficeCopy.locked(OfficeCopy.locked(date))).isEqualTo(OfficeCopy.locked(date));
    assertThat(OfficeCopy.locked(page)).isEqualTo(page);
    assertThat(OfficeCopy.locked("<w:fldSimple w:instr=\" time \">")).contains("fldLock");
  }

  private static byte[] dated() throws IOException {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      field(document, "报告日期：", "DATE \\@ \"yyyy年M月d日\"", "2020年1月5日", "");
      field(document, "打印时间：", "TIME \\@ \"H:mm\"", "8:30", "");
      field(document, "第", "PAGE", "7", "页");
      document.write(out);
      return out.toByteArray();
    }
  }

  private static void field(
      XWPFDocument document, String before, String code, String result, String after) {
    var paragraph = document.createParagraph();
    paragraph.createRun().setText(before);
    paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
    paragraph.createRun().getCTR().addNewInstrText().setStringValue(" " + code + " ");
    paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
    paragraph.createRun().setText(result);
    paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
    paragraph.createRun().setText(after);
  }

  private Converter converter(String name, OfficeLimits limits) {
    return Converters.office(folder.resolve(name), folder.resolve("work"), limits);
  }

  private static Map<String, Digest> convertAll(Converter converter, Map<String, byte[]> papers) {
    try (converter) {
      return papers.entrySet().stream()
          .collect(
              toMap(
                  Map.Entry::getKey,
                  paper -> {
                    var outcome = converter.toPdf(paper.getKey(), paper.getValue());
                    assertThat(outcome).as(outcome.toString()).isInstanceOf(Converted.class);
                    return Digest.of(((Converted) outcome).pdf());
                  }));
    }
  }

  private static Map<String, byte[]> papers(int number) {
    return IntStream.range(0, number)
        .mapToObj(index -> "材料" + index + ".docx")
        .collect(toMap(Function.identity(), UndisturbedTest::paper));
  }

  private static byte[] paper(String about) {
    var blocks = new ArrayList<Manuscript.Block>();
    for (var line = 0; line < 40; line++) {
      blocks.add(new Manuscript.Text(about + "第" + line + "项。" + "统筹安排资金，落实责任单位。".repeat(4)));
    }
    return Typesetter.docx(Manuscript.of("会后收回", about, blocks));
  }

  private int kill() {
    var running = processes();
    running.forEach(ProcessHandle::destroyForcibly);
    return running.size();
  }

  private List<ProcessHandle> processes() {
    return Leftovers.usingProfileIn(folder.resolve("work")).toList();
  }

  private static int keptIn(Path cache) throws IOException {
    if (!Files.isDirectory(cache)) {
      return 0;
    }
    try (var files = Files.walk(cache)) {
      return (int) files.filter(file -> file.toString().endsWith(".docx")).count();
    }
  }
}
