package io.huiji.document.layout.element;

import io.huiji.document.layout.LayoutKind;
import io.huiji.document.layout.model.Paragraph;
import java.util.List;
import java.util.Optional;

/// Tells the elements of a paper from its paragraphs, by their words, place in the order, size and
/// colour, and so that wrong forms are recognised too. What it does not know is body text.
final class Recogniser {

  private final Course course;
  private final HeadElements head;
  private final TitleElements title;
  private final BodyElements body;
  private final ColophonElements colophon;

  private Recogniser(Course course) {
    this.course = course;
    this.head = new HeadElements(course);
    this.title = new TitleElements(course);
    this.body = new BodyElements(course);
    this.colophon = new ColophonElements(course);
  }

  static Elements of(List<Paragraph> paragraphs, Optional<LayoutKind> asked) {
    return new Recogniser(new Course(paragraphs, asked)).recognised();
  }

  private Elements recognised() {
    for (course.at = 0; course.at < course.paragraphs.size(); course.at++) {
      var paragraph = course.paragraphs.get(course.at);
      var plain = paragraph.plain();
      if (!colophon.take(paragraph, plain)
          && !head.take(paragraph, plain)
          && !title.take(paragraph, plain)) {
        body.take(paragraph, plain);
      }
    }
    return new Elements(course.found);
  }
}
