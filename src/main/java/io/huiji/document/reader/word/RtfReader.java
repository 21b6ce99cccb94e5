package io.huiji.document.reader.word;

import io.huiji.document.CharacterCounter;
import io.huiji.document.Fault;
import io.huiji.document.Format;
import io.huiji.document.Reading;
import io.huiji.document.reader.guard.RefusedPaper;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Reads RTF into the same model as docx, so that text, count and places follow the same rules.
public final class RtfReader {

  private static final int DEEPEST = 2_000;
  private static final Set<String> SKIPPED =
      Set.of(
          "colortbl",
          "stylesheet",
          "info",
          "themedata",
          "datastore",
          "listtable",
          "listoverridetable",
          "revtbl",
          "rsidtbl",
          "generator",
          "xmlnstbl",
          "pntext",
          "listtext",
          "annotation",
          "atnid",
          "atnauthor",
          "nonshppict",
          "shprslt",
          "objdata",
          "objclass",
          "objname",
          "filetbl",
          "docvar",
          "bkmkstart",
          "bkmkend",
          "xe",
          "tc");
  private static final Set<String> STARRED_BUT_READ =
      Set.of("shpinst", "fldinst", "shppict", "ud", "template", "shptxt");

  private final RtfTokens tokens;
  private final WordPart part = new WordPart();
  private final Deque<RtfState> states = new ArrayDeque<>();
  private final Deque<RtfFlow> flows = new ArrayDeque<>();
  private final Deque<Anchor> shapes = new ArrayDeque<>();
  private final Map<Integer, Charset> fonts = new HashMap<>();
  private final Map<String, Flow> edges = new HashMap<>();
  private final List<Flow> notes = new ArrayList<>();
  private final StringBuilder instruction = new StringBuilder();
  private Charset charset = RtfCharsets.ofCodePage(1252);
  private Section section = new Section();
  private int font;
  private int lead = -1;
  private int toSkip;
  private RtfState now = new RtfState();

  private RtfReader(byte[] content) {
    tokens = new RtfTokens(content);
    flows.push(new RtfFlow(part.flow));
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
        case BYTE -> text(tokens.value());
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
    flows.getLast().finish(now);
    part.lastSection = section;
    var sections = WordReading.sections(part);
    var layout = new PageLayout(Styles.none(), 420, false, sections.getFirst(), new HashMap<>());
    int pages = layout.body(part.flow, sections).getLast().page();
    var first = sections.getFirst();
    var kind = first.titlePage ? "f" : "";
    layout.header(edges.getOrDefault("header" + kind, new Flow()), first, 1);
    layout.footer(edges.getOrDefault("footer" + kind, new Flow()), first, 1);
    if (first.titlePage && pages > 1) {
      layout.header(edges.getOrDefault("header", new Flow()), first, 2);
    }
    var text = new StringBuilder();
    AcceptedText.append(part.flow, text);
    for (var note : notes) {
      AcceptedText.append(note, text);
      layout.note(note, pages);
    }
    return new WordReading(Format.RTF, part, List.of(part))
        .with(List.of(), text.toString(), layout, pages);
  }

  private void open() {
    if (states.size() > DEEPEST) {
      throw new RefusedPaper(Fault.Code.BOMB, "RTF 嵌套过深，没有读完。");
    }
    states.push(now);
    now = now.inner();
    toSkip = 0;
    lead = -1;
  }

  private void close() {
    if (states.isEmpty()) {
      return;
    }
    if (now.opensFlow) {
      flows.element().finish(now);
      flows.pop();
    }
    var outer = states.pop();
    if (now.capture != null && outer.capture != now.capture) {
      captured(now.capture.toString());
    }
    if (now.instruction && !outer.instruction) {
      FieldCodes.judge(instruction.toString()).ifPresent(part.oddities::add);
      instruction.setLength(0);
    }
    now = outer;
    toSkip = 0;
    lead = -1;
  }

  /// A template is a reference outside; what else is captured belongs to shapes.
  private void captured(String words) {
    var text = words.strip();
    if (text.startsWith("template ")) {
      if (text.toLowerCase(Locale.ROOT).matches("template\\s+(https?:|ftp:|file:|\\\\\\\\).*")) {
        part.oddities.add(WordPart.Oddity.FETCHING_FIELD);
      }
    } else if (!shapes.isEmpty()) {
      RtfShapes.property(text, shapes.element());
    }
  }

  private void word(String word) {
    if (word.equals("bin")) {
      tokens.skip(tokens.number(0));
      return;
    }
    if (word.equals("*")) {
      now.starred = true;
      return;
    }
    boolean starred = now.starred;
    now.starred = false;
    if (now.skipped) {
      return;
    }
    if (starred && !STARRED_BUT_READ.contains(word)) {
      now.skipped = true;
      return;
    }
    if (toSkip > 0 && word.length() == 1) {
      toSkip--;
      return;
    }
    if (now.fontTable) {
      fontTable(word);
    } else if (!destination(word) && !character(word) && !document(word)) {
      paragraph(word);
    }
  }

  private void fontTable(String word) {
    switch (word) {
      case "f" -> font = tokens.number(0);
      case "fcharset" -> fonts.put(font, RtfCharsets.ofFont(tokens.number(0), charset));
      default -> {}
    }
  }

  private boolean destination(String word) {
    switch (word) {
      case "fonttbl" -> now.fontTable = true;
      case "fldinst" -> now.instruction = true;
      case "pict" -> {
        part.pictures++;
        now.skipped = true;
      }
      case "header", "headerr", "headerf", "footer", "footerr", "footerf" ->
          flow(edges.computeIfAbsent(edge(word), _ -> new Flow()));
      case "headerl", "footerl" -> now.skipped = true;
      case "footnote" -> {
        var note = new Flow();
        notes.add(note);
        flow(note);
      }
      case "shpinst" -> {
        var anchor = new Anchor();
        anchor.inline = false;
        anchor.horizontalFrom = "column";
        anchor.verticalFrom = "paragraph";
        shapes.push(anchor);
      }
      case "shptxt" -> {
        var box = new TextBox(shapes.isEmpty() ? new Anchor() : shapes.element(), new Flow());
        flows.element().paragraph().boxes.add(box);
        flow(box.content());
      }
      case "sp", "template" -> {
        now.capture = new StringBuilder(word.equals("template") ? "template " : "");
      }
      case "sn", "sv" -> {
        if (now.capture != null) {
          now.capture.append(' ');
        }
      }
      case "objlink", "objautlink" -> part.oddities.add(WordPart.Oddity.FETCHING_FIELD);
      case "objocx" -> part.oddities.add(WordPart.Oddity.LAUNCHING_FIELD);
      case "upr" -> {}
      default -> {
        if (!SKIPPED.contains(word)) {
          return RtfShapes.place(word, tokens.number(0), shapes.peek());
        }
        now.skipped = true;
      }
    }
    return true;
  }

  private static String edge(String word) {
    return word.endsWith("r") && !word.equals("header") && !word.equals("footer")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  private void flow(Flow content) {
    now.opensFlow = true;
    now.style = new ParagraphStyle();
    now.inTable = false;
    flows.push(new RtfFlow(content));
  }

  private boolean character(String word) {
    switch (word) {
      case "u" -> unicode(tokens.number(0));
      case "uc" -> now.unicodeSkip = tokens.number(1);
      case "v" -> now.hidden = tokens.number(1) != 0;
      case "deleted" -> now.deleted = tokens.number(1) != 0;
      case "fs" -> now.fontHalfPoints = Math.max(2, tokens.number(24));
      case "f" -> now.charset = fonts.get(tokens.number(0));
      case "dbch" -> now.eastAsian = true;
      case "loch", "hich", "rtlch", "ltrch" -> now.eastAsian = false;
      case "afs" -> {
        if (now.eastAsian) {
          now.fontHalfPoints = Math.max(2, tokens.number(24));
        }
      }
      case "af" -> {
        if (now.eastAsian) {
          now.charset = fonts.get(tokens.number(0));
        }
      }
      case "plain" -> {
        now.hidden = false;
        now.deleted = false;
        now.fontHalfPoints = 24;
      }
      case "line" -> control(Paragraph.LINE_BREAK);
      case "page" -> control(Paragraph.PAGE_BREAK);
      case "tab" -> control(Paragraph.TAB);
      case "emdash" -> append("—");
      case "endash" -> append("–");
      case "lquote" -> append("‘");
      case "rquote" -> append("’");
      case "ldblquote" -> append("“");
      case "rdblquote" -> append("”");
      case "bullet" -> append("•");
      case "~" -> append("\u00A0");
      case "_" -> append("-");
      case "emspace", "enspace", "qmspace" -> append("\u2003");
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean document(String word) {
    int number = tokens.number(0);
    switch (word) {
      case "ansicpg" -> charset = RtfCharsets.ofCodePage(number);
      case "paperw", "pgwsxn" -> section.pageWidth = number;
      case "paperh", "pghsxn" -> section.pageHeight = number;
      case "margl", "marglsxn" -> section.left = number;
      case "margr", "margrsxn" -> section.right = number;
      case "margt", "margtsxn" -> section.top = Math.abs(number);
      case "margb", "margbsxn" -> section.bottom = Math.abs(number);
      case "headery" -> section.header = number;
      case "footery" -> section.footer = number;
      case "titlepg" -> section.titlePage = true;
      case "sbknone" -> section.type = "continuous";
      case "sbkpage" -> section.type = "nextPage";
      case "par" -> flows.element().endParagraph(now);
      case "cell" -> flows.element().endCell(now);
      case "row" -> flows.element().endRow();
      case "nestcell", "nestrow" -> flows.element().endParagraph(now);
      case "trowd" -> flows.element().startRow();
      case "cellx" -> flows.element().cellTo(number);
      case "trleft" -> flows.element().rowLeft(number);
      case "sect" -> endSection();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void endSection() {
    var flow = flows.element();
    flow.paragraph().endsSection = section;
    flow.endParagraph(now);
    var next = new Section();
    next.pageWidth = section.pageWidth;
    next.pageHeight = section.pageHeight;
    next.left = section.left;
    next.right = section.right;
    next.top = section.top;
    next.bottom = section.bottom;
    section = next;
  }

  private void paragraph(String word) {
    switch (word) {
      case "pard" -> {
        now.style = new ParagraphStyle();
        now.inTable = false;
      }
      case "intbl" -> now.inTable = true;
      default -> RtfParagraphs.apply(word, tokens.number(0), now.style);
    }
  }

  private void unicode(int number) {
    append(String.valueOf((char) number));
    toSkip = now.unicodeSkip;
  }

  private void text(int value) {
    if (toSkip > 0) {
      toSkip--;
      return;
    }
    if (now.skipped) {
      return;
    }
    var set = now.charset != null ? now.charset : charset;
    if (lead >= 0) {
      var both = new byte[] {(byte) lead, (byte) value};
      lead = -1;
      append(new String(both, set));
    } else if (RtfCharsets.lead(value, set)) {
      lead = value;
    } else {
      append(new String(new byte[] {(byte) value}, set));
    }
  }

  private void append(String words) {
    if (now.capture != null) {
      if (now.capture.length() < DEEPEST) {
        now.capture.append(words);
      }
    } else if (now.instruction) {
      if (instruction.length() < DEEPEST) {
        instruction.append(words);
      }
    } else if (!now.skipped && !now.fontTable && !now.deleted) {
      if (now.hidden) {
        part.hiddenCharacters +=
            (int) words.codePoints().filter(c -> !CharacterCounter.space(c)).count();
      } else if (words.charAt(0) >= ' ') {
        flows.element().append(words, now);
      }
    }
  }

  private void control(char sign) {
    if (!now.skipped && !now.deleted && !now.hidden && !now.instruction) {
      flows.element().append(String.valueOf(sign), now);
    }
  }
}
