package io.huiji.document;

import io.huiji.kernel.Digest;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;

/// What is to be bound into one PDF, in order. The result says that it is PDF/A-2b when every part
/// is known to conform and nothing is attached.
///
/// @param title document property, shown by readers as the window's title
/// @param author document property: the organ
/// @param dated document property for creation and change; local time, never the clock
/// @param attached files that travel inside the PDF, in this order
public record Binding(
    String title, String author, LocalDateTime dated, List<Part> parts, List<Attached> attached) {

  public Binding {
    parts = List.copyOf(parts);
    attached = List.copyOf(attached);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("nothing to bind");
    }
  }

  public Binding(String title, String author, LocalDateTime dated, List<Part> parts) {
    this(title, author, dated, parts, List.of());
  }

  public Binding with(List<Attached> files) {
    return new Binding(title, author, dated, parts, files);
  }

  /// Whether the bound file may call itself PDF/A-2b (ISO 19005-2, 6.6.4).
  public boolean conforms() {
    return attached.isEmpty() && parts.stream().allMatch(Part::conforms);
  }

  /// One PDF of it.
  ///
  /// @param bookmark its line in the outline; empty: none
  /// @param level 1 = topic, 2 = paper below the last topic, …
  /// @param numbered whether its pages carry their number; they count either way
  /// @param rightHand whether it begins on an odd page, after a blank one where needed
  /// @param conforms whether it is known to be PDF/A-2b
  /// @param chapters lines of the outline that lead into it, in order
  public record Part(
      Pages pages,
      String bookmark,
      int level,
      boolean numbered,
      boolean rightHand,
      boolean conforms,
      List<Chapter> chapters) {

    public Part {
      chapters = List.copyOf(chapters);
      if (level < 1) {
        throw new IllegalArgumentException("levels begin with 1: " + level);
      }
    }

    public static Part of(byte[] pdf, String bookmark) {
      return of(new InMemory(pdf), bookmark);
    }

    public static Part of(Path pdf, String bookmark) {
      return of(new OnDisk(pdf), bookmark);
    }

    public static Part of(Pages pages, String bookmark) {
      return new Part(pages, bookmark, 1, true, false, false, List.of());
    }

    public Part level(int other) {
      return new Part(pages, bookmark, other, numbered, rightHand, conforms, chapters);
    }

    public Part unnumbered() {
      return new Part(pages, bookmark, level, false, rightHand, conforms, chapters);
    }

    public Part onRightHandPage() {
      return new Part(pages, bookmark, level, numbered, true, conforms, chapters);
    }

    /// The same part, known to be PDF/A-2b.
    public Part conforming() {
      return new Part(pages, bookmark, level, numbered, rightHand, true, chapters);
    }

    /// The same part with lines of the outline of its own.
    public Part with(List<Chapter> others) {
      return new Part(pages, bookmark, level, numbered, rightHand, conforms, others);
    }
  }

  /// A line of the outline that leads to a page within a part.
  ///
  /// @param level as a part's
  /// @param page of the part, beginning with 1
  public record Chapter(String title, int level, int page) {}

  /// Where the bytes of a part are.
  public sealed interface Pages {}

  public record InMemory(byte[] pdf) implements Pages {}

  public record OnDisk(Path pdf) implements Pages {}

  /// A PDF that the binder has taken apart before ({@link PdfBinder#keep}): it is not held in
  /// memory, and not opened again unless the cache has been cleared meanwhile.
  ///
  /// @param digest of the PDF
  /// @param again gives the PDF's bytes once more
  public record Kept(Digest digest, int pages, Supplier<byte[]> again) implements Pages {}

  /// A file inside the bound PDF.
  ///
  /// @param name with its extension, as a reader shows and saves it
  /// @param mediaType {@code application/pdf}
  /// @param description what it is, in plain Chinese
  public record Attached(String name, String mediaType, Pages content, String description) {}
}
