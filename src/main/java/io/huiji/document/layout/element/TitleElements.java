package io.huiji.document.layout.element;

import io.huiji.document.layout.model.Alignment;
import io.huiji.document.layout.model.Paragraph;

/// Tells the title (标题) and to whom a paper goes (主送机关).
final class TitleElements {

  private final Course course;

  TitleElements(Course course) {
    this.course = course;
  }

  /// @return whether the paragraph was one of these
  boolean take(Paragraph paragraph, String plain) {
    if (course.phase == Course.Phase.HEAD && isTitle(paragraph)) {
      course.add(ElementKind.TITLE, paragraph);
      course.phase = Course.Phase.TITLE;
      return true;
    }
    if (course.phase == Course.Phase.HEAD) {
      course.phase = Course.Phase.BODY;
    }
    if (course.phase != Course.Phase.TITLE) {
      return false;
    }
    if (isTitle(paragraph) && paragraph.page() <= 1) {
      course.add(ElementKind.TITLE, paragraph);
      return true;
    }
    course.phase = Course.Phase.BODY;
    if (isAddressee(paragraph, plain)) {
      course.add(ElementKind.ADDRESSEE, paragraph);
      return true;
    }
    return false;
  }

  private boolean isTitle(Paragraph paragraph) {
    return (paragraph.size() >= Course.HEADLINE
            && !paragraph.inTable()
            && course.at < Course.HEAD + 6)
        || titleOfOtherSize(paragraph);
  }

  /// Right under the head, centred, and no sentence.
  private boolean titleOfOtherSize(Paragraph paragraph) {
    return course.phase == Course.Phase.HEAD
        && course.has(ElementKind.NUMBER)
        && !course.minutes()
        && paragraph.alignment() == Alignment.CENTRE
        && !paragraph.plain().endsWith("。");
  }

  private boolean isAddressee(Paragraph paragraph, String plain) {
    boolean official = course.official();
    if (course.minutes() || paragraph.inTable() || plain.length() > 200) {
      return false;
    }
    boolean colon = plain.endsWith("：") || plain.endsWith(":");
    boolean flush = paragraph.indent() < 1.2 && paragraph.alignment() == Alignment.LEFT;
    return official
        && ((colon && (flush || plain.length() < 60) && !plain.contains("。"))
            || (flush && !plain.matches(".*[。；！？].*") && plain.length() < 60));
  }
}
