package io.huiji.document.layout.docx;

import java.util.ArrayList;
import java.util.List;

/// Parts text where Word changes between the East Asian and the Latin face.
final class ScriptRuns {

  private ScriptRuns() {}

  static List<String> of(String text) {
    var parts = new ArrayList<String>();
    int start = 0;
    for (int at = 0; at < text.length(); ) {
      int next = at + Character.charCount(text.codePointAt(at));
      if (next == text.length() || wide(text.codePointAt(next)) != wide(text.codePointAt(at))) {
        parts.add(text.substring(start, next));
        start = next;
      }
      at = next;
    }
    return parts;
  }

  /// Marks that exist in both, such as the dash, go with the East Asian ones.
  static boolean wide(int codePoint) {
    return codePoint >= 0x2010;
  }
}
