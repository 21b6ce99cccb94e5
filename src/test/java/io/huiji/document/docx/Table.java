package io.huiji.document.docx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Builds one table over the width of the text. Measures are twips.
final class Table {

  private final int[] widths;
  private final List<String> rows = new ArrayList<>();
  private String borders = grid(6);
  private String place = "";
  private int margin = 80;

  Table(int... widths) {
    this.widths = widths.clone();
  }

  private static String grid(int size) {
    return List.of("top", "left", "bottom", "right", "insideH", "insideV").stream()
        .map(side -> border(side, size))
        .collect(Collectors.joining());
  }

  private static String border(String side, int size) {
    return "<w:%s w:val=\"single\" w:sz=\"%d\" w:space=\"0\" w:color=\"000000\"/>"
        .formatted(side, size);
  }

  /// At the lower edge of the text on the page where the next paragraph stands; rules thick, thin,
  /// thick (GB/T 9704—2012, 7.4.1).
  Table ruledAsColophon() {
    borders = border("top", 8) + border("bottom", 8) + border("insideH", 6);
    // LibreOffice floats a table of full width only when its side is measured from the page's edge
    place =
        "<w:tblpPr w:leftFromText=\"0\" w:rightFromText=\"0\" w:topFromText=\"0\" w:bottomFromText=\"0\" w:vertAnchor=\"margin\" w:horzAnchor=\"page\" w:tblpX=\"1587\" w:tblpYSpec=\"bottom\"/><w:tblOverlap w:val=\"never\"/>";
    margin = 0;
    return this;
  }

  int columns() {
    return widths.length;
  }

  Table row(String... cells) {
    return row(0, false, List.of(cells));
  }

  Table head(String... cells) {
    return row(0, true, List.of(cells));
  }

  Table tallRow(int height, String... cells) {
    return row(height, false, List.of(cells));
  }

  private Table row(int height, boolean repeatedOnEachPage, List<String> cells) {
    var properties =
        "<w:trPr><w:cantSplit/>%s%s</w:trPr>"
            .formatted(
                height == 0
                    ? ""
                    : "<w:trHeight w:val=\"%d\" w:hRule=\"atLeast\"/>".formatted(height),
                repeatedOnEachPage ? "<w:tblHeader/>" : "");
    rows.add("<w:tr>" + properties + String.join("", cells) + "</w:tr>");
    return this;
  }

  /// A cell over so many columns, the first of which is given.
  String cell(int column, int span, String... paragraphs) {
    var width = IntStream.range(column, column + span).map(index -> widths[index]).sum();
    return "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>%s<w:vAlign w:val=\"center\"/></w:tcPr>%s</w:tc>"
        .formatted(
            width,
            span == 1 ? "" : "<w:gridSpan w:val=\"%d\"/>".formatted(span),
            String.join("", paragraphs));
  }

  String cell(int column, String... paragraphs) {
    return cell(column, 1, paragraphs);
  }

  String xml() {
    var grid =
        Arrays.stream(widths)
            .mapToObj("<w:gridCol w:w=\"%d\"/>"::formatted)
            .collect(Collectors.joining());
    return "<w:tbl><w:tblPr>%s<w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblBorders>%s</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"%d\" w:type=\"dxa\"/><w:right w:w=\"%d\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>%s</w:tblGrid>%s</w:tbl>"
        .formatted(
            place,
            Arrays.stream(widths).sum(),
            borders,
            margin,
            margin,
            grid,
            String.join("", rows));
  }
}
