package io.huiji.document.reader.word;

import io.huiji.document.CharacterCounter;
import java.util.ArrayDeque;
import java.util.Deque;

/// What is open while a part of a Word file is walked, innermost first, and where its text goes.
final class OpenParts {

  final WordPart part = new WordPart();
  final Deque<Flow> flows = new ArrayDeque<>();
  final Deque<Paragraph> paragraphs = new ArrayDeque<>();
  final Deque<Table> tables = new ArrayDeque<>();
  final Deque<Table.Row> rows = new ArrayDeque<>();
  final Deque<Run> runs = new ArrayDeque<>();
  final Deque<Control> controls = new ArrayDeque<>();
  final Deque<Anchor> anchors = new ArrayDeque<>();
  final Fields fields = new Fields();
  private final Styles styles;

  OpenParts(Styles styles) {
    this.styles = styles;
    flows.push(part.flow);
  }

  /// What is known of the run being read.
  static final class Run {
    boolean hidden;
    boolean shown;
    int halfPoints;
  }

  /// A content control being read.
  static final class Control {
    String tag = "";
    boolean placeholder;
    final StringBuilder text = new StringBuilder();
  }

  void endControl() {
    var control = controls.poll();
    if (control == null || control.tag.isBlank()) {
      return;
    }
    var key = control.tag;
    for (int i = 2; part.fields.containsKey(key); i++) {
      key = control.tag + "#" + i;
    }
    part.fields.put(key, control.placeholder ? "" : control.text.toString().strip());
  }

  void note(String id) {
    if (!paragraphs.isEmpty() && visible()) {
      paragraphs.element().notes.add(id);
    }
  }

  void append(String words) {
    if (paragraphs.isEmpty() || !visible()) {
      return;
    }
    var paragraph = paragraphs.element();
    if (hidden(paragraph)) {
      part.hiddenCharacters +=
          (int) words.codePoints().filter(c -> !CharacterCounter.space(c)).count();
      return;
    }
    paragraph.text.append(clean(words));
    var run = runs.peek();
    if (paragraph.fontHalfPoints == 0 && run != null && !words.isBlank()) {
      paragraph.fontHalfPoints = run.halfPoints;
    }
    controls.forEach(c -> c.text.append(words));
  }

  /// Only our own breaks may stand as control characters in a paragraph's text.
  private static String clean(String words) {
    if (words.length() == 1 && words.charAt(0) < ' ') {
      return words;
    }
    return words.chars().noneMatch(c -> c < ' ') ? words : words.replaceAll("[\\x00-\\x1F]", " ");
  }

  void mark(char sign) {
    // in the body and in table cells, not in boxes
    if (!paragraphs.isEmpty() && anchors.isEmpty()) {
      paragraphs.element().text.append(sign);
    }
  }

  private boolean visible() {
    return !fields.inCode() && (rows.isEmpty() || rows.stream().noneMatch(r -> r.deleted));
  }

  private boolean hidden(Paragraph paragraph) {
    var run = runs.peek();
    if (run != null && run.hidden) {
      return true;
    }
    return run != null
        && !run.shown
        && Boolean.TRUE.equals(styles.paragraphStyle(paragraph.style).vanish);
  }

  void captureBreak(String sign) {
    controls.forEach(
        c -> {
          if (!c.text.isEmpty()) {
            c.text.append(sign);
          }
        });
  }
}
