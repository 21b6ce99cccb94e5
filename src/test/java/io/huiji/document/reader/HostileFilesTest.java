package io.huiji.document.reader;

import static io.huiji.document.reader.WordFile.aWordFile;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.document.Fault;
import io.huiji.document.Fault.Code;
import io.huiji.document.Format;
import io.huiji.document.Reading;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HostileFilesTest {

  private static final byte[] SOME = "内容".getBytes(StandardCharsets.UTF_8);

  @Test
  void saysThatAnEmptyFileIsEmpty() {
    assertThat(codes("a.docx", new byte[0])).containsExactly(Code.EMPTY);
  }

  @Test
  void saysThatACutFileIsDamaged() {
    var whole = aWordFile().filler(50).bytes();

    for (int part = 1; part < 10; part++) {
      var reading = PaperParser.parse("a.docx", Arrays.copyOf(whole, whole.length * part / 10));
      assertThat(reading.faults()).extracting(Fault::code).containsExactly(Code.DAMAGED);
      assertThat(reading.text()).isEmpty();
    }
  }

  @Test
  void saysThatAFileWithAFlippedByteIsDamaged() {
    var bytes = aWordFile().filler(50).bytes();
    int body = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("word/document.xml") + 200;
    bytes[body] ^= 0x55;

    assertThat(codes("a.docx", bytes)).containsExactly(Code.DAMAGED);
  }

  @Test
  void stopsAtAnEntryThatUnpacksTooFar() {
    var entries = aWordFile().paragraph("正文").entries();
    entries.put("word/media/image1.bin", new byte[20 * 1024 * 1024]);

    assertThat(codes("a.docx", WordFile.zip(entries))).containsExactly(Code.BOMB);
  }

  @Test
  void stopsAtAnEntryThatIsLargerThanItClaims() {
    var zip =
        new RawZip()
            .entry(
                "[Content_Types].xml".getBytes(StandardCharsets.UTF_8),
                "[Content_Types].xml",
                new byte[100_000],
                0,
                10);

    assertThat(codes("a.docx", zip.bytes())).containsExactly(Code.BOMB);
  }

  @Test
  void stopsAtTooManyEntries() {
    var entries = new LinkedHashMap<String, byte[]>();
    for (int i = 0; i < 10_001; i++) {
      entries.put("n" + i, SOME);
    }

    assertThat(codes("a.docx", WordFile.zip(entries))).containsExactly(Code.BOMB);
  }

  @Test
  void stopsAtContainersInContainers() {
    var inner = WordFile.zip(Map.of("a.txt", SOME));
    for (int i = 0; i < 5; i++) {
      inner = WordFile.zip(Map.of("word/embeddings/x.zip", inner));
    }

    assertThat(codes("a.docx", inner)).containsExactly(Code.BOMB);
  }

  @Test
  void stopsAtEntriesThatShareTheirContent() {
    var zip = new RawZip().entry("a", SOME);
    int at = zip.position();
    zip.entry("b", SOME).alias("b", SOME, at);

    assertThat(codes("a.zip", zip.bytes())).containsAnyOf(Code.BOMB, Code.DUPLICATE_ENTRY);
  }

  @Test
  void refusesOneNameTwice() {
    var zip =
        new RawZip()
            .entry("word/document.xml", SOME)
            .entry("word/document.xml", "别的".getBytes(StandardCharsets.UTF_8));

    assertThat(codes("a.docx", zip.bytes())).containsExactly(Code.DUPLICATE_ENTRY);
  }

  @Test
  void refusesNamesThatDifferInCaseOrSlashAlone() {
    assertThat(
            codes(
                "a.docx",
                new RawZip()
                    .entry("word/document.xml", SOME)
                    .entry("Word/Document.xml", SOME)
                    .bytes()))
        .containsExactly(Code.DUPLICATE_ENTRY);
    assertThat(
            codes(
                "a.docx",
                new RawZip()
                    .entry("word/document.xml", SOME)
                    .entry("word\\document.xml", SOME)
                    .bytes()))
        .containsExactly(Code.DUPLICATE_ENTRY);
    assertThat(
            codes(
                "a.docx",
                new RawZip()
                    .entry("word/document.xml", SOME)
                    .entry("/word//document.xml", SOME)
                    .bytes()))
        .containsExactly(Code.DUPLICATE_ENTRY);
  }

  @Test
  void refusesAnEntryThatItsDirectoryDoesNotName() {
    var zip =
        new RawZip()
            .entry("a", SOME)
            .unlisted("word/document.xml", SOME)
            .entry("word/document.xml", SOME);

    assertThat(codes("a.docx", zip.bytes())).containsExactly(Code.DUPLICATE_ENTRY);
  }

  @Test
  void refusesAnEntryThatIsCalledOtherwiseInItsDirectory() {
    var zip =
        new RawZip()
            .entry(
                "word/other.xml".getBytes(StandardCharsets.UTF_8),
                "word/document.xml",
                SOME,
                0,
                SOME.length);

    assertThat(codes("a.docx", zip.bytes())).containsExactly(Code.DUPLICATE_ENTRY);
  }

  @Test
  void refusesADirectoryThatClaimsMoreThanItHolds() {
    assertThat(codes("a.zip", new RawZip().entry("a", SOME).bytes(7)))
        .containsExactly(Code.DAMAGED);
  }

  @Test
  void saysThatAnEncryptedEntryIsEncrypted() {
    var zip =
        new RawZip().entry("a.txt".getBytes(StandardCharsets.UTF_8), "a.txt", SOME, 1, SOME.length);

    assertThat(codes("a.zip", zip.bytes())).containsExactly(Code.ENCRYPTED);
  }

  @Test
  void doesNotExpandEntities() {
    var laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a0 \"哈\">");
    for (int i = 1; i < 12; i++) {
      laughs
          .append("<!ENTITY a")
          .append(i)
          .append(" \"")
          .append(("&a" + (i - 1) + ";").repeat(10))
          .append("\">");
    }
    laughs.append("]><d>&a11;</d>");
    var inBody = aWordFile().paragraph("正文").entries();
    inBody.put("word/document.xml", laughs.toString().getBytes(StandardCharsets.UTF_8));

    assertThat(codes("a.docx", WordFile.zip(inBody))).contains(Code.BOMB);
    assertThat(
            codes(
                "a.docx",
                aWordFile().paragraph("正文").raw("docProps/core.xml", laughs.toString()).bytes()))
        .containsExactly(Code.BOMB);
    assertThat(
            codes(
                "a.docx",
                aWordFile().paragraph("正文").raw("customXml/item1.xml", laughs.toString()).bytes()))
        .containsExactly(Code.BOMB);
  }

  @Test
  void seesADocumentTypeInUtf16() {
    var entries = aWordFile().paragraph("正文").entries();
    entries.put(
        "customXml/item1.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE d [<!ENTITY a \"b\">]><d/>"
            .getBytes(StandardCharsets.UTF_16));

    assertThat(codes("a.docx", WordFile.zip(entries))).containsExactly(Code.BOMB);
  }

  @Test
  void fetchesNothingThatAnEntityPointsTo() {
    var outside =
        "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><d>&x;</d>";
    var entries = aWordFile().paragraph("正文").entries();
    entries.put("word/document.xml", outside.getBytes(StandardCharsets.UTF_8));

    var reading = PaperParser.parse("a.docx", WordFile.zip(entries));

    assertThat(reading.faults()).extracting(Fault::code).contains(Code.EXTERNAL);
    assertThat(reading.text()).isEmpty();
  }

  @Test
  void namesReferencesOutsideButNotPlainLinks() {
    assertThat(
            codes(
                "a.docx",
                aWordFile()
                    .paragraph("正文")
                    .relationship(
                        "attachedTemplate", "t", "http://example.invalid/t.dotm", "External")
                    .bytes()))
        .containsExactly(Code.EXTERNAL);
    assertThat(
            codes(
                "a.docx",
                aWordFile()
                    .paragraph("正文")
                    .relationship("image", "t", "file://host/share/a.png", "External")
                    .bytes()))
        .containsExactly(Code.EXTERNAL);
    assertThat(
            codes(
                "a.docx",
                aWordFile()
                    .paragraph("正文")
                    .relationship("hyperlink", "t", "http://example.invalid/", "External")
                    .bytes()))
        .isEmpty();
    assertThat(
            codes(
                "a.docx",
                aWordFile()
                    .paragraph("正文")
                    .relationship(
                        "attachedTemplate", "t", "file:///C:\\Templates\\Normal.dotm", "External")
                    .bytes()))
        .isEmpty();
  }

  @Test
  void namesFieldsThatFetchOrLaunch() {
    assertThat(
            codes(
                "a.docx",
                aWordFile()
                    .paragraph("正文")
                    .xml(
                        "<w:p><w:fldSimple w:instr=' INCLUDEPICTURE \"http://example.invalid/a.png\"'/></w:p>")
                    .bytes()))
        .containsExactly(Code.EXTERNAL);
    assertThat(
            codes(
                "a.docx",
                aWordFile()
                    .paragraph("正文")
                    .xml("<w:p><w:fldSimple w:instr='DDEAUTO c:\\x y'/></w:p>")
                    .bytes()))
        .containsExactly(Code.MACROS);
  }

  @Test
  void findsMacrosAlsoUnderAHarmlessName() {
    var file = aWordFile().paragraph("正文").macroEnabled().bytes();

    assertThat(codes("a.docm", file)).containsExactly(Code.MACROS);
    assertThat(codes("a.docx", file)).containsExactlyInAnyOrder(Code.MACROS, Code.WRONG_EXTENSION);
    assertThat(PaperParser.parse("a.docx", file).format()).isEqualTo(Format.DOCM);
  }

  @Test
  void goesByContentAndNotByName() {
    var word = aWordFile().paragraph("正文").bytes();

    assertThat(codes("a.pdf", word)).containsExactly(Code.WRONG_EXTENSION);
    assertThat(codes("a", word)).containsExactly(Code.WRONG_EXTENSION);
    assertThat(codes("A.DOCX", word)).isEmpty();
    assertThat(codes("a.docx", "纯文本".getBytes(StandardCharsets.UTF_8)))
        .containsExactly(Code.WRONG_EXTENSION);
    assertThat(codes("a.docx", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0}))
        .contains(Code.UNSUPPORTED);
  }

  @Test
  void survivesXmlThatIsNestedWithoutEnd() {
    var deep = "<w:sdt><w:sdtContent>".repeat(20_000);

    assertThat(
            codes(
                "a.docx", aWordFile().xml(deep + "</w:sdtContent></w:sdt>".repeat(20_000)).bytes()))
        .containsExactly(Code.BOMB);
  }

  @Test
  void readsTextInChineseEncodings() {
    var text = "会后收回\n关于某事的汇报\n";

    assertThat(PaperParser.parse("a.txt", text.getBytes(Charset.forName("GB18030"))).text())
        .isEqualTo(text);
    assertThat(PaperParser.parse("a.txt", text.getBytes(StandardCharsets.UTF_8)).text())
        .isEqualTo(text);
    assertThat(
            PaperParser.parse("a.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))
                .text())
        .isEqualTo(text);
  }

  private static List<Code> codes(String name, byte[] content) {
    Reading reading = PaperParser.parse(name, content);
    return reading.faults().stream().map(Fault::code).toList();
  }
}
