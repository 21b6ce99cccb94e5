package io.huiji.document.layout.element;

import io.huiji.document.layout.model.Paragraph;

/// Tells what stands at the foot of the last page (版记).
final class ColophonElements {

  private final Course course;

  ColophonElements(Course course) {
    this.course = course;
  }

  /// @return whether the paragraph was one of these
  boolean take(Paragraph paragraph, String plain) {
    if (course.phase == Course.Phase.HEAD && course.at < Course.HEAD) {
      return false;
    }
    if (Patterns.COPIES.matcher(plain).matches()) {
      course.add(ElementKind.COPIES, paragraph);
      course.phase = Course.Phase.COLOPHON;
      return true;
    }
    var date = Patterns.DATE.matcher(plain);
    boolean dated = plain.length() < 60 && date.find() && date.start() > 0;
    if (dated
        && (plain.endsWith("印发")
            || (course.phase == Course.Phase.COLOPHON && date.end() == plain.length()))) {
      course.add(ElementKind.PRINTED, paragraph);
      course.phase = Course.Phase.COLOPHON;
      return true;
    }
    return false;
  }
}
