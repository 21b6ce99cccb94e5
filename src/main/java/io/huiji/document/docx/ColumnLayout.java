package io.huiji.document.docx;

import io.huiji.document.docx.Columns.Band;
import io.huiji.document.docx.Columns.Cell;
import io.huiji.document.docx.Columns.Cells;
import io.huiji.document.docx.Columns.Part;
import io.huiji.document.docx.Columns.Row;
import io.huiji.document.docx.Columns.Rows;
import io.huiji.document.docx.Program.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/// Where each cell of a filled table begins and ends, in twips from its left edge.
///
/// Repeated cells share the place that they have in the template. Columns that hold nothing but
/// repeated cells, of which there is none in any row, go, and the others share their width. So the
/// table is as wide as before, and where cells end in one row they end in the others.
final class ColumnLayout {

  /// Word opens no table with more.
  private static final int MOST_COLUMNS = 63;

  private final List<Placed> rows = new ArrayList<>();
  private final TreeSet<Integer> edges = new TreeSet<>();

  /// @param cells at least one
  record Placed(Row row, Scope scope, List<At> cells) {}

  /// @param filled whether it has content
  record At(Cell cell, Scope scope, int from, int to, boolean filled) {}

  private record Taken(Row row, Scope scope) {}

  static ColumnLayout of(Columns table, Scope scope) {
    var taken = new ArrayList<Taken>();
    take(table.bands(), scope, taken);
    return new ColumnLayout(table.widths(), taken);
  }

  private ColumnLayout(List<Integer> widths, List<Taken> taken) {
    var places = places(widths, taken);
    var own = sums(widths, new boolean[widths.size()]);
    for (var row : taken) {
      var cells = new ArrayList<At>();
      place(row.row().parts(), row.scope(), 0, column -> places[column], own, cells);
      if (!cells.isEmpty()) {
        rows.add(new Placed(row.row(), row.scope(), cells));
      }
    }
    edges.add(0);
    rows.forEach(row -> row.cells().forEach(cell -> edges.addAll(List.of(cell.from(), cell.to()))));
    if (edges.size() - 1 > MOST_COLUMNS) {
      throw crowded();
    }
  }

  private static IllegalArgumentException crowded() {
    return new IllegalArgumentException(
        "表格的列太多，一行排不下（Word 最多 %d 列），请减少重复的项或改成按行重复".formatted(MOST_COLUMNS));
  }

  /// The rows that are printed.
  List<Placed> rows() {
    return rows;
  }

  /// The widths of all columns.
  List<Integer> widths() {
    var widths = new ArrayList<Integer>();
    var before = 0;
    for (var edge : edges.tailSet(0, false)) {
      widths.add(edge - before);
      before = edge;
    }
    return widths;
  }

  int span(At cell) {
    return edges.subSet(cell.from(), cell.to()).size();
  }

  private static void take(List<Band> bands, Scope scope, List<Taken> taken) {
    for (var band : bands) {
      switch (band) {
        case Row row -> taken.add(new Taken(row, scope));
        case Rows(var source, var list, var wanted, var inside) ->
            scopes(scope, source, list, wanted).forEach(item -> take(inside, item, taken));
      }
    }
  }

  private static List<Scope> scopes(Scope scope, Source source, boolean list, boolean wanted) {
    if (list) {
      return scope.items(source).stream().map(scope::within).toList();
    }
    return scope.holds(source) == wanted ? List.of(scope) : List.of();
  }

  private static List<Scope> scopes(Scope scope, Cells cells) {
    return scopes(scope, cells.source(), cells.list(), cells.wanted());
  }

  /// Where the template's columns begin, and the last one ends, in this table.
  private static int[] places(List<Integer> widths, List<Taken> taken) {
    var gone = new boolean[widths.size()];
    mark(taken, gone, true);
    mark(taken, gone, false);
    var total = widths.stream().mapToInt(Integer::intValue).sum();
    var places = sums(widths, gone);
    var left = places[widths.size()];
    for (var column = 0; column < places.length && left > 0; column++) {
      places[column] = (int) ((long) places[column] * total / left);
    }
    return places;
  }

  /// First marks every column with repeated cells, then clears those where there are some.
  private static void mark(List<Taken> taken, boolean[] gone, boolean value) {
    for (var row : taken) {
      var column = 0;
      for (var part : row.row().parts()) {
        if (part instanceof Cells cells && (value || !scopes(row.scope(), cells).isEmpty())) {
          java.util.Arrays.fill(gone, column, column + part.span(), value);
        }
        column += part.span();
      }
    }
  }

  private static int[] sums(List<Integer> widths, boolean[] gone) {
    var sums = new int[widths.size() + 1];
    for (var column = 0; column < widths.size(); column++) {
      sums[column + 1] = sums[column] + (gone[column] ? 0 : widths.get(column));
    }
    return sums;
  }

  private static void place(
      List<Part> parts, Scope scope, int first, IntUnaryOperator at, int[] own, List<At> placed) {
    var column = first;
    for (var part : parts) {
      var next = column + part.span();
      var from = at.applyAsInt(column);
      var to = at.applyAsInt(next);
      if (to > from) {
        switch (part) {
          case Cell cell -> placed.add(new At(cell, scope, from, to, true));
          case Cells cells -> share(cells, scope, column, from, to, own, placed);
        }
      }
      column = next;
    }
  }

  private static void share(
      Cells cells, Scope scope, int column, int from, int to, int[] own, List<At> placed) {
    var scopes = scopes(scope, cells);
    if (scopes.isEmpty()) {
      placed.add(new At(cells.first(), scope, from, to, false));
      return;
    }
    var width = own[column + cells.span()] - own[column];
    if ((long) scopes.size() * cells.span() > to - from) {
      throw crowded();
    }
    for (var item = 0; item < scopes.size(); item++) {
      var left = from + (int) ((long) (to - from) * item / scopes.size());
      var right = from + (int) ((long) (to - from) * (item + 1) / scopes.size());
      place(
          cells.parts(),
          scopes.get(item),
          column,
          inner -> left + (int) ((long) (right - left) * (own[inner] - own[column]) / width),
          own,
          placed);
    }
  }
}
