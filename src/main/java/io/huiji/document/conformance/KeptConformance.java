package io.huiji.document.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiji.document.Conformance;
import io.huiji.document.Conformance.Unchecked;
import io.huiji.document.PdfConformance;
import io.huiji.document.worker.WorkerFailure;
import io.huiji.document.worker.WorkerLimits;
import io.huiji.document.worker.Workers;
import io.huiji.kernel.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Asks the child, and keeps what it said by the hash of the PDF. What could not be checked is not
/// kept.
public final class KeptConformance implements PdfConformance {

  private static final WorkerLimits LIMITS = new WorkerLimits(512, Duration.ofSeconds(60), 1_000);

  private final VerdictCache cache;
  private final Path workFolder;
  private final Workers workers;

  KeptConformance(Path cacheFolder, Path workFolder, WorkerLimits limits) {
    this.cache = new VerdictCache(cacheFolder);
    this.workFolder = workFolder;
    this.workers =
        new Workers(
            ConformanceChild.class.getName(),
            System.getProperty("java.class.path", ""),
            workFolder,
            limits);
  }

  public static PdfConformance in(Path cacheFolder, Path workFolder) {
    return new KeptConformance(cacheFolder, workFolder, LIMITS);
  }

  @Override
  public Conformance check(byte[] pdf) {
    var digest = Digest.of(pdf);
    return cache.find(digest).orElseGet(() -> keep(digest, throughFile(pdf)));
  }

  @Override
  public Conformance check(Path pdf) {
    var digest = digest(pdf);
    return cache.find(digest).orElseGet(() -> keep(digest, ask(pdf)));
  }

  /// The child reads files: veraPDF would copy a stream to one of its own.
  private Conformance throughFile(byte[] pdf) {
    try {
      Files.createDirectories(workFolder);
      var file = Files.createTempFile(workFolder, "checking-", ".pdf");
      try {
        Files.write(file, pdf);
        return ask(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Conformance ask(Path pdf) {
    try {
      var answer = workers.ask(pdf.toAbsolutePath().toString().getBytes(UTF_8));
      return Verdicts.parse(new String(answer, UTF_8))
          .orElseGet(() -> new Unchecked("PDF 文件打不开：已损坏，或者设有密码"));
    } catch (WorkerFailure failure) {
      return new Unchecked("检查 PDF/A 时" + failure.inWords());
    }
  }

  private Conformance keep(Digest digest, Conformance verdict) {
    if (!(verdict instanceof Unchecked)) {
      cache.keep(digest, verdict);
    }
    return verdict;
  }

  private static Digest digest(Path file) {
    try {
      return Digest.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    workers.close();
  }
}
