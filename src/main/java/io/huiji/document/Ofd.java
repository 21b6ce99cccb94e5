package io.huiji.document;

import io.huiji.document.ofd.OfdPress;
import java.time.LocalDate;
import java.util.List;

/// An OFD file (GB/T 33190) that looks like a PDF page for page, with its text to search and its
/// fonts embedded.
///
/// @param lost what of the PDF could not be carried over, in plain Chinese; empty for our documents
public record Ofd(byte[] bytes, int pages, List<String> lost) {

  public Ofd {
    lost = List.copyOf(lost);
  }

  /// What a reader shows as the document's properties.
  ///
  /// @param author the organ
  /// @param dated creation and change; never the clock
  public record Properties(String title, String author, LocalDate dated) {}

  /// The same PDF and properties always give the same bytes.
  ///
  /// @param pdf one of ours: with embedded fonts, from the converter
  /// @throws IllegalArgumentException when it cannot be opened
  public static Ofd of(byte[] pdf, Properties properties) {
    return OfdPress.print(pdf, properties);
  }
}
