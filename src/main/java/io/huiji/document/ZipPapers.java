package io.huiji.document;

import io.huiji.document.reader.guard.PaperZip;
import java.util.List;

/// Opens a zip of papers in memory, behind the same guard as every other container.
public final class ZipPapers {

  private ZipPapers() {}

  /// One file of the zip.
  ///
  /// @param name path inside the zip with forward slashes; names in GBK are decoded rightly
  public record Entry(String name, byte[] bytes) {}

  /// What a zip turned out to be.
  public sealed interface Opened {

    /// @param entries files in the order of the directory; folders and what macOS adds left out
    record Papers(List<Entry> entries) implements Opened {
      public Papers {
        entries = List.copyOf(entries);
      }
    }

    /// No readable directory at its end: it may still be arriving.
    record Incomplete() implements Opened {}

    /// Not to be opened, now or later.
    record Refused(Fault fault) implements Opened {}
  }

  public static Opened open(byte[] zip) {
    return PaperZip.open(zip);
  }
}
