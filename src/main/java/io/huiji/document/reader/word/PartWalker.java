package io.huiji.document.reader.word;

import io.huiji.document.Fault;
import io.huiji.document.reader.guard.RefusedPaper;
import io.huiji.document.reader.guard.SafeXml;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Walks one part of a Word file and keeps what counts: insertions in, deletions out, hidden runs
/// apart, field results in and field codes out, each text box once.
final class PartWalker {

  private static final int DEEPEST = 600;

  private final OpenParts open;
  private final PartProperties properties;
  private final DrawingWalker drawings;
  private boolean inText;

  private PartWalker(Styles styles) {
    this.open = new OpenParts(styles);
    this.properties = new PartProperties(open, styles);
    this.drawings = new DrawingWalker(open);
  }

  static WordPart walk(XMLStreamReader xml, Styles styles) throws XMLStreamException {
    var walker = new PartWalker(styles);
    walker.walk(xml);
    return walker.open.part;
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
            open.append(xml.getText());
          } else if (open.fields.inInstruction()) {
            open.fields.instruction(xml.getText());
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
        if (open.paragraphs.isEmpty()) {
          SafeXml.skip(xml);
        } else {
          Properties.paragraph(xml, open.paragraphs.element());
        }
        return true;
      }
      case "w:r" -> open.runs.push(new OpenParts.Run());
      case "w:rPr" -> {
        properties.run(xml);
        return true;
      }
      case "w:t", "m:t" -> inText = true;
      case "w:instrText", "w:delInstrText" -> open.fields.startInstruction();
      case "w:fldChar" -> open.fields.mark(SafeXml.attribute(xml, "fldCharType"));
      case "w:fldSimple" -> judge(SafeXml.attribute(xml, "instr"));
      case "w:del", "w:moveFrom", "w:rt", "w:sectPrChange", "w:delText" -> {
        SafeXml.skip(xml);
        return true;
      }
      case "w:tab" -> open.append("\t");
      case "w:ptab" -> open.append(Signs.tab(SafeXml.attribute(xml, "alignment")));
      case "w:br", "w:cr" -> open.append(Signs.lineBreak(SafeXml.attribute(xml, "type")));
      case "w:lastRenderedPageBreak" -> open.mark(Paragraph.RENDERED_BREAK);
      case "w:noBreakHyphen" -> open.append("-");
      case "w:sym" -> open.append(Signs.symbol(SafeXml.attribute(xml, "char")));
      case "w:footnoteReference" -> open.note("f" + SafeXml.attribute(xml, "id"));
      case "w:endnoteReference" -> open.note("e" + SafeXml.attribute(xml, "id"));
      case "w:footnote" -> startNote(xml, "f");
      case "w:endnote" -> startNote(xml, "e");
      case "w:sdt" -> open.controls.push(new OpenParts.Control());
      case "w:sdtPr" -> {
        properties.control(xml);
        return true;
      }
      case "w:sectPr" -> {
        open.part.lastSection = Properties.section(xml);
        return true;
      }
      case "w:altChunk" -> open.part.oddities.add(WordPart.Oddity.FOREIGN_CHUNK);
      case "w:tbl" -> open.tables.push(new Table());
      case "w:tblPr" -> {
        properties.table(xml);
        return true;
      }
      case "w:gridCol" -> {
        if (!open.tables.isEmpty()) {
          open.tables.element().columns.add(Properties.number(SafeXml.attribute(xml, "w"), 0));
        }
      }
      case "w:tr" -> open.rows.push(new Table.Row());
      case "w:trPr" -> {
        properties.row(xml);
        return true;
      }
      case "w:tc" -> startCell();
      case "w:tcPr" -> {
        properties.cell(xml);
        return true;
      }
      default -> {
        return drawings.start(xml, name);
      }
    }
    return false;
  }

  private void end(String name) {
    switch (name) {
      case "w:p" -> endParagraph();
      case "w:r" -> open.runs.poll();
      case "w:t", "m:t" -> inText = false;
      case "w:instrText", "w:delInstrText" -> open.fields.endInstruction();
      case "w:fldChar" -> open.fields.takeFinished().forEach(this::judge);
      case "w:sdt" -> open.endControl();
      case "w:tbl" -> {
        var table = open.tables.poll();
        if (table != null) {
          open.flows.element().blocks.add(table);
        }
      }
      case "w:tr" -> {
        var row = open.rows.poll();
        if (row != null && !row.deleted && !open.tables.isEmpty()) {
          open.tables.element().rows.add(row);
        }
      }
      case "w:tc" -> {
        if (open.flows.size() > 1) {
          open.flows.pop();
          open.captureBreak("\t");
        }
      }
      case "w:txbxContent", "w:footnote", "w:endnote" -> {
        if (open.flows.size() > 1) {
          open.flows.pop();
        }
      }
      default -> drawings.end(name);
    }
  }

  private void startParagraph() {
    var blocks = open.flows.element().blocks;
    if (!blocks.isEmpty() && blocks.getLast() instanceof Paragraph last && last.markDeleted) {
      // the mark between the two was deleted: they are one paragraph, with the second's properties
      blocks.removeLast();
      last.markDeleted = false;
      last.own = new ParagraphStyle();
      open.paragraphs.push(last);
    } else {
      open.paragraphs.push(new Paragraph());
    }
  }

  private void endParagraph() {
    var paragraph = open.paragraphs.poll();
    if (paragraph != null) {
      open.flows.element().blocks.add(paragraph);
      open.captureBreak("\n");
    }
  }

  private void startCell() {
    var cell = new Table.Cell();
    if (!open.rows.isEmpty()) {
      open.rows.element().cells.add(cell);
    }
    open.flows.push(cell.content);
  }

  private void startNote(XMLStreamReader xml, String kind) {
    var flow = new Flow();
    var type = SafeXml.attribute(xml, "type");
    if (type.isEmpty() || type.equals("normal")) {
      open.part.notes.put(kind + SafeXml.attribute(xml, "id"), flow);
    }
    open.flows.push(flow);
  }

  private void judge(String instruction) {
    FieldCodes.judge(instruction).ifPresent(open.part.oddities::add);
  }
}
