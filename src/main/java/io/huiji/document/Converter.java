package io.huiji.document;

/// Turns papers into PDF; each conversion is kept by the hash of its source.
public interface Converter extends AutoCloseable {

  /// Never throws for a bad paper: that is an {@link Conversion.Unconvertible}.
  Conversion toPdf(String name, byte[] content);

  /// Whether an office program is there at all; without one only PDF passes through.
  boolean available();

  /// What this process has converted so far.
  default ConversionCounts counts() {
    return ConversionCounts.NONE;
  }

  /// Stops every process that this converter started.
  @Override
  default void close() {}
}
