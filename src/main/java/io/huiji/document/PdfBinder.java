package io.huiji.document;

import io.huiji.document.pdf.Bookbinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Binds PDFs into one: continuous page numbers, bookmarks, fixed dates and ids. Same inputs, same
/// bytes.
public final class PdfBinder {

  private final Bookbinder bookbinder;

  /// @param workFolder for pages that do not fit into memory; made when missing
  public PdfBinder(Path workFolder) {
    this.bookbinder = new Bookbinder(workFolder);
  }

  /// Writes to a temporary name beside the target, opens what was written, then moves it there.
  ///
  /// @throws UnbindablePart naming the part that is damaged
  /// @throws java.io.UncheckedIOException when the disk fails
  public Bound bind(Binding binding, Path target) {
    return bookbinder.bind(binding, target);
  }

  /// Takes a PDF apart once, for every binding to come, and so finds out whether it can be bound.
  ///
  /// @param name of the part, for the refusal
  /// @param pdf asked once now, and again only when the cache has been cleared meanwhile
  /// @throws UnbindablePart when it is damaged, protected or without a page
  public Binding.Kept keep(String name, Supplier<byte[]> pdf) {
    return bookbinder.keep(name, pdf.get(), pdf);
  }

  /// The same for one whose bytes are at hand now.
  ///
  /// @param again asked only when the cache has been cleared meanwhile
  public Binding.Kept keep(String name, byte[] pdf, Supplier<byte[]> again) {
    return bookbinder.keep(name, pdf, again);
  }

  /// The first page of each part when parts have so many pages: for a table of contents that is
  /// itself one of the parts.
  ///
  /// @param pageCounts one for each part of the binding
  public static List<Integer> firstPages(List<Integer> pageCounts, List<Boolean> rightHand) {
    var first = new ArrayList<Integer>();
    var next = 1;
    for (var part = 0; part < pageCounts.size(); part++) {
      if (rightHand.get(part) && next % 2 == 0) {
        next++;
      }
      first.add(next);
      next += pageCounts.get(part);
    }
    return first;
  }
}
