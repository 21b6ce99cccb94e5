package io.huiji.document.typesetting;

import io.huiji.document.Manuscript;
import io.huiji.document.Manuscript.Place;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/// Word papers on A4 with the margins and faces of GB/T 9704—2012.
public final class DocxTypesetter {

  private static final String FANGSONG = "仿宋_GB2312";
  private static final String HEITI = "黑体";
  private static final String KAITI = "楷体_GB2312";
  private static final String TITLE_FACE = "方正小标宋简体";
  private static final int BODY = 16;
  private static final int TITLE = 22;
  private static final int TABLE = 12;
  private static final long LINE = 560;
  private static final int TWO_CHARACTERS = 640;

  private DocxTypesetter() {}

  public static byte[] set(Manuscript manuscript) {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      page(document);
      head(document, manuscript);
      for (var index = 0; index < manuscript.blocks().size(); index++) {
        block(document, manuscript.blocks().get(index));
        if (index == 0 && manuscript.place() == Place.SECOND_PAGE) {
          lateMark(document, manuscript.mark());
        }
      }
      document.write(out);
      return out.toByteArray();
    } catch (IOException | InvalidFormatException e) {
      throw new IllegalStateException("a manuscript that cannot be set: " + manuscript.title(), e);
    }
  }

  public static byte[] encrypted(byte[] docx, String password) {
    try (var container = new POIFSFileSystem();
        var out = new ByteArrayOutputStream()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword(password);
      try (var paper = OPCPackage.open(new ByteArrayInputStream(docx));
          var stream = encryptor.getDataStream(container)) {
        paper.save(stream);
      }
      container.writeFilesystem(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException | InvalidFormatException e) {
      throw new IllegalStateException("a paper that cannot be encrypted", e);
    }
  }

  private static void page(XWPFDocument document) {
    var section = document.getDocument().getBody().addNewSectPr();
    var size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(11906));
    size.setH(BigInteger.valueOf(16838));
    var margin = section.addNewPgMar();
    margin.setTop(BigInteger.valueOf(2098));
    margin.setBottom(BigInteger.valueOf(1984));
    margin.setLeft(BigInteger.valueOf(1588));
    margin.setRight(BigInteger.valueOf(1474));
    margin.setHeader(BigInteger.valueOf(851));
    margin.setFooter(BigInteger.valueOf(1400));
    pageNumber(document);
  }

  private static void pageNumber(XWPFDocument document) {
    var paragraph = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    run(paragraph, "— ", "宋体", 14);
    field(paragraph, STFldCharType.BEGIN);
    paragraph.createRun().getCTR().addNewInstrText().setStringValue("PAGE");
    field(paragraph, STFldCharType.END);
    run(paragraph, " —", "宋体", 14);
  }

  private static void field(XWPFParagraph paragraph, STFldCharType.Enum type) {
    paragraph.createRun().getCTR().addNewFldChar().setFldCharType(type);
  }

  private static void head(XWPFDocument document, Manuscript manuscript) {
    if (!manuscript.mark().isEmpty()) {
      mark(document, manuscript);
    }
    var title = paragraph(document);
    title.setAlignment(ParagraphAlignment.CENTER);
    title.setSpacingBefore(300);
    title.setSpacingAfter(300);
    run(title, manuscript.title(), TITLE_FACE, TITLE);
  }

  private static void mark(XWPFDocument document, Manuscript manuscript) {
    switch (manuscript.place()) {
      case TOP_LEFT -> run(paragraph(document), manuscript.mark(), HEITI, BODY);
      case TOP_RIGHT -> {
        var paragraph = paragraph(document);
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        run(paragraph, manuscript.mark(), HEITI, BODY);
      }
      case HEADER -> {
        var header = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        run(header, manuscript.mark(), HEITI, BODY);
      }
      case SECOND_PAGE -> {
        // follows after the first block
      }
    }
  }

  private static void lateMark(XWPFDocument document, String mark) {
    var paragraph = paragraph(document);
    paragraph.setPageBreak(true);
    run(paragraph, mark, HEITI, BODY);
  }

  private static void block(XWPFDocument document, Manuscript.Block block)
      throws IOException, InvalidFormatException {
    switch (block) {
      case Manuscript.Heading heading -> {
        var paragraph = paragraph(document);
        paragraph.setIndentationFirstLine(TWO_CHARACTERS);
        run(paragraph, heading.text(), heading.level() == 1 ? HEITI : KAITI, BODY);
      }
      case Manuscript.Text text -> {
        var paragraph = paragraph(document);
        paragraph.setIndentationFirstLine(TWO_CHARACTERS);
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        run(paragraph, text.text(), FANGSONG, BODY);
      }
      case Manuscript.Table table -> table(document, table);
      case Manuscript.Chart chart -> ChartTypesetter.add(document, chart);
    }
  }

  private static void table(XWPFDocument document, Manuscript.Table table) {
    caption(document, table.caption());
    var columns = table.rows().getFirst().size();
    var grid = document.createTable(table.rows().size(), columns);
    grid.setWidth("100%");
    for (var row = 0; row < table.rows().size(); row++) {
      fill(grid, row, table.rows().get(row));
    }
    document.createParagraph();
  }

  private static void fill(XWPFTable grid, int row, List<String> cells) {
    for (var column = 0; column < cells.size(); column++) {
      var paragraph = grid.getRow(row).getCell(column).getParagraphArray(0);
      run(paragraph, cells.get(column), row == 0 ? HEITI : FANGSONG, TABLE);
    }
  }

  static void caption(XWPFDocument document, String text) {
    var caption = paragraph(document);
    caption.setAlignment(ParagraphAlignment.CENTER);
    caption.setKeepNext(true);
    run(caption, text, KAITI, BODY);
  }

  private static XWPFParagraph paragraph(XWPFDocument document) {
    var paragraph = document.createParagraph();
    var properties =
        paragraph.getCTP().isSetPPr()
            ? paragraph.getCTP().getPPr()
            : paragraph.getCTP().addNewPPr();
    var spacing = properties.addNewSpacing();
    spacing.setLine(BigInteger.valueOf(LINE));
    spacing.setLineRule(STLineSpacingRule.EXACT);
    return paragraph;
  }

  private static void run(XWPFParagraph paragraph, String text, String face, int size) {
    var run = paragraph.createRun();
    run.setText(text);
    run.setFontSize(size);
    run.setFontFamily(face, XWPFRun.FontCharRange.eastAsia);
    run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
    run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.hAnsi);
  }
}
