package io.huiji.document.pdf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/// The kinds of pages of a packet. Pages of one size and rotation are marked by one form, whose
/// number is reserved when the first of them is bound.
final class CopyPlaces implements ToIntFunction<LeafPage> {

  private final PdfFile file;
  private final Map<Kind, Integer> numbers = new LinkedHashMap<>();

  CopyPlaces(PdfFile file) {
    this.file = file;
  }

  @Override
  public int applyAsInt(LeafPage page) {
    return numbers.computeIfAbsent(new Kind(SeenPage.of(page), page.crop()), _ -> file.reserve());
  }

  Map<Kind, Integer> numbers() {
    return numbers;
  }

  record Kind(SeenPage seen, Box crop) {}
}
