package io.huiji.document.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.EndnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FootnotesDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.SettingsDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/// Opens a produced docx again, with POI.
final class DocxText {

  private DocxText() {}

  static XWPFDocument open(byte[] docx) {
    try {
      return new XWPFDocument(new ByteArrayInputStream(docx));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All text: body, tables, headers, footers.
  static String of(byte[] docx) {
    try (var extractor = new XWPFWordExtractor(open(docx))) {
      return extractor.getText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Text of the paragraphs of the body outside tables.
  static List<String> paragraphs(byte[] docx) {
    return open(docx).getParagraphs().stream().map(XWPFParagraph::getText).toList();
  }

  /// Text of the cells of every table, row by row.
  static List<List<String>> rows(byte[] docx) {
    return open(docx).getTables().stream()
        .flatMap(table -> table.getRows().stream())
        .map(row -> row.getTableCells().stream().map(cell -> cell.getText()).toList())
        .toList();
  }

  /// Every way in which body, settings, styles, numbering, headers, footers and notes differ from
  /// the schema of the format.
  static List<String> schemaFaults(byte[] docx) throws IOException, XmlException {
    var errors = new ArrayList<XmlError>();
    var options = new XmlOptions().setErrorListener(errors);
    try (var document = open(docx)) {
      document.getDocument().validate(options);
      for (var part : document.getPackage().getParts()) {
        var name = part.getPartName().getName();
        if (name.equals("/word/settings.xml")) {
          SettingsDocument.Factory.parse(part.getInputStream()).validate(options);
        } else if (name.equals("/word/styles.xml")) {
          StylesDocument.Factory.parse(part.getInputStream()).validate(options);
        } else if (name.startsWith("/word/footer")) {
          FtrDocument.Factory.parse(part.getInputStream()).validate(options);
        } else if (name.startsWith("/word/header")) {
          HdrDocument.Factory.parse(part.getInputStream()).validate(options);
        } else if (name.equals("/word/footnotes.xml")) {
          FootnotesDocument.Factory.parse(part.getInputStream()).validate(options);
        } else if (name.equals("/word/endnotes.xml")) {
          EndnotesDocument.Factory.parse(part.getInputStream()).validate(options);
        } else if (name.equals("/word/numbering.xml")) {
          NumberingDocument.Factory.parse(part.getInputStream()).validate(options);
        }
      }
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
    return errors.stream().map(XmlError::getMessage).distinct().toList();
  }

  /// Text and face of every run, the face from the paragraph's style where the run names none.
  static Stream<String> faces(XWPFParagraph paragraph) {
    return paragraph.getRuns().stream().map(run -> run.getText(0) + "=" + face(run, paragraph));
  }

  private static Object face(XWPFRun run, XWPFParagraph paragraph) {
    var own = run.getCTR().getRPr();
    if (own != null && own.sizeOfRFontsArray() > 0) {
      return own.getRFontsArray(0).getEastAsia();
    }
    var style = paragraph.getDocument().getStyles().getStyle(paragraph.getStyleID());
    return style.getCTStyle().getRPr().getRFontsArray(0).getEastAsia();
  }
}
