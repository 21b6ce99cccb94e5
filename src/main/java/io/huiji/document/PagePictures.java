package io.huiji.document;

import java.nio.file.Path;

/// Shows pages of a PDF as pictures, for reading in place: what leaves the house is a picture with
/// somebody's name across it and never the file (R17.6).
///
/// Papers may be hostile: each page is drawn apart from this program, within bounds of memory, time
/// and size.
public interface PagePictures extends AutoCloseable {

  /// Never throws for a bad paper: that is a {@link Picture.Unshowable}.
  ///
  /// @param page from 1
  /// @param across who reads and when; drawn faintly over the whole page
  Picture page(Path pdf, int page, String across);

  /// The same of a PDF in memory.
  Picture page(byte[] pdf, int page, String across);

  /// Stops every process that was started.
  @Override
  default void close() {}

  /// What came of a page.
  sealed interface Picture {

    /// @param png the picture
    /// @param pages how many the paper has
    /// @param whole false where something on the page could not be drawn, e.g. a scan of a kind
    ///   that is not known: whoever shows it has to say so
    record Drawn(byte[] png, int pages, boolean whole) implements Picture {}

    record NoSuchPage(int pages) implements Picture {}

    /// @param reason in plain Chinese
    record Unshowable(String reason) implements Picture {}
  }
}
