package io.huiji.document.reader.word;

import java.util.ArrayList;
import java.util.List;

/// Builds the blocks of one flow of RTF: paragraphs, and rows that follow each other as a table.
final class RtfFlow {

  private final Flow flow;
  private Flow cell = new Flow();
  private final List<Flow> cells = new ArrayList<>();
  private final List<Integer> edges = new ArrayList<>();
  private Paragraph paragraph = new Paragraph();
  private int left;

  RtfFlow(Flow flow) {
    this.flow = flow;
  }

  Paragraph paragraph() {
    return paragraph;
  }

  void append(String words, RtfState state) {
    paragraph.text.append(words);
    if (paragraph.fontHalfPoints == 0 && !words.isBlank()) {
      paragraph.fontHalfPoints = state.fontHalfPoints;
    }
  }

  void endParagraph(RtfState state) {
    paragraph.own = state.style.over(new ParagraphStyle());
    paragraph.markHalfPoints = state.fontHalfPoints;
    (state.inTable ? cell : flow).blocks.add(paragraph);
    paragraph = new Paragraph();
  }

  void endCell(RtfState state) {
    paragraph.own = state.style.over(new ParagraphStyle());
    cell.blocks.add(paragraph);
    paragraph = new Paragraph();
    cells.add(cell);
    cell = new Flow();
  }

  void startRow() {
    edges.clear();
    left = 0;
  }

  void rowLeft(int position) {
    left = position;
  }

  void cellTo(int position) {
    edges.add(position);
  }

  void endRow() {
    var row = new Table.Row();
    int from = left;
    for (int i = 0; i < cells.size(); i++) {
      var ours = new Table.Cell();
      ours.content.blocks.addAll(cells.get(i).blocks);
      if (i < edges.size()) {
        ours.width = Math.max(0, edges.get(i) - from);
        from = edges.get(i);
      }
      row.cells.add(ours);
    }
    cells.clear();
    table().rows.add(row);
  }

  private Table table() {
    if (!flow.blocks.isEmpty() && flow.blocks.getLast() instanceof Table last) {
      return last;
    }
    var table = new Table();
    table.indent = left;
    flow.blocks.add(table);
    return table;
  }

  /// Ends what is still open.
  void finish(RtfState state) {
    if (!paragraph.text.isEmpty() || !paragraph.boxes.isEmpty()) {
      endParagraph(state);
    }
    if (!cells.isEmpty()) {
      endRow();
    }
    if (!cell.blocks.isEmpty()) {
      flow.blocks.addAll(cell.blocks);
      cell = new Flow();
    }
  }
}
