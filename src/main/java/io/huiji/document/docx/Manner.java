package io.huiji.document.docx;

import java.util.Locale;

/// How a value is set; written after the field's name: {@code {{body:rich}}}.
enum Manner {
  PLAIN,
  /// Headings by level, each in its face.
  RICH,
  /// Smaller than the template has it where the value would not fit into one line.
  LINE;

  /// @param written what stands after the colon; null for nothing
  static Manner of(@org.jspecify.annotations.Nullable String written) {
    return written == null ? PLAIN : valueOf(written.toUpperCase(Locale.ROOT));
  }
}
