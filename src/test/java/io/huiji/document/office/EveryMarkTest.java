package io.huiji.document.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huiji.document.Conversion.Converted;
import io.huiji.document.Converter;
import io.huiji.document.Converters;
import io.huiji.document.OfficeLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every character of a paper stands in its PDF, in order, at whatever place a line ends.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class EveryMarkTest {

  private static final String WORDS = "（“《区长办公会议研究的事项关于低保标准调整情况汇报请予审议";
  private static final String MARKS = "。，、；：”）";

  /// A4 with the margins of GB/T 9704—2012, in twentieths of a point.
  private static final int LEFT = 1587;

  private static final int RIGHT = 1474;
  private static final int PARAGRAPHS = 40;

  @TempDir static Path folder;

  private static Converter converter;

  @BeforeAll
  static void needsAnOfficeProgram() {
    assumeTrue(OfficeHome.find(Optional.empty()).isPresent(), "no LibreOffice on this machine");
    converter =
        Converters.office(folder.resolve("cache"), folder.resolve("work"), OfficeLimits.usual());
  }

  @AfterAll
  static void stop() {
    if (converter != null) {
      converter.close();
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(
      value = ParagraphAlignment.class,
      names = {"BOTH", "RIGHT", "DISTRIBUTE"})
  void standsInThePdfHoweverLinesAreAligned(ParagraphAlignment alignment) {
    var text = text(1);

    var pdf = pdf("两端对齐.docx", docx(text, one -> one.setAlignment(alignment)));

    assertThat(bare(pdf)).as(lost(text, pdf)).isEqualTo(bare(text));
  }

  @Test
  void standsInThePdfOfAParagraphThatForbidsHangingMarksItself() {
    var text = text(1);

    var pdf =
        pdf(
            "不许悬挂.docx",
            docx(
                text,
                one -> {
                  one.setAlignment(ParagraphAlignment.BOTH);
                  one.getCTP().getPPr().addNewOverflowPunct().setVal(false);
                }));

    assertThat(bare(pdf)).as(lost(text, pdf)).isEqualTo(bare(text));
  }

  @Test
  void standsInThePdfOfAPaperThatIsOneTable() {
    var text = text(3);

    assertThat(bare(pdf("表.docx", table(text)))).isEqualTo(bare(text));
  }

  @Test
  void standsInThePdfOfRichText() {
    var text = text(1);

    assertThat(bare(pdf("材料.rtf", rtf(text)))).isEqualTo(bare(text));
  }

  private static String pdf(String name, byte[] paper) {
    var outcome = converter.toPdf(name, paper);
    assertThat(outcome).as(outcome.toString()).isInstanceOf(Converted.class);
    try (var opened = Loader.loadPDF(((Converted) outcome).pdf())) {
      return new PDFTextStripper().getText(opened);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String lost(String text, String pdf) {
    return MARKS
        .chars()
        .mapToObj(mark -> (char) mark + " " + (count(text, mark) - count(pdf, mark)))
        .collect(Collectors.joining(", ", "lost: ", ""));
  }

  private static long count(String text, int mark) {
    return text.chars().filter(one -> one == mark).count();
  }

  private static String bare(String text) {
    return text.replaceAll("\\s", "");
  }

  /// Digits among the words, so that lines end at all parts of a character's width.
  private static String text(long seed) {
    var random = new Random(seed);
    return random
        .ints(PARAGRAPHS, 300, 500)
        .mapToObj(length -> paragraph(length, random))
        .collect(Collectors.joining("\n"));
  }

  private static String paragraph(int length, Random random) {
    var text = new StringBuilder();
    while (text.length() < length) {
      random
          .ints(1 + random.nextInt(5), 0, WORDS.length())
          .forEach(at -> text.append(WORDS.charAt(at)));
      if (random.nextInt(3) == 0) {
        text.append(random.nextInt(2026));
      }
      text.append(MARKS.charAt(random.nextInt(MARKS.length())));
    }
    return text.toString();
  }

  private static byte[] docx(String text, Consumer<XWPFParagraph> manner) {
    try (var document = new XWPFDocument()) {
      text.lines().forEach(line -> set(document.createParagraph(), line, manner));
      return bytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void set(XWPFParagraph paragraph, String line, Consumer<XWPFParagraph> manner) {
    manner.accept(paragraph);
    paragraph.setIndentationFirstLine(640);
    var run = paragraph.createRun();
    run.setFontSize(16);
    run.setText(line);
  }

  private static byte[] table(String text) {
    try (var document = new XWPFDocument()) {
      var cell = document.createTable(1, 1).getRow(0).getCell(0);
      cell.getTableRow().setCantSplitRow(false);
      text.lines()
          .forEach(
              line ->
                  set(cell.addParagraph(), line, one -> one.setAlignment(ParagraphAlignment.BOTH)));
      return bytes(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(XWPFDocument document) throws IOException {
    var margins = document.getDocument().getBody().addNewSectPr().addNewPgMar();
    margins.setLeft(BigInteger.valueOf(LEFT));
    margins.setRight(BigInteger.valueOf(RIGHT));
    var out = new ByteArrayOutputStream();
    document.write(out);
    return out.toByteArray();
  }

  private static byte[] rtf(String text) {
    var rtf =
        new StringBuilder("{\\rtf1\\ansi\\uc1\\paperw11906\\paperh16838\\margl1587\\margr1474 ");
    text.lines()
        .forEach(
            line -> {
              rtf.append("\\pard\\qj\\fi640\\fs32 ");
              line.chars()
                  .forEach(
                      one -> rtf.append(one < 128 ? "" + (char) one : "\\u" + (short) one + "?"));
              rtf.append("\\par\n");
            });
    return rtf.append('}').toString().getBytes(StandardCharsets.US_ASCII);
  }
}
