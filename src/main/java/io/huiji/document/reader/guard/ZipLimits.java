package io.huiji.document.reader.guard;

/// How far a zip may unpack before it counts as a bomb.
///
/// @param entries most entries in one container
/// @param totalBytes most bytes of all entries together, nested containers included
/// @param entryBytes most bytes of one entry
/// @param ratio most bytes unpacked for one byte packed, for entries over {@code ratioFrom}
/// @param ratioFrom bytes below which the ratio does not matter
/// @param depth how many containers may lie inside each other
public record ZipLimits(
    int entries, long totalBytes, long entryBytes, int ratio, long ratioFrom, int depth) {

  private static final long MEGABYTE = 1024L * 1024;

  /// For one office file.
  public static final ZipLimits PAPER =
      new ZipLimits(10_000, 256 * MEGABYTE, 128 * MEGABYTE, 150, 2 * MEGABYTE, 3);

  /// For a zip of papers.
  public static final ZipLimits SUBMISSION =
      new ZipLimits(1_000, 256 * MEGABYTE, 100 * MEGABYTE, 150, 2 * MEGABYTE, 4);
}
