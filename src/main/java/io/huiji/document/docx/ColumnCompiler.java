package io.huiji.document.docx;

import io.huiji.document.docx.Columns.Band;
import io.huiji.document.docx.Columns.Cell;
import io.huiji.document.docx.Columns.Cells;
import io.huiji.document.docx.Columns.Part;
import io.huiji.document.docx.Columns.Row;
import io.huiji.document.docx.Columns.Rows;
import io.huiji.document.docx.Node.Block;
import io.huiji.document.docx.Node.Element;
import io.huiji.document.docx.Node.Holder;
import io.huiji.document.docx.Node.Role;
import io.huiji.document.docx.Node.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Compiles a table with cells that are repeated within a row.
///
/// @param repeated whether the table or row itself stands in what is repeated
record ColumnCompiler(Place place, boolean repeated, PartContext part) {

  private static final Set<String> SHAPE = Set.of("w:trPr", "w:tblPrEx");
  private static final Set<String> PASSED_OVER = Set.of("w:bookmarkStart", "w:bookmarkEnd");
  private static final Set<String> BESIDE_THE_GRID =
      Set.of("w:gridBefore", "w:gridAfter", "w:wBefore", "w:wAfter");
  private static final Set<String> MEASURES = Set.of("w:tcW", "w:gridSpan");

  /// Whether a table has such cells.
  static boolean wanted(Holder table) {
    return table.children().stream()
        .anyMatch(
            child ->
                switch (child) {
                  case Element row when row.is("w:tr") ->
                      row.children().stream().anyMatch(Block.class::isInstance);
                  case Block rows -> wanted(rows);
                  default -> false;
                });
  }

  Columns table(Element table) {
    var properties = new ArrayList<Node>();
    var rows = new ArrayList<Node>();
    for (var child : table.children()) {
      if (child instanceof Element element && element.is("w:tblPr")) {
        properties.add(element);
      } else if (!(child instanceof Element grid && grid.is("w:tblGrid"))) {
        rows.add(child);
      }
    }
    return new Columns(
        program("<w:tbl>", properties, ""),
        ColumnWidths.of(table),
        bands(rows),
        Columns.Shapes.of(part.fragments()));
  }

  private Program program(String before, List<Node> nodes, String after) {
    return PartCompiler.program(before, nodes, after, place, repeated, part);
  }

  private ColumnCompiler within(Block block, Place.Found found) {
    return block.opened().kind() == Role.REPEAT
        ? new ColumnCompiler(place.within(found.field().items()), true, part)
        : this;
  }

  private List<Band> bands(List<Node> nodes) {
    var bands = new ArrayList<Band>();
    for (var node : nodes) {
      switch (node) {
        case Element row when row.is("w:tr") -> bands.add(row(row));
        case Block block ->
            new Sources(place, part)
                .of(block.opened())
                .ifPresent(found -> bands.add(rows(block, found)));
        default -> passOver(node);
      }
    }
    return bands;
  }

  private Band rows(Block block, Place.Found found) {
    var kind = block.opened().kind();
    return new Rows(
        found.source(),
        kind == Role.REPEAT,
        kind == Role.WHEN,
        within(block, found).bands(block.children()));
  }

  private Row row(Element row) {
    var shape = new ArrayList<Node>();
    var cells = new ArrayList<Node>();
    for (var child : row.children()) {
      (child instanceof Element element && SHAPE.contains(element.name()) ? shape : cells)
          .add(child);
    }
    if (row.elements().stream()
        .flatMap(child -> child.elements().stream())
        .anyMatch(child -> BESIDE_THE_GRID.contains(child.name()))) {
      part.unknown("w:gridBefore", "表格", "有重复格子的表格，各行要从表格左边排到右边，请把缩进的行补齐");
    }
    return new Row(program("<w:tr>", shape, ""), parts(cells));
  }

  private List<Part> parts(List<Node> nodes) {
    var parts = new ArrayList<Part>();
    for (var node : nodes) {
      switch (node) {
        case Element cell when cell.is("w:tc") -> parts.add(cell(cell));
        case Block block ->
            new Sources(place, part)
                .of(block.opened())
                .ifPresent(found -> parts.add(cells(block, found)));
        default -> passOver(node);
      }
    }
    return parts;
  }

  private Cells cells(Block block, Place.Found found) {
    var kind = block.opened().kind();
    return new Cells(
        found.source(),
        kind == Role.REPEAT,
        kind == Role.WHEN,
        within(block, found).parts(block.children()));
  }

  private Cell cell(Element cell) {
    var first = new ArrayList<Node>();
    var shape = new ArrayList<Node>();
    for (var property : cell.child("w:tcPr").map(Element::elements).orElse(List.of())) {
      if (property.is("w:cnfStyle")) {
        first.add(property);
      } else if (!MEASURES.contains(property.name())) {
        shape.add(property);
      }
    }
    return new Cell(
        ColumnWidths.span(cell),
        program("<w:tc><w:tcPr>", first, ""),
        PartCompiler.cell(shape, cell, place, repeated, part),
        program("", shape, "</w:tcPr><w:p/></w:tc>"));
  }

  private void passOver(Node node) {
    if (node instanceof Words
        || (node instanceof Element mark && PASSED_OVER.contains(mark.name()))) {
      return;
    }
    var name = node instanceof Element element ? element.name() : "";
    part.unknown(name, "表格", "有重复格子的表格里，行和格子不能放在内容控件等里面，请去掉控件只留内容");
  }
}
