package io.huiji.document;

import io.huiji.document.conformance.KeptConformance;
import java.nio.file.Path;

/// Checks PDFs against PDF/A-2b by veraPDF, in a child process of bounded time and memory. Verdicts
/// are kept by the hash of the PDF.
public interface PdfConformance extends AutoCloseable {

  /// Never throws for a bad PDF: that is {@link Conformance.Unchecked} or one with faults.
  Conformance check(byte[] pdf);

  /// @throws java.io.UncheckedIOException when the file cannot be read
  Conformance check(Path pdf);

  /// @param cacheFolder verdicts by hash; may be deleted at any time
  /// @param workFolder for temporary files of the child
  static PdfConformance in(Path cacheFolder, Path workFolder) {
    return KeptConformance.in(cacheFolder, workFolder);
  }

  /// Ends the child process.
  @Override
  default void close() {}
}
