package io.huiji.document.docx;

import io.huiji.document.docx.Program.Source;
import java.util.List;

/// A table in which cells are repeated within a row, so that its columns are known only when it is
/// filled.
///
/// @param before the table up to its grid
/// @param widths of the template's columns, in twips
record Columns(Program before, List<Integer> widths, List<Band> bands, Shapes shapes) {

  Columns {
    widths = List.copyOf(widths);
    bands = List.copyOf(bands);
  }

  /// Rows, or what repeats rows or prints them on a condition.
  sealed interface Band {}

  /// @param before the row up to its first cell
  record Row(Program before, List<Part> parts) implements Band {}

  /// @param wanted what a condition must be; without meaning for a list
  record Rows(Source source, boolean list, boolean wanted, List<Band> bands) implements Band {}

  /// What stands in a row.
  sealed interface Part {

    /// So many columns of the template.
    int span();
  }

  /// @param before the cell up to its width
  /// @param after the cell from behind its span
  /// @param empty the same without content
  record Cell(int span, Program before, Program after, Program empty) implements Part {}

  /// Cells that are repeated, or printed on a condition; at least one in the template.
  record Cells(Source source, boolean list, boolean wanted, List<Part> parts) implements Part {

    @Override
    public int span() {
      return parts.stream().mapToInt(Part::span).sum();
    }

    /// The cell whose look an empty place has.
    Cell first() {
      return switch (parts.getFirst()) {
        case Cell cell -> cell;
        case Cells inner -> inner.first();
      };
    }
  }

  /// What stands between the numbers of a table.
  record Shapes(
      Fragment grid,
      Fragment column,
      Fragment columnEnd,
      Fragment gridEnd,
      Fragment width,
      Fragment span,
      Fragment spanEnd,
      Fragment rowEnd,
      Fragment end) {

    static Shapes of(Fragments fragments) {
      return new Shapes(
          fragments.of("<w:tblGrid>"),
          fragments.of("<w:gridCol w:w=\""),
          fragments.of("\"/>"),
          fragments.of("</w:tblGrid>"),
          fragments.of("<w:tcW w:w=\""),
          fragments.of("\" w:type=\"dxa\"/><w:gridSpan w:val=\""),
          fragments.of("\"/>"),
          fragments.of("</w:tr>"),
          fragments.of("</w:tbl>"));
    }
  }
}
