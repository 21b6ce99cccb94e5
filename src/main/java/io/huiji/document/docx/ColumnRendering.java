package io.huiji.document.docx;

import io.huiji.document.docx.ColumnLayout.At;
import java.util.function.BiConsumer;

/// Writes a table whose columns are known only now.
///
/// @param run writes a program with the values at hand
record ColumnRendering(Encoder encoder, BiConsumer<Program, Scope> run) {

  /// Nothing, when the table has no row.
  void write(Columns table, Scope scope) {
    var layout = ColumnLayout.of(table, scope);
    if (layout.rows().isEmpty()) {
      return;
    }
    run.accept(table.before(), scope);
    grid(table.shapes(), layout);
    for (var row : layout.rows()) {
      run.accept(row.row().before(), row.scope());
      row.cells().forEach(cell -> write(cell, table.shapes(), layout.span(cell)));
      encoder.fixed(table.shapes().rowEnd());
    }
    encoder.fixed(table.shapes().end());
  }

  private void grid(Columns.Shapes shapes, ColumnLayout layout) {
    encoder.fixed(shapes.grid());
    for (var width : layout.widths()) {
      encoder.fixed(shapes.column());
      encoder.quoted(Integer.toString(width));
      encoder.fixed(shapes.columnEnd());
    }
    encoder.fixed(shapes.gridEnd());
  }

  private void write(At at, Columns.Shapes shapes, int span) {
    run.accept(at.cell().before(), at.scope());
    encoder.fixed(shapes.width());
    encoder.quoted(Integer.toString(at.to() - at.from()));
    encoder.fixed(shapes.span());
    encoder.quoted(Integer.toString(span));
    encoder.fixed(shapes.spanEnd());
    run.accept(at.filled() ? at.cell().after() : at.cell().empty(), at.scope());
  }
}
