package io.huiji.document.reader.word;

import java.util.HashMap;
import java.util.Map;

/// Page set-up of a section; lengths in twips. The defaults are A4 with the margins of GB/T 9704.
final class Section {

  int pageWidth = 11906;
  int pageHeight = 16838;
  int top = 2098;
  int bottom = 1984;
  int left = 1587;
  int right = 1474;
  int header = 851;
  int footer = 992;
  int linePitch;
  boolean gridLines;
  int columns = 1;
  boolean titlePage;
  String type = "nextPage";

  /// Relationship ids by {@code default}, {@code first}, {@code even}.
  final Map<String, String> headers = new HashMap<>();

  final Map<String, String> footers = new HashMap<>();

  int textWidth() {
    return Math.max(1440, pageWidth - left - right);
  }

  int textHeight() {
    return Math.max(1440, pageHeight - Math.abs(top) - Math.abs(bottom));
  }
}
