package io.huiji.document.reader.office;

import io.huiji.document.Fault;
import io.huiji.document.Format;
import io.huiji.document.Line;
import io.huiji.document.Reading;
import io.huiji.document.reader.layout.CellText;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.NumberToTextConverter;

/// Reads binary Excel files, visible sheets only.
final class XlsReader {

  private XlsReader() {}

  static Reading read(DirectoryNode root, List<Fault> found) throws IOException {
    try (var workbook = new HSSFWorkbook(root, false)) {
      var cells = new CellText();
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
          sheet(workbook.getSheetAt(i), cells);
        }
      }
      return cells.reading(Format.XLS, found, workbook.getAllPictures().size());
    }
  }

  private static void sheet(HSSFSheet sheet, CellText cells) {
    cells.nextSheet();
    cells.header(sheet.getHeader().getLeft().strip(), Line.Side.LEFT);
    cells.header(sheet.getHeader().getCenter().strip(), Line.Side.CENTRE);
    cells.header(sheet.getHeader().getRight().strip(), Line.Side.RIGHT);
    for (var row : sheet) {
      cells.nextRow();
      for (var cell : row) {
        if (cell instanceof HSSFCell ours) {
          cells.cell(ours.getColumnIndex() + 1, text(ours));
        }
      }
    }
  }

  private static String text(HSSFCell cell) {
    var type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case STRING -> cell.getRichStringCellValue().getString();
      case NUMERIC -> NumberToTextConverter.toText(cell.getNumericCellValue());
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      case BLANK, ERROR, FORMULA, _NONE -> "";
    };
  }
}
