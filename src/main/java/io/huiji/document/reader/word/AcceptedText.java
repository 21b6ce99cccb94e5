package io.huiji.document.reader.word;

import java.util.ArrayList;
import java.util.List;

/// The text that counts, and the tables by cell.
final class AcceptedText {

  private AcceptedText() {}

  /// Paragraphs that carry text, each ended by a line feed; boxes after their paragraph.
  static void append(Flow flow, StringBuilder into) {
    if (flow.picture) {
      return;
    }
    for (var block : flow.blocks) {
      switch (block) {
        case Paragraph paragraph -> {
          appendParagraph(paragraph, into);
          paragraph.boxes.forEach(b -> append(b.content(), into));
        }
        case Table table -> table.rows.forEach(r -> r.cells.forEach(c -> append(c.content, into)));
      }
    }
  }

  private static void appendParagraph(Paragraph paragraph, StringBuilder into) {
    var plain = paragraph.plainText();
    if (!plain.isBlank()) {
      into.append(plain.stripTrailing()).append('\n');
    }
  }

  /// Tables in reading order, inner ones after the table that holds them.
  static List<List<List<String>>> tables(Flow flow) {
    var tables = new ArrayList<List<List<String>>>();
    collect(flow, tables);
    return tables;
  }

  private static void collect(Flow flow, List<List<List<String>>> tables) {
    for (var block : flow.blocks) {
      if (block instanceof Table table) {
        tables.add(table.rows.stream().map(AcceptedText::row).toList());
        table.rows.forEach(r -> r.cells.forEach(c -> collect(c.content, tables)));
      }
    }
  }

  private static List<String> row(Table.Row row) {
    return row.cells.stream().map(AcceptedText::cell).toList();
  }

  private static String cell(Table.Cell cell) {
    var text = new StringBuilder();
    append(cell.content, text);
    return text.toString().strip();
  }
}
