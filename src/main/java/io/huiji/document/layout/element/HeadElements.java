package io.huiji.document.layout.element;

import io.huiji.document.layout.LayoutKind;
import io.huiji.document.layout.model.Colour;
import io.huiji.document.layout.model.Paragraph;

/// Tells what stands above the title (版头).
final class HeadElements {

  private final Course course;

  HeadElements(Course course) {
    this.course = course;
  }

  /// @return whether the paragraph was one of these
  boolean take(Paragraph paragraph, String plain) {
    if (course.phase != Course.Phase.HEAD || paragraph.page() > 1) {
      return false;
    }
    if (course.at < 2 && Patterns.COPY_NUMBER.matcher(plain).matches()) {
      course.add(ElementKind.COPY_NUMBER, paragraph);
    } else if (course.at < 5 && Patterns.SECRECY.matcher(plain).matches()) {
      course.add(ElementKind.SECRECY, paragraph);
    } else if (course.at < 6 && Patterns.URGENCY.matcher(plain).matches()) {
      course.add(ElementKind.URGENCY, paragraph);
    } else if (isMark(paragraph, plain)) {
      course.add(ElementKind.MARK, paragraph);
    } else if (aboveMark(paragraph, plain)) {
      course.add(ElementKind.HANDLING, paragraph);
    } else {
      return number(paragraph, plain);
    }
    return true;
  }

  private boolean number(Paragraph paragraph, String plain) {
    if (plain.length() > 60 || paragraph.size() >= Course.HEADLINE) {
      return false;
    }
    var number = Patterns.NUMBER.matcher(plain);
    var signer = Patterns.SIGNER.matcher(plain);
    boolean numbered = number.find() && number.start() == 0;
    boolean signed = signer.find();
    if (numbered && (signed || number.end() == plain.length())) {
      course.add(ElementKind.NUMBER, paragraph, number.group());
    } else if (Patterns.MINUTES_NUMBER.matcher(plain).matches()) {
      course.add(ElementKind.NUMBER, paragraph);
    } else if (!signed) {
      return organAndDate(paragraph, plain);
    }
    if (signed) {
      course.add(ElementKind.SIGNER, paragraph, signer.group());
    }
    return true;
  }

  private boolean organAndDate(Paragraph paragraph, String plain) {
    var date = Patterns.DATE.matcher(plain);
    boolean line = course.has(ElementKind.MARK) && date.find() && date.end() == plain.length();
    if (line && date.start() > 0 && plain.length() < 50) {
      course.add(ElementKind.ORGAN_AND_DATE, paragraph);
    }
    return line && date.start() > 0 && plain.length() < 50;
  }

  private boolean isMark(Paragraph paragraph, String plain) {
    if (course.has(ElementKind.MARK)
        || course.at >= Course.HEAD
        || paragraph.size() < Course.HEADLINE
        || (paragraph.inTable() && !reddish(paragraph))) {
      return false;
    }
    return reddish(paragraph)
        || plain.endsWith("文件")
        || course.asked.filter(kind -> kind == LayoutKind.MINUTES).isPresent()
        || numberFollows();
  }

  /// A short line in the corner above the mark.
  private boolean aboveMark(Paragraph paragraph, String plain) {
    return course.at < 5
        && plain.length() <= 16
        && paragraph.size() < Course.HEADLINE
        && !course.has(ElementKind.MARK)
        && course.paragraphs.stream()
            .skip(course.at + 1L)
            .limit(4)
            .anyMatch(next -> next.size() >= Course.HEADLINE && reddish(next));
  }

  /// Red, or what was meant to be red.
  private static boolean reddish(Paragraph paragraph) {
    Colour colour = paragraph.colour();
    return colour.red() > 150 && colour.red() - Math.max(colour.green() / 2, colour.blue()) > 80;
  }

  private boolean numberFollows() {
    return course.paragraphs.stream()
        .skip(course.at + 1L)
        .limit(3)
        .takeWhile(next -> next.plain().length() < 60)
        .anyMatch(
            next -> {
              var number = Patterns.NUMBER.matcher(next.plain());
              return number.find() && number.start() == 0 && next.size() < Course.HEADLINE;
            });
  }
}
