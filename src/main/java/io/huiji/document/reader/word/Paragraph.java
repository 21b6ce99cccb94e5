package io.huiji.document.reader.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A paragraph as it is being read: its accepted text with breaks as control characters, its
/// properties, and the text boxes anchored in it.
final class Paragraph implements Block {

  static final char LINE_BREAK = '\n';
  static final char PAGE_BREAK = '\f';
  static final char RENDERED_BREAK = '\u000B';
  static final char TAB = '\t';
  static final char TAB_TO_CENTRE = '\u0001';
  static final char TAB_TO_RIGHT = '\u0002';

  final StringBuilder text = new StringBuilder();
  final List<TextBox> boxes = new ArrayList<>();
  final List<String> notes = new ArrayList<>();
  ParagraphStyle own = new ParagraphStyle();
  String style = "";
  int fontHalfPoints;
  int markHalfPoints;
  boolean markDeleted;
  boolean hasPicture;
  @Nullable Section endsSection;

  /// The text as it counts: soft breaks are line feeds, other breaks nothing.
  String plainText() {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case RENDERED_BREAK -> {}
        case PAGE_BREAK -> plain.append('\n');
        case TAB_TO_CENTRE, TAB_TO_RIGHT -> plain.append('\t');
        default -> plain.append(c);
      }
    }
    return plain.toString();
  }

  /// The size of its letters, half points; an empty paragraph has that of its mark.
  int font(ParagraphStyle style) {
    if (fontHalfPoints > 0) {
      return fontHalfPoints;
    }
    boolean blank = text.toString().isBlank();
    return blank && markHalfPoints > 0 ? markHalfPoints : style.size();
  }
}
