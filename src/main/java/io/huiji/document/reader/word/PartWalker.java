package io.huiji.document.reader.word;

import io.huiji.document.CharacterCounter;
import io.huiji.document.Fault;
import io.huiji.document.reader.guard.RefusedPaper;
import io.huiji.document.reader.guard.SafeXml;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Walks one part of a Word file and keeps what counts: insertions in, deletions out, hidden runs
/// apart, field results in and field codes out, each text box once.
final class PartWalker {

  private static final int DEEPEST = 600;

  private final WordPart part = new WordPart();
  private final Styles styles;
  private final Deque<Flow> flows = new ArrayDeque<>();
  private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
  private final Deque<Table> tables = new ArrayDeque<>();
  private final Deque<Table.Row> rows = new ArrayDeque<>();
  private final Deque<Run> runs = new ArrayDeque<>();
  private final Deque<Control> controls = new ArrayDeque<>();
  private final Deque<Boolean> alternatives = new ArrayDeque<>();
  private final Deque<Anchor> anchors = new ArrayDeque<>();
  private final Fields fields = new Fields();
  private boolean inText;

  private PartWalker(Styles styles) {
    this.styles = styles;
    flows.push(part.flow);
  }

  /// What is known of the run being read.
  private static final class Run {
    boolean hidden;
    boolean shown;
    int halfPoints;
  }

  /// A content control being read.
  private static final class Control {
    String tag = "";
    boolean placeholder;
    final StringBuilder text = new StringBuilder();
  }

  static WordPart walk(XMLStreamReader xml, Styles styles) throws XMLStreamException {
    var walker = new PartWalker(styles);
    walker.walk(xml);
    return walker.part;
  }

  private void walk(XMLStreamReader xml) throws XMLStreamException {
    int depth = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamReader.START_ELEMENT -> {
          if (++depth > DEEPEST) {
            throw new RefusedPaper(Fault.Code.BOMB, "文件内部的 XML 嵌套过深，没有读完。");
          }
          if (start(xml, WordNames.of(xml))) {
            depth--;
          }
        }
        case XMLStreamReader.END_ELEMENT -> {
          depth--;
          end(WordNames.of(xml));
        }
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
          if (inText) {
            append(xml.getText());
          } else if (fields.inInstruction()) {
            fields.instruction(xml.getText());
          }
        }
        default -> {}
      }
    }
  }

  /// @return true when the element was consumed whole
  private boolean start(XMLStreamReader xml, String name) throws XMLStreamException {
    switch (name) {
      case "w:p" -> startParagraph();
      case "w:pPr" -> {
        if (paragraphs.isEmpty()) {
          SafeXml.skip(xml);
        } else {
          Properties.paragraph(xml, paragraphs.element());
        }
        return true;
      }
      case "w:r" -> runs.push(new Run());
      case "w:rPr" -> {
        runProperties(xml);
        return true;
      }
      case "w:t", "m:t" -> inText = true;
      case "w:instrText", "w:delInstrText" -> fields.startInstruction();
      case "w:fldChar" -> fields.mark(SafeXml.attribute(xml, "fldCharType"));
      case "w:fldSimple" -> judge(SafeXml.attribute(xml, "instr"));
      case "w:del", "w:moveFrom", "w:rt", "w:sectPrChange", "w:delText" -> {
        SafeXml.skip(xml);
        return true;
      }
      case "w:tab" -> append("\t");
      case "w:ptab" -> append(tab(SafeXml.attribute(xml, "alignment")));
      case "w:br", "w:cr" -> append(lineBreak(SafeXml.attribute(xml, "type")));
      case "w:lastRenderedPageBreak" -> mark(Paragraph.RENDERED_BREAK);
      case "w:noBreakHyphen" -> append("-");
      case "w:sym" -> append(symbol(SafeXml.attribute(xml, "char")));
      case "w:footnoteReference" -> note("f" + SafeXml.attribute(xml, "id"));
      case "w:endnoteReference" -> note("e" + SafeXml.attribute(xml, "id"));
      case "w:footnote" -> startNote(xml, "f");
      case "w:endnote" -> startNote(xml, "e");
      case "w:sdt" -> controls.push(new Control());
      case "w:sdtPr" -> {
        controlProperties(xml);
        return true;
      }
      case "w:sectPr" -> {
        part.lastSection = Properties.section(xml);
        return true;
      }
      case "w:altChunk" -> part.oddities.add(WordPart.Oddity.FOREIGN_CHUNK);
      case "w:tbl" -> tables.push(new Table());
      case "w:tblPr" -> {
        tableProperties(xml);
        return true;
      }
      case "w:gridCol" -> {
        if (!tables.isEmpty()) {
          tables.element().columns.add(Properties.number(SafeXml.attribute(xml, "w"), 0));
        }
      }
      case "w:tr" -> rows.push(new Table.Row());
      case "w:trPr" -> {
        rowProperties(xml);
        return true;
      }
      case "w:tc" -> startCell();
      case "w:tcPr" -> {
        cellProperties(xml);
        return true;
      }
      default -> {
        return startDrawing(xml, name);
      }
    }
    return false;
  }

  private boolean startDrawing(XMLStreamReader xml, String name) throws XMLStreamException {
    switch (name) {
      case "mc:AlternateContent" -> alternatives.push(false);
      case "mc:Choice", "mc:Fallback" -> {
        if (!alternatives.isEmpty()) {
          if (alternatives.pop()) {
            alternatives.push(true);
            SafeXml.skip(xml);
            return true;
          }
          alternatives.push(true);
        }
      }
      case "wp:anchor" -> {
        var anchor = new Anchor();
        anchor.inline = false;
        anchors.push(anchor);
      }
      case "wp:inline", "w:pict", "w:object" -> anchors.push(new Anchor());
      case "wp:extent" -> {
        if (!anchors.isEmpty()) {
          anchors.element().width = Drawings.twips(SafeXml.attribute(xml, "cx"));
          anchors.element().height = Drawings.twips(SafeXml.attribute(xml, "cy"));
        }
      }
      case "wp:positionH", "wp:positionV" -> {
        if (!anchors.isEmpty()) {
          Drawings.position(xml, name.equals("wp:positionH"), anchors.element());
          return true;
        }
      }
      case "v:shape", "v:rect", "v:roundrect", "v:oval", "v:group" -> {
        if (!anchors.isEmpty() && anchors.element().inline) {
          Drawings.vmlStyle(SafeXml.attribute(xml, "style"), anchors.element());
        }
      }
      case "v:textpath" -> wordArt(SafeXml.attribute(xml, "string"));
      case "w:txbxContent" -> startBox();
      case "a:blip", "v:imagedata" -> {
        part.pictures++;
        if (!paragraphs.isEmpty()) {
          paragraphs.element().hasPicture = true;
        }
      }
      default -> {}
    }
    return false;
  }

  private void end(String name) {
    switch (name) {
      case "w:p" -> endParagraph();
      case "w:r" -> runs.poll();
      case "w:t", "m:t" -> inText = false;
      case "w:instrText", "w:delInstrText" -> fields.endInstruction();
      case "w:fldChar" -> fields.takeFinished().forEach(this::judge);
      case "w:sdt" -> endControl();
      case "w:tbl" -> {
        var table = tables.poll();
        if (table != null) {
          flows.element().blocks.add(table);
        }
      }
      case "w:tr" -> {
        var row = rows.poll();
        if (row != null && !row.deleted && !tables.isEmpty()) {
          tables.element().rows.add(row);
        }
      }
      case "w:tc" -> {
        if (flows.size() > 1) {
          flows.pop();
          captureBreak("\t");
        }
      }
      case "w:txbxContent", "w:footnote", "w:endnote" -> {
        if (flows.size() > 1) {
          flows.pop();
        }
      }
      case "mc:AlternateContent" -> alternatives.poll();
      case "wp:anchor", "wp:inline", "w:pict", "w:object" -> anchors.poll();
      default -> {}
    }
  }

  private void startParagraph() {
    var blocks = flows.element().blocks;
    if (!blocks.isEmpty() && blocks.getLast() instanceof Paragraph last && last.markDeleted) {
      // the mark between the two was deleted: they are one paragraph, with the second's properties
      blocks.removeLast();
      last.markDeleted = false;
      last.own = new ParagraphStyle();
      paragraphs.push(last);
    } else {
      paragraphs.push(new Paragraph());
    }
  }

  private void endParagraph() {
    var paragraph = paragraphs.poll();
    if (paragraph != null) {
      flows.element().blocks.add(paragraph);
      captureBreak("\n");
    }
  }

  private void startCell() {
    var cell = new Table.Cell();
    if (!rows.isEmpty()) {
      rows.element().cells.add(cell);
    }
    flows.push(cell.content);
  }

  private void startNote(XMLStreamReader xml, String kind) {
    var flow = new Flow();
    var type = SafeXml.attribute(xml, "type");
    if (type.isEmpty() || type.equals("normal")) {
      part.notes.put(kind + SafeXml.attribute(xml, "id"), flow);
    }
    flows.push(flow);
  }

  private void startBox() {
    var anchor = anchors.isEmpty() ? new Anchor() : anchors.element();
    var box = new TextBox(anchor, new Flow());
    if (!paragraphs.isEmpty()) {
      paragraphs.element().boxes.add(box);
    }
    flows.push(box.content());
  }

  private void wordArt(String words) {
    if (words.isBlank() || paragraphs.isEmpty()) {
      return;
    }
    var box = new TextBox(anchors.isEmpty() ? new Anchor() : anchors.element(), new Flow());
    box.content().picture = true;
    var paragraph = new Paragraph();
    paragraph.text.append(words);
    box.content().blocks.add(paragraph);
    paragraphs.element().boxes.add(box);
  }

  private void note(String id) {
    if (!paragraphs.isEmpty() && visible()) {
      paragraphs.element().notes.add(id);
    }
  }

  private void append(String words) {
    if (paragraphs.isEmpty() || !visible()) {
      return;
    }
    var paragraph = paragraphs.element();
    if (hidden(paragraph)) {
      part.hiddenCharacters +=
          (int) words.codePoints().filter(c -> !CharacterCounter.space(c)).count();
      return;
    }
    paragraph.text.append(clean(words));
    var run = runs.peek();
    if (paragraph.fontHalfPoints == 0 && run != null && !words.isBlank()) {
      paragraph.fontHalfPoints = run.halfPoints;
    }
    controls.forEach(c -> c.text.append(words));
  }

  /// Only our own breaks may stand as control characters in a paragraph's text.
  private static String clean(String words) {
    if (words.length() == 1 && words.charAt(0) < ' ') {
      return words;
    }
    return words.chars().noneMatch(c -> c < ' ') ? words : words.replaceAll("[\\x00-\\x1F]", " ");
  }

  private void mark(char sign) {
    // in the body and in table cells, not in boxes
    if (!paragraphs.isEmpty() && anchors.isEmpty()) {
      paragraphs.element().text.append(sign);
    }
  }

  private boolean visible() {
    return !fields.inCode() && (rows.isEmpty() || rows.stream().noneMatch(r -> r.deleted));
  }

  private boolean hidden(Paragraph paragraph) {
    var run = runs.peek();
    if (run != null && run.hidden) {
      return true;
    }
    return run != null
        && !run.shown
        && Boolean.TRUE.equals(styles.paragraphStyle(paragraph.style).vanish);
  }

  private void runProperties(XMLStreamReader xml) throws XMLStreamException {
    var run = runs.isEmpty() ? new Run() : runs.element();
    Properties.children(
        xml,
        name -> {
          switch (name) {
            case "w:vanish" -> {
              run.hidden = Properties.on(xml);
              run.shown = !run.hidden;
            }
            case "w:rStyle" -> run.hidden = run.hidden || styles.hides(Properties.value(xml));
            case "w:sz" -> run.halfPoints = Properties.number(Properties.value(xml), 0);
            default -> {}
          }
          return false;
        });
  }

  private void controlProperties(XMLStreamReader xml) throws XMLStreamException {
    var control = controls.isEmpty() ? new Control() : controls.element();
    Properties.children(
        xml,
        name -> {
          switch (name) {
            case "w:tag" -> control.tag = Properties.value(xml);
            case "w:showingPlcHdr" -> control.placeholder = Properties.on(xml);
            default -> {}
          }
          return false;
        });
  }

  private void endControl() {
    var control = controls.poll();
    if (control == null || control.tag.isBlank()) {
      return;
    }
    var key = control.tag;
    for (int i = 2; part.fields.containsKey(key); i++) {
      key = control.tag + "#" + i;
    }
    part.fields.put(key, control.placeholder ? "" : control.text.toString().strip());
  }

  private void captureBreak(String sign) {
    controls.forEach(
        c -> {
          if (!c.text.isEmpty()) {
            c.text.append(sign);
          }
        });
  }

  private void tableProperties(XMLStreamReader xml) throws XMLStreamException {
    var table = tables.isEmpty() ? new Table() : tables.element();
    Properties.children(
        xml,
        name -> {
          switch (name) {
            case "w:jc" -> table.alignment = Properties.value(xml);
            case "w:tblInd" -> table.indent = Properties.number(SafeXml.attribute(xml, "w"), 0);
            case "w:tblpPr" -> Properties.floating(xml, table.floating);
            default -> {}
          }
          return false;
        });
  }

  private void rowProperties(XMLStreamReader xml) throws XMLStreamException {
    var row = rows.isEmpty() ? new Table.Row() : rows.element();
    Properties.children(
        xml,
        name -> {
          switch (name) {
            case "w:del" -> row.deleted = true;
            case "w:trHeight" -> row.height = Properties.number(Properties.value(xml), 0);
            case "w:gridBefore" -> row.skippedColumns = Properties.number(Properties.value(xml), 0);
            default -> {}
          }
          return false;
        });
  }

  private void cellProperties(XMLStreamReader xml) throws XMLStreamException {
    var cell =
        rows.isEmpty() || rows.element().cells.isEmpty()
            ? new Table.Cell()
            : rows.element().cells.getLast();
    Properties.children(
        xml,
        name -> {
          switch (name) {
            case "w:gridSpan" ->
                cell.span = Math.clamp(Properties.number(Properties.value(xml), 1), 1, 100);
            case "w:tcW" -> {
              if (SafeXml.attribute(xml, "type").equals("dxa")) {
                cell.width = Properties.number(SafeXml.attribute(xml, "w"), 0);
              }
            }
            default -> {}
          }
          return false;
        });
  }

  private void judge(String instruction) {
    FieldCodes.judge(instruction).ifPresent(part.oddities::add);
  }

  private static String tab(String alignment) {
    return switch (alignment) {
      case "center" -> String.valueOf(Paragraph.TAB_TO_CENTRE);
      case "right" -> String.valueOf(Paragraph.TAB_TO_RIGHT);
      default -> "\t";
    };
  }

  private static String lineBreak(String type) {
    return type.equals("page") ? String.valueOf(Paragraph.PAGE_BREAK) : "\n";
  }

  private static String symbol(String hexadecimal) {
    try {
      return Character.toString(Integer.parseInt(hexadecimal, 16));
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
