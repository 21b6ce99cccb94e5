package io.huiji.document.layout.element;

import io.huiji.document.layout.LayoutKind;
import io.huiji.document.layout.model.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How far the recognition of a paper has come and what it has found.
final class Course {

  /// From this size on, in points, a line is a headline.
  static final double HEADLINE = 18;

  /// Within so many paragraphs the mark stands.
  static final int HEAD = 8;

  final Optional<LayoutKind> asked;
  final List<Paragraph> paragraphs;
  final List<Element> found = new ArrayList<>();
  Phase phase = Phase.HEAD;
  int at;

  enum Phase {
    HEAD,
    TITLE,
    BODY,
    NOTE,
    ATTACHMENT,
    COLOPHON
  }

  Course(List<Paragraph> paragraphs, Optional<LayoutKind> asked) {
    this.paragraphs = paragraphs.stream().filter(p -> !p.blank()).toList();
    this.asked = asked;
  }

  void add(ElementKind kind, Paragraph paragraph) {
    found.add(Element.of(kind, paragraph));
  }

  void add(ElementKind kind, Paragraph paragraph, String text) {
    found.add(new Element(kind, paragraph, text, paragraph.page()));
  }

  boolean has(ElementKind kind) {
    return found.stream().anyMatch(element -> element.kind() == kind);
  }

  boolean official() {
    return asked.isPresent() || has(ElementKind.NUMBER) || has(ElementKind.MARK);
  }

  boolean minutes() {
    return asked
        .map(kind -> kind == LayoutKind.MINUTES)
        .orElse(
            found.stream().anyMatch(e -> e.kind() == ElementKind.MARK && e.plain().endsWith("纪要")));
  }
}
