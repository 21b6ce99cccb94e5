package io.huiji.document.docx;

import io.huiji.document.docx.Node.Block;
import io.huiji.document.docx.Node.Element;
import io.huiji.document.docx.Node.Holder;
import java.util.ArrayList;
import java.util.List;

/// The widths of a template table's columns, in twips: by its grid, or where that is wanting by its
/// cells.
final class ColumnWidths {

  private static final int UNKNOWN = 1000;

  /// 22 inches, as wide as a page can be.
  private static final int WIDEST = 31_680;

  private static final int MOST_SPANNED = 63;

  private ColumnWidths() {}

  static int span(Element cell) {
    return cell.child("w:tcPr")
        .flatMap(shape -> shape.child("w:gridSpan"))
        .flatMap(span -> span.number("w:val"))
        .filter(span -> span > 0 && span <= MOST_SPANNED)
        .orElse(1);
  }

  static List<Integer> of(Element table) {
    var widths = new ArrayList<Integer>();
    for (var column : table.child("w:tblGrid").map(Element::elements).orElse(List.of())) {
      widths.add(
          column.number("w:w").filter(width -> width > 0 && width <= WIDEST).orElse(UNKNOWN));
    }
    extend(table, widths);
    return widths;
  }

  private static void extend(Holder holder, List<Integer> widths) {
    for (var child : holder.children()) {
      if (child instanceof Element row && row.is("w:tr")) {
        cells(row, 0, widths);
      } else if (child instanceof Block rows) {
        extend(rows, widths);
      }
    }
  }

  private static int cells(Holder holder, int first, List<Integer> widths) {
    var column = first;
    for (var child : holder.children()) {
      if (child instanceof Element cell && cell.is("w:tc")) {
        var span = span(cell);
        while (widths.size() < column + span) {
          widths.add(width(cell) / span);
        }
        column += span;
      } else if (child instanceof Block inner) {
        column = cells(inner, column, widths);
      }
    }
    return column;
  }

  private static int width(Element cell) {
    return cell.child("w:tcPr")
        .flatMap(shape -> shape.child("w:tcW"))
        .filter(width -> "dxa".equals(width.attributes().get("w:type")))
        .flatMap(width -> width.number("w:w"))
        .filter(width -> width > MOST_SPANNED && width <= WIDEST)
        .orElse(UNKNOWN);
  }
}
