package io.huiji.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huiji.document.Converter;
import io.huiji.document.Manuscript;
import io.huiji.document.Manuscript.Block;
import io.huiji.document.Manuscript.Heading;
import io.huiji.document.Manuscript.Text;
import io.huiji.document.PdfText;
import io.huiji.document.Typesetter;
import io.huiji.kernel.Marking;
import io.huiji.kernel.MaterialKind;
import io.huiji.kernel.SecrecyLevel;
import io.huiji.testkit.Engine;
import io.huiji.testkit.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A packet of real papers of several formats, converted by the office program.
class RealPacketTest {

  /// Made once: a paper set twice is not the same file.
  private static final byte[] ALLOWANCE_STATEMENT = Typesetter.docx(paper("低保", 20));

  private static final byte[] ALLOWANCE_PLAN = Typesetter.docx(paper("方案", 60));
  private static final byte[] HEATING_STATEMENT = Typesetter.docx(paper("供热", 15));
  private static final byte[] HEATING_SLIDES = Typesetter.pptx(paper("供热", 3));

  @TempDir Path folder;

  @Test
  void readsAsOneDocument() {
    try (var database = Engine.H2.fresh();
        var desk = desk(database, folder)) {
      assertThat(desk.night()).hasSize(1);
      var pdf = desk.file(0);

      assertThat(plain(PdfText.text(pdf, 1))).contains("会后收回", "区长办公会议", "2026年12月3日", "第1版");
      assertThat(plain(PdfText.text(pdf, 2)))
          .contains("关于提高城乡低保标准的汇", "关于冬季供热保障的汇", "审议文本：实施方案", "未能转换");
      assertThat(plain(PdfText.text(pdf))).contains("低保工作的第3点意见", "幻灯片");
      assertThat(titlesOnTheirPages(pdf))
          .isNotEmpty()
          .allSatisfy(found -> assertThat(found).isTrue());
    }
  }

  @Test
  void namesAPaperThatComesByHandInContentsAndDivider() {
    try (var database = Engine.H2.fresh();
        var desk = desk(database, folder)) {
      desk.papers.addByHand(
          desk.heating, MaterialKind.BASIS, new Marking("", SecrecyLevel.SECRET, "1年"));
      desk.night();
      var pdf = desk.file(0);

      assertThat(plain(PdfText.text(pdf, 2))).containsOnlyOnce("书面另送");
      assertThat(plain(PdfText.text(pdf, divider(pdf, "议题一")))).doesNotContain("书面另送");
      assertThat(plain(PdfText.text(pdf, divider(pdf, "议题二"))))
          .containsOnlyOnce(MaterialKind.BASIS.chinese() + "（书面另送）");
    }
  }

  private static int divider(byte[] pdf, String topic) {
    return PdfText.bookmarks(pdf).stream()
        .filter(line -> line.startsWith(topic))
        .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf('\t') + 1)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void isMadeAgainByteForByteOnAnotherMachine(@TempDir Path elsewhere) {
    try (var database = Engine.H2.fresh();
        var desk = desk(database, folder)) {
      desk.night();
      try (var other = Engine.H2.fresh();
          var otherDesk = desk(other, elsewhere)) {
        otherDesk.night();

        assertThat(otherDesk.state().files()).isEqualTo(desk.state().files());
      }
    }
  }

  /// The divider of each topic is on the page that the outline names.
  private static List<Boolean> titlesOnTheirPages(byte[] pdf) {
    return PdfText.bookmarks(pdf).stream()
        .filter(line -> line.startsWith("议题"))
        .map(line -> line.split("\t"))
        .map(
            line ->
                plain(PdfText.text(pdf, Integer.parseInt(line[1])))
                    .contains(line[0].substring(line[0].indexOf(' ') + 1)))
        .toList();
  }

  /// Line ends and the office program's gaps beside figures say nothing.
  private static String plain(String text) {
    return text.replaceAll("\\s", "");
  }

  private static PacketDesk desk(TestDatabase database, Path folder) {
    var desk = new PacketDesk(database, folder, false);
    assumeTrue(desk.office.bean(Converter.class).available(), "没有安装办公软件，跳过真实转换");
    desk.add(desk.allowance, "情况说明.docx", MaterialKind.STATEMENT, ALLOWANCE_STATEMENT);
    desk.add(desk.allowance, "实施方案.docx", MaterialKind.TEXT_FOR_REVIEW, ALLOWANCE_PLAN);
    desk.add(
        desk.allowance,
        "征求意见汇总.txt",
        MaterialKind.CONSULTATION_SUMMARY,
        "会后收回\n区财政局：一致\n".getBytes(StandardCharsets.UTF_8));
    desk.add(desk.heating, "情况说明.docx", MaterialKind.STATEMENT, HEATING_STATEMENT);
    desk.add(desk.heating, "幻灯片.pptx", MaterialKind.REFERENCE, HEATING_SLIDES);
    desk.add(
        desk.heating,
        "坏的.pdf",
        MaterialKind.BASIS,
        "%PDF-1.7 cut".getBytes(StandardCharsets.UTF_8));
    return desk.fixed();
  }

  private static Manuscript paper(String about, int paragraphs) {
    var blocks = new ArrayList<Block>();
    for (var number = 1; number <= paragraphs; number++) {
      if (number % 5 == 1) {
        blocks.add(new Heading(1, about + "工作的第" + number + "个方面"));
      }
      blocks.add(
          new Text(about + "工作的第" + number + "点意见。" + "经研究，应当统筹安排资金，落实责任单位，按期完成各项任务。".repeat(4)));
    }
    return Manuscript.of("会后收回", "关于" + about + "工作的说明", blocks);
  }
}
