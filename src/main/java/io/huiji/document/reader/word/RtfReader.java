package io.huiji.document.reader.word;

import io.huiji.document.Fault;
import io.huiji.document.Format;
import io.huiji.document.Reading;
import io.huiji.document.reader.guard.RefusedPaper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/// Reads RTF into the same model as docx, so that text, count and places follow the same rules.
public final class RtfReader {

  private static final int DEEPEST = 2_000;
  private static final Set<String> STARRED_BUT_READ =
      Set.of("shpinst", "fldinst", "shppict", "ud", "template", "shptxt");

  private final RtfTokens tokens;
  private final RtfText text = new RtfText();
  private final RtfCharacters characters = new RtfCharacters(text);
  private final RtfDestinations destinations = new RtfDestinations(text);
  private final RtfSections sections = new RtfSections(text);
  private final Deque<RtfState> states = new ArrayDeque<>();

  private RtfReader(byte[] content) {
    tokens = new RtfTokens(content);
  }

  public static Reading read(byte[] content) {
    return new RtfReader(content).read();
  }

  private Reading read() {
    boolean closed = false;
    for (var kind = tokens.next(); kind != RtfTokens.Kind.END; kind = tokens.next()) {
      switch (kind) {
        case OPEN -> open();
        case CLOSE -> {
          close();
          closed = states.isEmpty();
        }
        case WORD -> word(tokens.word());
        case BYTE -> text.octet(tokens.value());
        case END -> {}
      }
      if (closed) {
        break;
      }
    }
    if (!closed) {
      throw new RefusedPaper(Fault.Code.DAMAGED, "RTF 文件不完整，可能没有传完；请重新保存后再报。");
    }
    return reading();
  }

  private Reading reading() {
    text.flows.getLast().finish(text.now);
    text.part.lastSection = sections.last();
    var all = WordReading.sections(text.part);
    var layout = new PageLayout(Styles.none(), 420, false, all.getFirst(), new HashMap<>());
    int pages = layout.body(text.part.flow, all).getLast().page();
    var first = all.getFirst();
    var kind = first.titlePage ? "f" : "";
    layout.header(destinations.edge("header" + kind), first, 1);
    layout.footer(destinations.edge("footer" + kind), first, 1);
    if (first.titlePage && pages > 1) {
      layout.header(destinations.edge("header"), first, 2);
    }
    var words = new StringBuilder();
    AcceptedText.append(text.part.flow, words);
    for (var note : destinations.notes()) {
      AcceptedText.append(note, words);
      layout.note(note, pages);
    }
    return new WordReading(Format.RTF, text.part, List.of(text.part))
        .with(List.of(), words.toString(), layout, pages);
  }

  private void open() {
    if (states.size() > DEEPEST) {
      throw new RefusedPaper(Fault.Code.BOMB, "RTF 嵌套过深，没有读完。");
    }
    states.push(text.now);
    text.now = text.now.inner();
    text.boundary();
  }

  private void close() {
    if (states.isEmpty()) {
      return;
    }
    if (text.now.opensFlow) {
      text.flows.element().finish(text.now);
      text.flows.pop();
    }
    var outer = states.pop();
    if (text.now.capture != null && outer.capture != text.now.capture) {
      destinations.captured(text.now.capture.toString());
    }
    if (text.now.instruction && !outer.instruction) {
      FieldCodes.judge(text.takeInstruction()).ifPresent(text.part.oddities::add);
    }
    text.now = outer;
    text.boundary();
  }

  private void word(String word) {
    if (word.equals("bin")) {
      tokens.skip(tokens.number(0));
      return;
    }
    if (word.equals("*")) {
      text.now.starred = true;
      return;
    }
    boolean starred = text.now.starred;
    text.now.starred = false;
    if (text.now.skipped) {
      return;
    }
    if (starred && !STARRED_BUT_READ.contains(word)) {
      text.now.skipped = true;
      return;
    }
    if (text.replaced(word)) {
      return;
    }
    if (text.now.fontTable) {
      characters.define(word, tokens);
    } else if (!destinations.take(word, tokens)
        && !characters.take(word, tokens)
        && !sections.take(word, tokens)) {
      paragraph(word);
    }
  }

  private void paragraph(String word) {
    switch (word) {
      case "pard" -> {
        text.now.style = new ParagraphStyle();
        text.now.inTable = false;
      }
      case "intbl" -> text.now.inTable = true;
      default -> RtfParagraphs.apply(word, tokens.number(0), text.now.style);
    }
  }
}
