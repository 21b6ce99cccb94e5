package io.huiji.document;

/// The outcome of turning a paper into PDF.
public sealed interface Conversion {

  /// @param pdf normalised: the same source always gives the same bytes
  record Converted(byte[] pdf, int pages) implements Conversion {}

  /// @param reason in plain Chinese, for the slip and the report
  record Unconvertible(String reason) implements Conversion {}
}
