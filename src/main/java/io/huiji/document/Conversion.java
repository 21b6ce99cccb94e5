package io.huiji.document;

/// The outcome of turning a paper into PDF.
public sealed interface Conversion {

  /// @param pdf of an office file: normalised, the same source always gives the same bytes; a PDF
  ///   passes through as it is
  /// @param conformance how this PDF stands to PDF/A-2b
  record Converted(byte[] pdf, int pages, Conformance conformance) implements Conversion {

    /// One that nobody has held against PDF/A.
    public Converted(byte[] pdf, int pages) {
      this(pdf, pages, new Conformance.Unchecked("没有检查是否合乎 PDF/A"));
    }
  }

  /// @param reason in plain Chinese, for the slip and the report
  record Unconvertible(String reason) implements Conversion {}
}
