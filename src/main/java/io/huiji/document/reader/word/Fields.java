package io.huiji.document.reader.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Keeps apart the code of a field and its result, for fields inside fields too.
final class Fields {

  private static final int LONGEST_CODE = 2_000;

  private final Deque<Field> open = new ArrayDeque<>();
  private final List<String> finished = new ArrayList<>();
  private boolean inInstruction;

  private static final class Field {
    boolean result;
    final StringBuilder code = new StringBuilder();
  }

  void mark(String type) {
    switch (type) {
      case "begin" -> open.push(new Field());
      case "separate" -> {
        if (!open.isEmpty()) {
          open.element().result = true;
        }
      }
      case "end" -> {
        var field = open.poll();
        if (field != null) {
          finished.add(field.code.toString());
        }
      }
      default -> {}
    }
  }

  boolean inCode() {
    return open.stream().anyMatch(f -> !f.result);
  }

  void startInstruction() {
    inInstruction = true;
  }

  void endInstruction() {
    inInstruction = false;
  }

  boolean inInstruction() {
    return inInstruction;
  }

  void instruction(String words) {
    if (!open.isEmpty() && open.element().code.length() < LONGEST_CODE) {
      open.element().code.append(words);
    }
  }

  List<String> takeFinished() {
    var taken = List.copyOf(finished);
    finished.clear();
    return taken;
  }
}
