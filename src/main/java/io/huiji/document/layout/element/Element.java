package io.huiji.document.layout.element;

import io.huiji.document.layout.model.Paragraph;
import io.huiji.document.layout.model.TextLine;

/// A recognised element.
///
/// @param text its own words where the paragraph holds more than it
/// @param page beginning with 1; 0 where it is not known
public record Element(ElementKind kind, Paragraph paragraph, String text, int page) {

  private static final int QUOTED = 18;

  static Element of(ElementKind kind, Paragraph paragraph) {
    return new Element(kind, paragraph, paragraph.text(), paragraph.page());
  }

  Element onPage(int number) {
    return new Element(kind, paragraph, text, number);
  }

  /// Without any blank.
  public String plain() {
    return text.replaceAll("[\\s\\u3000\\u00A0]+", "");
  }

  /// A few words for the report.
  public String quote() {
    var shown = text.replaceAll("[\\s\\u3000]+", " ").strip();
    return shown.codePointCount(0, shown.length()) <= QUOTED
        ? shown
        : shown.substring(0, shown.offsetByCodePoints(0, QUOTED)) + "…";
  }

  public TextLine first() {
    return paragraph.first();
  }

  public TextLine last() {
    return paragraph.last();
  }
}
