package io.huiji.document.typesetting;

import io.huiji.document.Manuscript;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Tables on a sheet that prints on A4.
public final class XlsxTypesetter {

  private static final int COLUMN = 20 * 256;
  private static final int COLUMNS = 8;

  private XlsxTypesetter() {}

  public static byte[] set(Manuscript manuscript) {
    try (var book = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      var sheet = book.createSheet("附表");
      page(sheet);
      var row = 0;
      if (!manuscript.mark().isEmpty()) {
        row = line(sheet, row, List.of(manuscript.mark()), plain(book));
      }
      row = line(sheet, row, List.of(manuscript.title()), plain(book));
      for (var block : manuscript.blocks()) {
        if (block instanceof Manuscript.Table table) {
          row = table(book, sheet, row, table);
        }
      }
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void page(Sheet sheet) {
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    for (var column = 0; column < COLUMNS; column++) {
      sheet.setColumnWidth(column, COLUMN);
    }
  }

  private static int table(Workbook book, Sheet sheet, int first, Manuscript.Table table) {
    var row = line(sheet, first, List.of(table.caption()), plain(book));
    var framed = framed(book);
    for (var cells : table.rows()) {
      row = line(sheet, row, cells, framed);
    }
    return row + 1;
  }

  private static int line(Sheet sheet, int row, List<String> cells, CellStyle style) {
    var line = sheet.createRow(row);
    for (var column = 0; column < cells.size(); column++) {
      var cell = line.createCell(column);
      cell.setCellStyle(style);
      cell.setCellValue(cells.get(column));
    }
    return row + 1;
  }

  private static CellStyle plain(Workbook book) {
    var style = book.createCellStyle();
    var font = book.createFont();
    font.setFontName("黑体");
    font.setFontHeightInPoints((short) 16);
    style.setFont(font);
    return style;
  }

  private static CellStyle framed(Workbook book) {
    var style = book.createCellStyle();
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setWrapText(true);
    return style;
  }
}
