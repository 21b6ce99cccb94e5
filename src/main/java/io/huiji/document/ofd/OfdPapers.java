package io.huiji.document.ofd;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiji.document.Fault;
import io.huiji.document.PdfText;
import io.huiji.document.reader.guard.RefusedPaper;
import io.huiji.document.reader.guard.SafeZip;
import io.huiji.document.reader.guard.ZipLimits;
import io.huiji.document.reader.guard.ZipPart;
import io.huiji.document.reader.ofd.OfdReader;
import io.huiji.document.worker.WorkerFailure;
import io.huiji.document.worker.WorkerLimits;
import io.huiji.document.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.text.Normalizer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns OFD papers into PDF in a child process. Before it the container passes the guard; after it
/// the text of the PDF is held against that of the OFD, so that no page with lost or wrong letters
/// goes out as if it were the paper.
public final class OfdPapers implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OfdPapers.class);
  private static final int HEAP_MEGABYTES = 512;
  private static final int PAPERS_PER_CHILD = 50;

  /// Of a hundred letters of the OFD as many may be missing in the PDF: ligatures and symbols.
  private static final double MAY_BE_MISSING = 0.01;

  private final Path faces;
  private final Path workFolder;
  private final Path libraries;
  private final Workers workers;

  /// @param cacheFolder for the faces that stand in for missing ones
  public OfdPapers(Path cacheFolder, Path workFolder, Duration perPaper) {
    this.faces = cacheFolder.resolve("faces");
    this.workFolder = workFolder;
    this.libraries = libraries();
    this.workers =
        new Workers(
            OfdChild.class.getName(),
            System.getProperty("java.class.path", ""),
            workFolder,
            new WorkerLimits(HEAP_MEGABYTES, perPaper, PAPERS_PER_CHILD),
            libraries.toString(),
            faces.toAbsolutePath().toString());
  }

  /// Beside our own classes, in the developers' build as in the launcher's.
  private static Path libraries() {
    CodeSource source = OfdPapers.class.getProtectionDomain().getCodeSource();
    return Path.of(source.getLocation().getPath()).resolveSibling("ofd-lib").toAbsolutePath();
  }

  /// What became of an OFD.
  public sealed interface Outcome {

    /// @param pdf as the converter wrote it, with dates and ids of its own
    record Made(byte[] pdf) implements Outcome {}

    /// @param reason in plain Chinese
    record Refused(String reason) implements Outcome {}
  }

  public Outcome convert(byte[] ofd) throws IOException {
    try {
      var zip = SafeZip.open(ofd, ZipLimits.PAPER);
      if (zip.parts().stream().anyMatch(part -> part.doctype() != ZipPart.Doctype.NONE)) {
        return new Outcome.Refused("OFD 内部的 XML 引用了文件以外的内容，没有转换。");
      }
      if (zip.slips()) {
        return new Outcome.Refused("OFD 里有指向自身以外位置的文件名，没有转换。");
      }
      var text = OfdReader.read(zip).text();
      return Files.isDirectory(libraries)
          ? throughChild(ofd, text)
          : new Outcome.Refused("本机没有转换 OFD 的程序，只能按原件查看。");
    } catch (RefusedPaper refused) {
      return new Outcome.Refused(words(refused.fault()));
    }
  }

  private static String words(Fault fault) {
    return fault.detail();
  }

  private Outcome throughChild(byte[] ofd, String text) throws IOException {
    StandInFaces.prepare(faces);
    Files.createDirectories(workFolder);
    var from = Files.createTempFile(workFolder, "paper-", ".ofd");
    var to = from.resolveSibling(from.getFileName() + ".pdf");
    try {
      Files.write(from, ofd);
      var request = from.toAbsolutePath() + "\n" + to.toAbsolutePath();
      var answer = new String(workers.ask(request.getBytes(UTF_8)), UTF_8);
      return answer.equals(OfdChild.DONE) && Files.exists(to)
          ? compared(Files.readAllBytes(to), text)
          : failed(answer);
    } catch (WorkerFailure failure) {
      return new Outcome.Refused("转换 OFD 时" + failure.inWords() + "。请另存为 PDF 后重新报送。");
    } finally {
      Files.deleteIfExists(from);
      Files.deleteIfExists(to);
    }
  }

  private static Outcome failed(String answer) {
    LOG.warn("no PDF of an OFD: {}", answer);
    return new Outcome.Refused("这个 OFD 文件转换不了，请另存为 PDF 后重新报送。");
  }

  private static Outcome compared(byte[] pdf, String text) {
    try {
      return missing(text, PdfText.text(pdf)) <= MAY_BE_MISSING
          ? new Outcome.Made(pdf)
          : new Outcome.Refused("OFD 转换后文字与原件不一致（字体可能没有嵌入），没有采用。请另存为 PDF 后重新报送。");
    } catch (IllegalArgumentException _) {
      return new Outcome.Refused("OFD 转换后的文件打不开。请另存为 PDF 后重新报送。");
    }
  }

  /// The share of the letters that is not found again; compatibility forms count as the same,
  /// because a face may have one glyph for both.
  static double missing(String text, String found) {
    var counts = new HashMap<Integer, Integer>();
    letters(found, counts, 1);
    letters(text, counts, -1);
    var all = text.codePoints().filter(Character::isLetterOrDigit).count();
    var missing = counts.values().stream().filter(count -> count < 0).mapToInt(c -> -c).sum();
    return all == 0 ? 0 : (double) missing / all;
  }

  private static void letters(String text, Map<Integer, Integer> counts, int one) {
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(point -> counts.merge(point, one, Integer::sum));
  }

  @Override
  public void close() {
    workers.close();
  }
}
