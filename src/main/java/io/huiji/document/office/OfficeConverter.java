package io.huiji.document.office;

import io.huiji.document.Conversion;
import io.huiji.document.Conversion.Converted;
import io.huiji.document.Conversion.Unconvertible;
import io.huiji.document.ConversionCounts;
import io.huiji.document.Converter;
import io.huiji.document.OfficeLimits;
import io.huiji.document.PdfConformance;
import io.huiji.document.ofd.OfdPapers;
import io.huiji.document.ofd.OfdPapers.Outcome.Made;
import io.huiji.document.ofd.OfdPapers.Outcome.Refused;
import io.huiji.document.pdf.ReproduciblePdf;
import io.huiji.document.pdf.ReproduciblePdf.Settled;
import io.huiji.kernel.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jodconverter.core.office.OfficeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Converts by LibreOffice, from the cache where it can.
public final class OfficeConverter implements Converter {

  private static final Logger LOG = LoggerFactory.getLogger(OfficeConverter.class);
  private static final int STRIPES = 16;
  private static final int ATTEMPTS = 2;

  private final ConversionCache cache;
  private final Path workFolder;
  private final OfficeLimits limits;
  private final Optional<Path> home;
  private final PdfConformance conformance;
  private final OfdPapers ofd;
  private final ConversionTally tally = new ConversionTally();
  private final Object[] stripes = Stream.generate(Object::new).limit(STRIPES).toArray();
  private @Nullable OfficeProcesses processes;

  private OfficeConverter(
      Path cacheFolder, Path workFolder, OfficeLimits limits, PdfConformance conformance) {
    this.cache = new ConversionCache(cacheFolder);
    this.workFolder = workFolder;
    this.limits = limits;
    this.home = OfficeHome.find(limits.officeHome());
    this.conformance = conformance;
    this.ofd = new OfdPapers(cacheFolder, workFolder, limits.perPaper());
  }

  /// @param conformance closed with the converter
  public static Converter in(
      Path cacheFolder, Path workFolder, OfficeLimits limits, PdfConformance conformance) {
    return new OfficeConverter(cacheFolder, workFolder, limits, conformance);
  }

  @Override
  public boolean available() {
    return home.isPresent();
  }

  @Override
  public ConversionCounts counts() {
    return tally.counts();
  }

  @Override
  public Conversion toPdf(String name, byte[] content) {
    if (content.length == 0) {
      return new Unconvertible("文件是空的，没有内容。");
    }
    if (PaperType.pdf(content)) {
      return passThrough(content);
    }
    return PaperType.of(name, content)
        .map(this::cachedOrConverted)
        .orElseGet(() -> new Unconvertible("这种文件不能转换成 PDF，只能按原件查看。"));
  }

  private Conversion passThrough(byte[] pdf) {
    try {
      var pages = ReproduciblePdf.pages(pdf);
      return pages == 0 ? new Unconvertible("PDF 文件没有页面。") : checked(pdf, pages);
    } catch (IOException _) {
      return new Unconvertible("PDF 文件打不开：已损坏，或者设有密码。");
    }
  }

  private Converted checked(byte[] pdf, int pages) {
    return new Converted(pdf, pages, conformance.check(pdf));
  }

  private Conversion cachedOrConverted(PaperType paper) {
    var source = Digest.of(paper.content());
    synchronized (stripes[Math.floorMod(source.hashCode(), STRIPES)]) {
      try {
        var kept = cache.find(source, paper.extension());
        if (kept.isPresent()) {
          tally.kept();
          return checked(kept.get().pdf(), kept.get().pages());
        }
        var began = System.nanoTime();
        return tally.ended(converted(source, paper), began);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Conversion converted(Digest source, PaperType paper) throws IOException {
    if (paper.extension().equals(PaperType.OFD)) {
      return fromOfd(source, paper);
    }
    if (home.isEmpty()) {
      return new Unconvertible("本机没有安装 LibreOffice，不能转换成 PDF。");
    }
    return kept(source, paper, attempt(source, paper));
  }

  private Conversion kept(Digest source, PaperType paper, Conversion outcome) throws IOException {
    if (outcome instanceof Converted converted) {
      cache.keep(source, paper.extension(), new Settled(converted.pdf(), converted.pages()));
    }
    return outcome;
  }

  private Conversion fromOfd(Digest source, PaperType paper) throws IOException {
    return switch (ofd.convert(paper.content())) {
      case Refused(var reason) -> new Unconvertible(reason);
      case Made(var pdf) -> kept(source, paper, archived(pdf, source));
    };
  }

  /// As PDF/A where it is one, else without saying so.
  private Converted archived(byte[] pdf, Digest source) throws IOException {
    var claiming = ReproduciblePdf.settleAsPdfA(pdf, source);
    var archived = checked(claiming.pdf(), claiming.pages());
    if (archived.conformance().conforms()) {
      return archived;
    }
    var plain = ReproduciblePdf.settle(pdf, source);
    return checked(plain.pdf(), plain.pages());
  }

  private Conversion attempt(Digest source, PaperType paper) throws IOException {
    for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return once(source, paper);
      } catch (TimeoutException _) {
        LOG.warn("paper {} took longer than {}", source, limits.perPaper());
        return new Unconvertible(
            "转换超过 %d 秒，已停止。请把文件另存为 PDF 后重新报送。".formatted(limits.perPaper().toSeconds()));
      } catch (OfficeException e) {
        var failure = Failure.of(e);
        LOG.warn("no PDF of paper {} in attempt {}: {}, {}", source, attempt, failure, reason(e));
        switch (failure) {
          case BAD_PAPER -> {
            return new Unconvertible("LibreOffice 打不开这个文件：可能已损坏，或者设有密码。");
          }
          case PROGRAM_GONE -> {} // not the paper's fault, as far as one knows: once more
        }
      }
    }
    return new Unconvertible("转换程序在处理这个文件时两次中断。请把文件另存为 PDF 后重新报送。");
  }

  private static String reason(OfficeException thrown) {
    var cause = thrown.getCause();
    return cause == null ? thrown.toString() : cause.getClass().getSimpleName();
  }

  private Conversion once(Digest source, PaperType paper)
      throws IOException, OfficeException, TimeoutException {
    var office = running();
    var folder = Files.createDirectories(office.folder().resolve("papers").resolve(source.hex()));
    var from = folder.resolve("paper." + paper.extension());
    var to = folder.resolve("paper.pdf");
    try {
      Files.write(from, handedOver(paper));
      office.convert(from, paper.extension(), to);
      var settled = ReproduciblePdf.settle(Files.readAllBytes(to), source);
      return settled.pages() == 0
          ? new Unconvertible("转换后没有页面。")
          : checked(settled.pdf(), settled.pages());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while converting", e);
    } finally {
      Leftovers.remove(folder); // a killed process leaves files of its own beside the paper
    }
  }

  private static byte[] handedOver(PaperType paper) {
    return paper.extension().equals(PaperType.DOCX)
        ? OfficeCopy.of(paper.content())
        : paper.content();
  }

  private synchronized OfficeProcesses running() throws IOException, OfficeException {
    if (processes == null) {
      processes = OfficeProcesses.start(home.orElseThrow(), workFolder, limits);
    }
    return processes;
  }

  @Override
  public synchronized void close() {
    conformance.close();
    ofd.close();
    if (processes != null) {
      processes.close();
      processes = null;
    }
  }

  /// Why the office program gave no PDF.
  private enum Failure {
    PROGRAM_GONE,
    BAD_PAPER;

    static Failure of(OfficeException thrown) {
      for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
        var kind = cause.getClass().getSimpleName();
        if (cause instanceof CancellationException
            || kind.equals("DisposedException")
            || kind.equals("OfficeConnectionException")) {
          return PROGRAM_GONE;
        }
      }
      return BAD_PAPER;
    }
  }
}
