package io.huiji.document.layout.element;

import io.huiji.document.layout.model.Alignment;
import io.huiji.document.layout.model.Paragraph;

/// Tells headings, people, attachments, signature and date (主体); what it does not know is text.
final class BodyElements {

  private final Course course;

  BodyElements(Course course) {
    this.course = course;
  }

  void take(Paragraph paragraph, String plain) {
    if (paragraph.inTable()) {
      course.add(ElementKind.TABLE, paragraph);
    } else if (course.phase == Course.Phase.ATTACHMENT || isLabel(paragraph, plain)) {
      attached(paragraph, plain);
    } else if (!note(paragraph, plain) && !people(paragraph, plain) && !end(paragraph, plain)) {
      course.add(level(plain), paragraph);
    }
  }

  private boolean isLabel(Paragraph paragraph, String plain) {
    boolean label =
        Patterns.LABEL.matcher(plain).matches()
            && !plain.endsWith("：")
            && paragraph.alignment() != Alignment.RIGHT;
    if (label) {
      course.phase = Course.Phase.ATTACHMENT;
    }
    return label;
  }

  private void attached(Paragraph paragraph, String plain) {
    if (Patterns.LABEL.matcher(plain).matches()) {
      course.add(ElementKind.ATTACHMENT_LABEL, paragraph);
      return;
    }
    boolean afterLabel =
        !course.found.isEmpty() && course.found.getLast().kind() == ElementKind.ATTACHMENT_LABEL;
    course.add(afterLabel ? ElementKind.ATTACHMENT_TITLE : ElementKind.ATTACHED, paragraph);
  }

  private boolean note(Paragraph paragraph, String plain) {
    boolean begins = Patterns.NOTE.matcher(plain).matches() && !plain.endsWith("。）");
    boolean goesOn =
        course.phase == Course.Phase.NOTE && Patterns.NOTE_ITEM.matcher(plain).matches();
    if (begins || goesOn) {
      course.add(ElementKind.ATTACHMENT_NOTE, paragraph);
      course.phase = Course.Phase.NOTE;
      return true;
    }
    course.phase = course.phase == Course.Phase.NOTE ? Course.Phase.BODY : course.phase;
    return false;
  }

  private boolean people(Paragraph paragraph, String plain) {
    var people = Patterns.PEOPLE.matcher(plain);
    if (!people.matches() || !course.minutes()) {
      return false;
    }
    course.add(
        switch (people.group(1)) {
          case "出席" -> ElementKind.PRESENT;
          case "请假" -> ElementKind.ON_LEAVE;
          default -> ElementKind.OBSERVERS;
        },
        paragraph);
    return true;
  }

  private boolean end(Paragraph paragraph, String plain) {
    boolean official = course.official();
    var date = Patterns.DATE.matcher(plain);
    if (official && date.matches() && course.has(ElementKind.BODY)) {
      signature();
      course.add(ElementKind.DATE, paragraph);
      return true;
    }
    if (course.has(ElementKind.DATE) && Patterns.REMARK.matcher(plain).matches()) {
      course.add(ElementKind.REMARK, paragraph);
      return true;
    }
    return false;
  }

  /// The short line before the date, without a stop, that does not begin as a paragraph does.
  private void signature() {
    var last = course.found.getLast();
    boolean shortLine = last.plain().length() <= 40 && !last.plain().matches(".*[。；：！？:]");
    boolean aside = last.paragraph().alignment() != Alignment.LEFT || last.paragraph().lead() > 4;
    if (last.kind() == ElementKind.BODY && shortLine && aside) {
      course.found.set(
          course.found.size() - 1,
          new Element(ElementKind.SIGNATURE, last.paragraph(), last.text(), last.page()));
    }
  }

  private static ElementKind level(String plain) {
    if (Patterns.LEVEL_1.matcher(plain).matches()) {
      return ElementKind.HEADING_1;
    }
    if (Patterns.LEVEL_2.matcher(plain).matches()) {
      return ElementKind.HEADING_2;
    }
    if (Patterns.LEVEL_3.matcher(plain).matches()) {
      return ElementKind.HEADING_3;
    }
    return Patterns.LEVEL_4.matcher(plain).matches() ? ElementKind.HEADING_4 : ElementKind.BODY;
  }
}
