package io.huiji.document.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.document.Fault;
import io.huiji.document.Fault.Code;
import io.huiji.document.Format;
import io.huiji.document.Line;
import io.huiji.document.Line.Region;
import io.huiji.document.Line.Side;
import io.huiji.document.Reading;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/// Rich text, sheets, slides, Works and what else lies in OLE containers.
class OtherFormatsTest {

  private static final String MARK = "会后收回";

  @Test
  void readsRichTextWithItsAlignment() {
    assertThat(mark("a.rtf", rtf("\\pard\\ql " + escaped(MARK) + "\\par")))
        .isEqualTo(new Line(MARK, 1, 1, Side.LEFT, Region.BODY, 1));
    assertThat(mark("a.rtf", rtf("\\pard\\qr " + escaped(MARK) + "\\par")).side())
        .isEqualTo(Side.RIGHT);
    assertThat(mark("a.rtf", rtf("\\pard\\qc " + escaped(MARK) + "\\par")).side())
        .isEqualTo(Side.CENTRE);
    assertThat(mark("a.rtf", rtf("{\\header\\pard " + escaped(MARK) + "\\par}")).region())
        .isEqualTo(Region.HEADER);
    assertThat(mark("a.rtf", rtf("x\\page\\par\\pard " + escaped(MARK) + "\\par")).page())
        .isEqualTo(2);
    assertThat(
            mark(
                    "a.rtf",
                    rtf(
                        "\\trowd\\cellx4400\\cellx8800\\pard\\intbl x\\cell "
                            + escaped(MARK)
                            + "\\cell\\row"))
                .side())
        .isEqualTo(Side.RIGHT);
  }

  @Test
  void readsRichTextInGbk() {
    var bytes = MARK.getBytes(Charset.forName("GBK"));
    var hexadecimal = new StringBuilder();
    for (byte b : bytes) {
      hexadecimal.append("\\'").append("%02x".formatted(b & 0xFF));
    }

    assertThat(read("a.rtf", rtf("\\pard " + hexadecimal + "\\par")).text()).startsWith(MARK);
  }

  @Test
  void takesDeletionsHiddenWordsAndFieldCodesOutOfRichText() {
    var reading =
        read(
            "a.rtf",
            rtf(
                "\\pard "
                    + escaped("留")
                    + "{\\deleted "
                    + escaped("删")
                    + "}{\\v "
                    + escaped("藏")
                    + "}"
                    + "{\\field{\\*\\fldinst PAGE}{\\fldrslt "
                    + escaped("果")
                    + "}}\\par"));

    assertThat(reading.text()).startsWith("留果\n");
    assertThat(reading.hiddenCharacters()).isEqualTo(1);
  }

  @Test
  void saysThatCutRichTextIsDamaged() {
    var whole = rtf("\\pard " + escaped(MARK) + "\\par");

    assertThat(codes("a.rtf", Arrays.copyOf(whole, whole.length - 1)))
        .containsExactly(Code.DAMAGED);
  }

  @Test
  void namesATemplateElsewhereInRichText() {
    assertThat(
            codes(
                "a.rtf",
                rtf("{\\*\\template http://example.invalid/a.dot}" + escaped(MARK) + "\\par")))
        .containsExactly(Code.EXTERNAL);
  }

  @Test
  void readsSheetsByCell() throws IOException {
    try (var workbook = new XSSFWorkbook()) {
      var sheet = workbook.createSheet("一");
      sheet.createRow(0).createCell(0).setCellValue(MARK);
      sheet.createRow(2).createCell(8).setCellValue("右");
      workbook.createSheet("藏").createRow(0).createCell(0).setCellValue("看不见");
      workbook.setSheetHidden(1, true);

      var reading = read("a.xlsx", bytes(workbook::write));

      assertThat(reading.format()).isEqualTo(Format.XLSX);
      assertThat(reading.text()).isEqualTo(MARK + "\n右\n");
      assertThat(reading.lines().getFirst())
          .isEqualTo(new Line(MARK, 1, 1, Side.LEFT, Region.TABLE, 0));
      assertThat(reading.lines().getLast().side()).isEqualTo(Side.RIGHT);
    }
  }

  @Test
  void readsBinarySheetsAndNamesTheirMacros() throws IOException {
    try (var workbook = new HSSFWorkbook()) {
      workbook.createSheet("一").createRow(0).createCell(0).setCellValue(MARK);
      var plain = bytes(workbook::write);

      assertThat(read("a.xls", plain).text()).isEqualTo(MARK + "\n");
      assertThat(codes("a.xls", plain)).isEmpty();
      assertThat(codes("a.xls", with(plain, "_VBA_PROJECT_CUR"))).containsExactly(Code.MACROS);
      assertThat(codes("a.xlsx", plain)).containsExactly(Code.WRONG_EXTENSION);
    }
  }

  @Test
  void saysThatABinarySheetWithAPasswordIsEncrypted() throws IOException {
    byte[] locked;
    try (var workbook = new HSSFWorkbook()) {
      workbook.createSheet("一").createRow(0).createCell(0).setCellValue(MARK);
      Biff8EncryptionKey.setCurrentUserPassword("secret");
      locked = bytes(workbook::write);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }

    assertThat(codes("a.xls", locked)).containsExactly(Code.ENCRYPTED);
  }

  @Test
  void saysThatAnEncryptedWordFileIsEncrypted() throws Exception {
    var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
    encryptor.confirmPassword("secret");
    try (var file = new POIFSFileSystem()) {
      try (var out = encryptor.getDataStream(file)) {
        out.write(WordFile.aWordFile().paragraph(MARK).bytes());
      }

      assertThat(codes("a.docx", bytes(file::writeFilesystem))).containsExactly(Code.ENCRYPTED);
    }
  }

  @Test
  void readsSlidesByTheirShapes() throws IOException {
    try (var show = new XMLSlideShow()) {
      var box = show.createSlide().createTextBox();
      box.setAnchor(new Rectangle2D.Double(20, 20, 150, 40));
      box.setText(MARK);
      var right = show.createSlide().createTextBox();
      right.setAnchor(new Rectangle2D.Double(560, 20, 150, 40));
      right.setText("右");

      var reading = read("a.pptx", bytes(show::write));

      assertThat(reading.text()).isEqualTo(MARK + "\n右\n");
      assertThat(reading.lines().getFirst())
          .isEqualTo(new Line(MARK, 1, 1, Side.LEFT, Region.TEXT_BOX, 1));
      assertThat(reading.lines().getLast().side()).isEqualTo(Side.RIGHT);
      assertThat(reading.lines().getLast().page()).isEqualTo(2);
    }
  }

  @Test
  void readsBinarySlides() throws IOException {
    try (var show = new HSLFSlideShow()) {
      var box = show.createSlide().createTextBox();
      box.setAnchor(new Rectangle2D.Double(20, 20, 150, 40));
      box.setText(MARK);

      var reading = read("a.ppt", bytes(show::write));

      assertThat(reading.format()).isEqualTo(Format.PPT);
      assertThat(reading.lines().getFirst())
          .isEqualTo(new Line(MARK, 1, 1, Side.LEFT, Region.TEXT_BOX, 1));
    }
  }

  @Test
  void readsWorksFilesOfBothKinds() throws IOException {
    var text = (MARK + "\r正文\r").getBytes(StandardCharsets.UTF_16LE);
    var chunks = ByteBuffer.allocate(512 + text.length).order(ByteOrder.LITTLE_ENDIAN);
    chunks.put("CHNKINK ".getBytes(StandardCharsets.US_ASCII));
    chunks.position(0x20);
    chunks
        .putShort((short) 24)
        .put("TEXT".getBytes(StandardCharsets.US_ASCII))
        .putShort((short) 0)
        .putInt(1);
    chunks.put("TEXT".getBytes(StandardCharsets.US_ASCII)).putInt(512).putInt(text.length);
    chunks.position(512).put(text);

    var old = (MARK + "\r\n正文\r\n").getBytes(Charset.forName("GBK"));
    var span = ByteBuffer.allocate(256 + old.length).order(ByteOrder.LITTLE_ENDIAN);
    span.putInt(0x22, 256).putInt(0x26, 256 + old.length).position(256).put(old);

    assertThat(read("a.wps", ole("CONTENTS", chunks.array())).text()).isEqualTo(MARK + "\n正文\n");
    assertThat(read("a.wps", ole("MN0", span.array())).text()).isEqualTo(MARK + "\n正文\n");
    assertThat(read("a.wps", ole("MN0", span.array())).format()).isEqualTo(Format.WPS_WORKS);
  }

  @Test
  void takesAWordFileNamedWpsForKingsofts() {
    assertThat(read("a.wps", WordFile.aWordFile().paragraph(MARK).bytes()).format())
        .isEqualTo(Format.WPS_KINGSOFT);
    assertThat(codes("a.wps", WordFile.aWordFile().paragraph(MARK).bytes())).isEmpty();
  }

  @Test
  void readsBinaryWordFilesOfTheCorpus() {
    var file =
        Corpus.files("poi").stream().filter(f -> f.endsWith("61490.doc")).findFirst().orElseThrow();

    var reading = PaperParser.parse("a.doc", Corpus.bytes(file));

    assertThat(reading.format()).isEqualTo(Format.DOC);
    assertThat(reading.tables()).isNotEmpty();
    assertThat(reading.lines())
        .anyMatch(l -> l.region() == Region.HEADER && l.side() == Side.CENTRE);
  }

  @Test
  void leavesOutWhatARealFileHasDeleted() {
    var file =
        Corpus.files("poi").stream()
            .filter(f -> f.endsWith("delins.docx"))
            .findFirst()
            .orElseThrow();

    var reading = PaperParser.parse("a.docx", Corpus.bytes(file));

    assertThat(reading.text()).contains("Tika can be").doesNotContain("pendant", "Maang");
  }

  @Test
  void readsAZipOfPapersAndNamesTheOneThatIsWrong() {
    var zip =
        new RawZip()
            .rawName(
                "说明.txt".getBytes(Charset.forName("GBK")), MARK.getBytes(StandardCharsets.UTF_8))
            .rawName("空.txt".getBytes(Charset.forName("GBK")), new byte[0]);

    var reading = read("a.zip", zip.bytes());

    assertThat(reading.text()).isEqualTo(MARK + "\n");
    assertThat(reading.faults())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(Code.EMPTY);
              assertThat(f.detail()).contains("空.txt");
            });
  }

  /// Writes a document.
  @FunctionalInterface
  private interface Writing {
    void to(ByteArrayOutputStream out) throws IOException;
  }

  private static byte[] bytes(Writing writing) throws IOException {
    var out = new ByteArrayOutputStream();
    writing.to(out);
    return out.toByteArray();
  }

  private static byte[] with(byte[] ole, String folder) throws IOException {
    try (var file = new POIFSFileSystem(new ByteArrayInputStream(ole))) {
      file.createDirectory(folder);
      return bytes(file::writeFilesystem);
    }
  }

  private static byte[] ole(String stream, byte[] content) throws IOException {
    try (var file = new POIFSFileSystem()) {
      file.createDocument(new ByteArrayInputStream(content), stream);
      return bytes(file::writeFilesystem);
    }
  }

  private static byte[] rtf(String body) {
    var head =
        "{\\rtf1\\ansi\\ansicpg936\\uc1{\\fonttbl{\\f0\\fcharset134 FangSong;}}\\paperw11906\\paperh16838\\margl1588\\margr1474 ";
    var rest = "\\pard\\qc " + escaped("关于某事的汇报") + "\\par}";
    return (head + body + rest).getBytes(StandardCharsets.US_ASCII);
  }

  private static String escaped(String words) {
    return words
        .chars()
        .mapToObj(c -> "\\u" + (c > 32767 ? c - 65536 : c) + "?")
        .collect(Collectors.joining());
  }

  private static Line mark(String name, byte[] content) {
    var found = read(name, content).lines().stream().filter(l -> l.text().equals(MARK)).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static Reading read(String name, byte[] content) {
    return PaperParser.parse(name, content);
  }

  private static List<Code> codes(String name, byte[] content) {
    return read(name, content).faults().stream().map(Fault::code).toList();
  }
}
