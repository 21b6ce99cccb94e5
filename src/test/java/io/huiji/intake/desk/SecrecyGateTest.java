package io.huiji.intake.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.archive.Archive;
import io.huiji.intake.Collector;
import io.huiji.intake.Sample;
import io.huiji.intake.Submissions;
import io.huiji.rules.Finding;
import io.huiji.rules.Verdict;
import io.huiji.testkit.Office;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothDatabases
class SecrecyGateTest {
  private static final String MARKER = "Xq7ZkPadlockW4";
  private static final String CHINESE = "鳜鹚黼黻之约";

  private final TestDatabase database;
  @TempDir Path folder;

  SecrecyGateTest(TestDatabase database) {
    this.database = database;
  }

  @Test
  void nothingOfAClassifiedPaperStaysAnywhere() throws IOException {
    var start = Instant.now().minusSeconds(2);
    var inbox = new InboxFolder(folder.resolve("inbox"));
    inbox.folder("标注文本", InboxFolder.sound(card("一", "审议文本, mark: 秘密★1年")));
    inbox.file("标注文本/实施方案.txt", text("秘密★1年"));
    inbox.folder(
        "标注文档", InboxFolder.sound(card("二", "审议文本, mark: 机密★5年").replace("实施方案.txt", "实施方案.docx")));
    inbox.file("标注文档/实施方案.docx", Docx.of("机密★5年", "方案", MARKER, CHINESE));
    inbox.folder(
        "未申报", InboxFolder.sound(card("三", "审议文本, mark: 会后收回").replace("实施方案.txt", "实施方案.docx")));
    inbox.file("未申报/实施方案.docx", Docx.of("秘密", "方案", MARKER, CHINESE));
    inbox.folder(
        "未标注", InboxFolder.sound(card("四", "审议文本, mark: 秘密★1年").replace("实施方案.txt", "实施方案.pdf")));
    inbox.file("未标注/实施方案.pdf", pdf());
    inbox.folder("未列入", InboxFolder.sound(card("五", "审议文本, mark: 会后收回")));
    inbox.file("未列入/附件.docx", Docx.of("绝密★30年", MARKER, CHINESE));
    inbox.file("压缩.zip", zip());
    var senders = Files.readAllBytes(inbox.path().resolve("标注文档/实施方案.docx"));
    var traces = new Traces(MARKER, CHINESE);
    assertThat(traces.below(inbox.path(), start)).as("the search finds what is there").hasSize(6);

    try (var office = Office.sample(database, folder.resolve("data"))) {
      office.at("2026-11-30T23:00", () -> office.bean(Collector.class).collect(inbox.path()));

      assertThat(verdicts(office))
          .containsExactlyInAnyOrderEntriesOf(
              Map.of(
                  "标注文本", Verdict.HELD,
                  "标注文档", Verdict.HELD,
                  "未申报", Verdict.RETURNED,
                  "未标注", Verdict.RETURNED,
                  "未列入", Verdict.RETURNED,
                  "压缩.zip", Verdict.HELD));
      assertThat(rules(office, "标注文档")).contains("R10.5-PAPER");
      assertThat(rules(office, "未申报")).contains("R10.5-UNDECLARED");
      assertThat(rules(office, "未标注")).contains("R10.5-UNMARKED");
      assertThat(rules(office, "未列入")).contains("R10.5-UNDECLARED");
      assertThat(traces.in(database)).isEmpty();
      assertThat(registered()).isEqualTo(6);
      assertThat(office.bean(Archive.class).counts().records())
          .as("a register row in the archive for each that comes on paper")
          .isEqualTo(3);
    }
    assertThat(traces.below(folder.resolve("data"), start)).isEmpty();
    assertThat(traces.below(Path.of(System.getProperty("java.io.tmpdir")), start))
        .allMatch(file -> file.startsWith(folder.resolve("inbox")));
    assertThat(Files.readAllBytes(inbox.path().resolve("标注文档/实施方案.docx"))).isEqualTo(senders);
    assertThat(inbox.receipt("标注文档")).contains("实施方案.docx（审议文本）：未接收").doesNotContain(MARKER);
  }

  private static String card(String number, String material) {
    return Sample.CARD
        .replace("title: 关于提高", "title: 之" + number + "：关于提高")
        .replace("审议文本, mark: 会后收回", material);
  }

  private static String text(String mark) {
    return mark + "\n方案\n" + MARKER + "\n" + CHINESE + "\n";
  }

  private static byte[] zip() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      var files =
          new LinkedHashMap<>(
              InboxFolder.sound(card("六", "审议文本, mark: 秘密★1年").replace("实施方案.txt", "实施方案.docx")));
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry("材料/" + file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
      zip.putNextEntry(new ZipEntry("材料/实施方案.docx"));
      zip.write(Docx.of("秘密★1年", MARKER, CHINESE));
    }
    return bytes.toByteArray();
  }

  private static byte[] pdf() throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(72, 700);
        content.showText(MARKER);
        content.endText();
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static Map<String, Verdict> verdicts(Office office) {
    var verdicts = new LinkedHashMap<String, Verdict>();
    office
        .bean(Submissions.class)
        .states()
        .forEach(state -> verdicts.put(state.folder(), state.judgement().verdict()));
    return verdicts;
  }

  private static List<String> rules(Office office, String folder) {
    return office.bean(Submissions.class).states().stream()
        .filter(state -> state.folder().equals(folder))
        .flatMap(state -> state.judgement().findings().stream())
        .map(Finding::rule)
        .toList();
  }

  private int registered() {
    return database
        .jdbc()
        .sql("select count(*) from submission_papers where content = 'CLASSIFIED'")
        .query(Integer.class)
        .single();
  }
}
