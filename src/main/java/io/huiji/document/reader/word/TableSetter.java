package io.huiji.document.reader.word;

import io.huiji.document.Line;

/// Sets a table, row by row, cell beside cell. Twips.
final class TableSetter {

  private static final int CELL_PADDING = 108;

  private final Sheets sheets;
  private final Content content;

  /// Sets what stands in a cell.
  interface Content {
    void set(Flow flow, Area area, Cursor cursor);
  }

  TableSetter(Sheets sheets, Content content) {
    this.sheets = sheets;
    this.content = content;
  }

  void set(Table table, Area area, Cursor cursor) {
    cursor.lastFrame = null;
    double width = table.columns.stream().mapToInt(Integer::intValue).sum();
    if (width <= 0) {
      width = area.width();
    }
    double left =
        area.left() + table.indent + Alignments.shift(table.alignment, area.width(), width);
    var target = cursor;
    if (table.floating.present) {
      left = FrameGeometry.left(table.floating, width, sheets.section);
      target = new Cursor(cursor.page, FrameGeometry.top(table.floating, sheets.section, cursor.y));
    }
    for (var row : table.rows) {
      row(table, row, left, area, target);
    }
  }

  private void row(Table table, Table.Row row, double tableLeft, Area area, Cursor cursor) {
    double x = tableLeft;
    int column = 0;
    for (; column < row.skippedColumns && column < table.columns.size(); column++) {
      x += table.columns.get(column);
    }
    var end = cursor.copy();
    end.y = cursor.y + Math.max(row.height, 200);
    for (var cell : row.cells) {
      double width = 0;
      for (int i = 0; i < cell.span && column < table.columns.size(); i++, column++) {
        width += table.columns.get(column);
      }
      if (width <= 0) {
        width = cell.width > 0 ? cell.width : area.width() / Math.max(1, row.cells.size());
      }
      var inside = cursor.copy();
      inside.textSinceBreak = cursor.textSinceBreak;
      content.set(cell.content, cell(x, width, area), inside);
      end.reach(inside);
      x += width;
    }
    cursor.goTo(end);
    if (area.flows()) {
      sheets.overflow(cursor);
    }
  }

  private Area cell(double x, double width, Area around) {
    var region = around.region() == Line.Region.BODY ? Line.Region.TABLE : around.region();
    boolean narrow = width < sheets.section.textWidth() * 0.6;
    double inner = Math.max(200, width - 2.0 * CELL_PADDING);
    return new Area(x + CELL_PADDING, inner, region, narrow, around.flows(), around.counts());
  }
}
