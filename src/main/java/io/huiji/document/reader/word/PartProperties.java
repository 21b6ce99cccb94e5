package io.huiji.document.reader.word;

import io.huiji.document.reader.guard.SafeXml;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the properties of what is open: runs, content controls, tables, rows and cells. Each
/// method starts on the opened element and ends on its end.
final class PartProperties {

  private final OpenParts open;
  private final Styles styles;

  PartProperties(OpenParts open, Styles styles) {
    this.open = open;
    this.styles = styles;
  }

  void run(XMLStreamReader xml) throws XMLStreamException {
    var run = open.runs.isEmpty() ? new OpenParts.Run() : open.runs.element();
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

  void control(XMLStreamReader xml) throws XMLStreamException {
    var control = open.controls.isEmpty() ? new OpenParts.Control() : open.controls.element();
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

  void table(XMLStreamReader xml) throws XMLStreamException {
    var table = open.tables.isEmpty() ? new Table() : open.tables.element();
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

  void row(XMLStreamReader xml) throws XMLStreamException {
    var row = open.rows.isEmpty() ? new Table.Row() : open.rows.element();
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

  void cell(XMLStreamReader xml) throws XMLStreamException {
    var cell =
        open.rows.isEmpty() || open.rows.element().cells.isEmpty()
            ? new Table.Cell()
            : open.rows.element().cells.getLast();
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
}
