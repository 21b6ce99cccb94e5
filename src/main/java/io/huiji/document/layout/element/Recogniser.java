package io.huiji.document.layout.element;

import io.huiji.document.layout.LayoutKind;
import io.huiji.document.layout.model.Alignment;
import io.huiji.document.layout.model.Colour;
import io.huiji.document.layout.model.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells the elements of a paper from its paragraphs, by their words, place in the order, size and
/// colour, and so that wrong forms are recognised too. What it does not know is body text.
final class Recogniser {

  private static final double HEADLINE = 18;
  private static final int HEAD = 8;

  private final Optional<LayoutKind> asked;
  private final List<Paragraph> paragraphs;
  private final List<Element> found = new ArrayList<>();
  private Phase phase = Phase.HEAD;
  private int at;

  private enum Phase {
    HEAD,
    TITLE,
    BODY,
    NOTE,
    ATTACHMENT,
    COLOPHON
  }

  private Recogniser(List<Paragraph> paragraphs, Optional<LayoutKind> asked) {
    this.paragraphs = paragraphs.stream().filter(p -> !p.blank()).toList();
    this.asked = asked;
  }

  static Elements of(List<Paragraph> paragraphs, Optional<LayoutKind> asked) {
    return new Recogniser(paragraphs, asked).recognised();
  }

  private Elements recognised() {
    for (at = 0; at < paragraphs.size(); at++) {
      var paragraph = paragraphs.get(at);
      var plain = paragraph.plain();
      if (!colophon(paragraph, plain) && !head(paragraph, plain) && !title(paragraph, plain)) {
        body(paragraph, plain);
      }
    }
    return new Elements(found);
  }

  private void add(ElementKind kind, Paragraph paragraph) {
    found.add(Element.of(kind, paragraph));
  }

  private void add(ElementKind kind, Paragraph paragraph, String text) {
    found.add(new Element(kind, paragraph, text, paragraph.page()));
  }

  private boolean has(ElementKind kind) {
    return found.stream().anyMatch(element -> element.kind() == kind);
  }

  // ---- 版头

  private boolean head(Paragraph paragraph, String plain) {
    if (phase != Phase.HEAD || paragraph.page() > 1) {
      return false;
    }
    if (at < 2 && Patterns.COPY_NUMBER.matcher(plain).matches()) {
      add(ElementKind.COPY_NUMBER, paragraph);
    } else if (at < 5 && Patterns.SECRECY.matcher(plain).matches()) {
      add(ElementKind.SECRECY, paragraph);
    } else if (at < 6 && Patterns.URGENCY.matcher(plain).matches()) {
      add(ElementKind.URGENCY, paragraph);
    } else if (isMark(paragraph, plain)) {
      add(ElementKind.MARK, paragraph);
    } else if (aboveMark(paragraph, plain)) {
      add(ElementKind.HANDLING, paragraph);
    } else {
      return number(paragraph, plain);
    }
    return true;
  }

  private boolean number(Paragraph paragraph, String plain) {
    if (plain.length() > 60 || paragraph.size() >= HEADLINE) {
      return false;
    }
    var number = Patterns.NUMBER.matcher(plain);
    var signer = Patterns.SIGNER.matcher(plain);
    boolean numbered = number.find() && number.start() == 0;
    boolean signed = signer.find();
    if (numbered && (signed || number.end() == plain.length())) {
      add(ElementKind.NUMBER, paragraph, number.group());
    } else if (Patterns.MINUTES_NUMBER.matcher(plain).matches()) {
      add(ElementKind.NUMBER, paragraph);
    } else if (!signed) {
      return organAndDate(paragraph, plain);
    }
    if (signed) {
      add(ElementKind.SIGNER, paragraph, signer.group());
    }
    return true;
  }

  private boolean organAndDate(Paragraph paragraph, String plain) {
    var date = Patterns.DATE.matcher(plain);
    boolean line = has(ElementKind.MARK) && date.find() && date.end() == plain.length();
    if (line && date.start() > 0 && plain.length() < 50) {
      add(ElementKind.ORGAN_AND_DATE, paragraph);
    }
    return line && date.start() > 0 && plain.length() < 50;
  }

  private boolean isMark(Paragraph paragraph, String plain) {
    if (has(ElementKind.MARK)
        || at >= HEAD
        || paragraph.size() < HEADLINE
        || (paragraph.inTable() && !reddish(paragraph))) {
      return false;
    }
    return reddish(paragraph)
        || plain.endsWith("文件")
        || asked.filter(kind -> kind == LayoutKind.MINUTES).isPresent()
        || numberFollows();
  }

  /// A short line in the corner above the mark.
  private boolean aboveMark(Paragraph paragraph, String plain) {
    return at < 5
        && plain.length() <= 16
        && paragraph.size() < HEADLINE
        && !has(ElementKind.MARK)
        && paragraphs.stream()
            .skip(at + 1L)
            .limit(4)
            .anyMatch(next -> next.size() >= HEADLINE && reddish(next));
  }

  /// Red, or what was meant to be red.
  private static boolean reddish(Paragraph paragraph) {
    Colour colour = paragraph.colour();
    return colour.red() > 150 && colour.red() - Math.max(colour.green() / 2, colour.blue()) > 80;
  }

  private boolean numberFollows() {
    return paragraphs.stream()
        .skip(at + 1L)
        .limit(3)
        .takeWhile(next -> next.plain().length() < 60)
        .anyMatch(
            next -> {
              var number = Patterns.NUMBER.matcher(next.plain());
              return number.find() && number.start() == 0 && next.size() < HEADLINE;
            });
  }

  // ---- 标题、主送机关

  private boolean title(Paragraph paragraph, String plain) {
    if (phase == Phase.HEAD && isTitle(paragraph)) {
      add(ElementKind.TITLE, paragraph);
      phase = Phase.TITLE;
      return true;
    }
    if (phase == Phase.HEAD) {
      phase = Phase.BODY;
    }
    if (phase != Phase.TITLE) {
      return false;
    }
    if (isTitle(paragraph) && paragraph.page() <= 1) {
      add(ElementKind.TITLE, paragraph);
      return true;
    }
    phase = Phase.BODY;
    if (isAddressee(paragraph, plain)) {
      add(ElementKind.ADDRESSEE, paragraph);
      return true;
    }
    return false;
  }

  private boolean isTitle(Paragraph paragraph) {
    return (paragraph.size() >= HEADLINE && !paragraph.inTable() && at < HEAD + 6)
        || titleOfOtherSize(paragraph);
  }

  /// Right under the head, centred, and no sentence.
  private boolean titleOfOtherSize(Paragraph paragraph) {
    return phase == Phase.HEAD
        && has(ElementKind.NUMBER)
        && !isMinutes()
        && paragraph.alignment() == Alignment.CENTRE
        && !paragraph.plain().endsWith("。");
  }

  private boolean isMinutes() {
    return asked
        .map(kind -> kind == LayoutKind.MINUTES)
        .orElse(
            found.stream().anyMatch(e -> e.kind() == ElementKind.MARK && e.plain().endsWith("纪要")));
  }

  private boolean isAddressee(Paragraph paragraph, String plain) {
    boolean official = asked.isPresent() || has(ElementKind.NUMBER) || has(ElementKind.MARK);
    if (isMinutes() || paragraph.inTable() || plain.length() > 200) {
      return false;
    }
    boolean colon = plain.endsWith("：") || plain.endsWith(":");
    boolean flush = paragraph.indent() < 1.2 && paragraph.alignment() == Alignment.LEFT;
    return official
        && ((colon && (flush || plain.length() < 60) && !plain.contains("。"))
            || (flush && !plain.matches(".*[。；！？].*") && plain.length() < 60));
  }

  // ---- 主体

  private void body(Paragraph paragraph, String plain) {
    if (paragraph.inTable()) {
      add(ElementKind.TABLE, paragraph);
    } else if (phase == Phase.ATTACHMENT || isLabel(paragraph, plain)) {
      attached(paragraph, plain);
    } else if (!note(paragraph, plain) && !people(paragraph, plain) && !end(paragraph, plain)) {
      add(level(plain), paragraph);
    }
  }

  private boolean isLabel(Paragraph paragraph, String plain) {
    boolean label =
        Patterns.LABEL.matcher(plain).matches()
            && !plain.endsWith("：")
            && paragraph.alignment() != Alignment.RIGHT;
    if (label) {
      phase = Phase.ATTACHMENT;
    }
    return label;
  }

  private void attached(Paragraph paragraph, String plain) {
    if (Patterns.LABEL.matcher(plain).matches()) {
      add(ElementKind.ATTACHMENT_LABEL, paragraph);
      return;
    }
    boolean afterLabel = !found.isEmpty() && found.getLast().kind() == ElementKind.ATTACHMENT_LABEL;
    add(afterLabel ? ElementKind.ATTACHMENT_TITLE : ElementKind.ATTACHED, paragraph);
  }

  private boolean note(Paragraph paragraph, String plain) {
    boolean begins = Patterns.NOTE.matcher(plain).matches() && !plain.endsWith("。）");
    boolean goesOn = phase == Phase.NOTE && Patterns.NOTE_ITEM.matcher(plain).matches();
    if (begins || goesOn) {
      add(ElementKind.ATTACHMENT_NOTE, paragraph);
      phase = Phase.NOTE;
      return true;
    }
    phase = phase == Phase.NOTE ? Phase.BODY : phase;
    return false;
  }

  private boolean people(Paragraph paragraph, String plain) {
    var people = Patterns.PEOPLE.matcher(plain);
    if (!people.matches() || !isMinutes()) {
      return false;
    }
    add(
        switch (people.group(1)) {
          case "出席" -> ElementKind.PRESENT;
          case "请假" -> ElementKind.ON_LEAVE;
          default -> ElementKind.OBSERVERS;
        },
        paragraph);
    return true;
  }

  private boolean end(Paragraph paragraph, String plain) {
    boolean official = asked.isPresent() || has(ElementKind.NUMBER) || has(ElementKind.MARK);
    var date = Patterns.DATE.matcher(plain);
    if (official && date.matches() && has(ElementKind.BODY)) {
      signature();
      add(ElementKind.DATE, paragraph);
      return true;
    }
    if (has(ElementKind.DATE) && Patterns.REMARK.matcher(plain).matches()) {
      add(ElementKind.REMARK, paragraph);
      return true;
    }
    return false;
  }

  /// The short line before the date, without a stop, that does not begin as a paragraph does.
  private void signature() {
    var last = found.getLast();
    boolean shortLine = last.plain().length() <= 40 && !last.plain().matches(".*[。；：！？:]");
    boolean aside = last.paragraph().alignment() != Alignment.LEFT || last.paragraph().lead() > 4;
    if (last.kind() == ElementKind.BODY && shortLine && aside) {
      found.set(
          found.size() - 1,
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

  // ---- 版记

  private boolean colophon(Paragraph paragraph, String plain) {
    if (phase == Phase.HEAD && at < HEAD) {
      return false;
    }
    if (Patterns.COPIES.matcher(plain).matches()) {
      add(ElementKind.COPIES, paragraph);
      phase = Phase.COLOPHON;
      return true;
    }
    var date = Patterns.DATE.matcher(plain);
    boolean dated = plain.length() < 60 && date.find() && date.start() > 0;
    if (dated
        && (plain.endsWith("印发") || (phase == Phase.COLOPHON && date.end() == plain.length()))) {
      add(ElementKind.PRINTED, paragraph);
      phase = Phase.COLOPHON;
      return true;
    }
    return false;
  }
}
