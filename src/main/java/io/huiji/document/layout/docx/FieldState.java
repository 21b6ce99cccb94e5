package io.huiji.document.layout.docx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/// Where a run stands within fields: codes are not shown, results are, a page number once as #.
final class FieldState {

  private final Deque<Field> open = new ArrayDeque<>();

  private static final class Field {
    final StringBuilder code = new StringBuilder();
    boolean result;
  }

  static boolean page(String instruction) {
    return instruction.strip().toUpperCase(Locale.ROOT).matches("PAGE(\\s.*)?");
  }

  void instruction(String text) {
    if (!open.isEmpty()) {
      open.element().code.append(text);
    }
  }

  /// @return whether a page number stands here
  boolean mark(String type) {
    switch (type) {
      case "begin" -> open.push(new Field());
      case "separate" -> {
        if (!open.isEmpty()) {
          open.element().result = true;
        }
      }
      case "end" -> {
        return !open.isEmpty() && page(open.pop().code.toString());
      }
      default -> {}
    }
    return false;
  }

  boolean shown() {
    return open.stream().allMatch(field -> field.result && !page(field.code.toString()));
  }
}
