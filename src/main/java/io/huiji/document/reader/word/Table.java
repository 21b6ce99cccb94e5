package io.huiji.document.reader.word;

import java.util.ArrayList;
import java.util.List;

/// A table of a Word file; lengths in twips.
final class Table implements Block {

  final List<Integer> columns = new ArrayList<>();
  final List<Row> rows = new ArrayList<>();
  int indent;
  String alignment = "";
  final FramePlace floating = new FramePlace();

  /// One row; a row deleted under tracked changes is not kept.
  static final class Row {
    final List<Cell> cells = new ArrayList<>();
    int height;
    int skippedColumns;
    boolean deleted;
  }

  /// One cell.
  static final class Cell {
    final Flow content = new Flow();
    int span = 1;
    int width;
  }
}
