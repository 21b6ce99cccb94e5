package io.huiji.document.reader.layout;

import io.huiji.document.CharacterCounter;
import io.huiji.document.Fault;
import io.huiji.document.Format;
import io.huiji.document.Line;
import io.huiji.document.Reading;
import io.huiji.document.reader.guard.RefusedPaper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Gathers the cells of sheets: each sheet begins a page, the first columns are its left.
public final class CellText {

  private static final int LONGEST = 5_000_000;
  private static final int ROWS_PER_PAGE = 45;
  private static final int LEFT_COLUMNS = 2;

  private final StringBuilder text = new StringBuilder();
  private final List<Line> lines = new ArrayList<>();
  private final List<List<List<String>>> tables = new ArrayList<>();
  private int page;
  private int filledRows;
  private int rowsOnPage;
  private boolean rowFilled;

  public void nextSheet() {
    page++;
    filledRows = 0;
    rowsOnPage = 0;
    tables.add(new ArrayList<>());
  }

  public void header(String words, Line.Side side) {
    if (!words.isBlank()) {
      filledRows = Math.max(filledRows, 1);
      lines.add(new Line(words, page, 1, side, Line.Region.HEADER, 0));
    }
  }

  /// A paragraph of a text box, somewhere on the sheet.
  public void box(String words) {
    text.append(words).append('\n');
    lines.add(new Line(words, page, 0, Line.Side.CENTRE, Line.Region.TEXT_BOX, 0));
  }

  public void nextRow() {
    rowFilled = false;
    if (rowsOnPage >= ROWS_PER_PAGE) {
      page++;
      filledRows = 0;
      rowsOnPage = 0;
    }
    rowsOnPage++;
  }

  /// @param column counted from 1
  public void cell(int column, String value) {
    if (value.isBlank()) {
      return;
    }
    var table = tables.getLast();
    if (!rowFilled) {
      rowFilled = true;
      filledRows++;
      table.add(new ArrayList<>());
    }
    table.getLast().add(value);
    if (text.length() + value.length() > LONGEST) {
      throw new RefusedPaper(Fault.Code.BOMB, "表格里的文字超过五百万字，没有读完。");
    }
    text.append(value.strip()).append('\n');
    var side =
        column <= LEFT_COLUMNS
            ? Line.Side.LEFT
            : column <= 2 * LEFT_COLUMNS + 1 ? Line.Side.CENTRE : Line.Side.RIGHT;
    lines.add(new Line(value.strip(), page, filledRows, side, Line.Region.TABLE, 0));
  }

  public Reading reading(Format format, List<Fault> found, int images) {
    var faults = new ArrayList<>(found);
    var count = CharacterCounter.count(text.toString());
    if (count.visible() == 0) {
      faults.add(
          images > 0
              ? new Fault(Fault.Code.NO_TEXT, "工作簿里只有图片没有文字。")
              : new Fault(Fault.Code.EMPTY, "工作簿里没有内容。"));
    }
    return new Reading(
        format, faults, text.toString(), lines, Map.of(), tables, count, 0, images, page, false);
  }
}
