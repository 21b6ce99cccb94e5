package io.huiji.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.document.ZipPapers.Opened;
import io.huiji.document.reader.ZipsForTests;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZipPapersTest {

  private static final byte[] SOME = "内容".getBytes(StandardCharsets.UTF_8);
  private static final Charset GBK = Charset.forName("GBK");

  @Test
  void decodesNamesOfChineseWindows() {
    var zip = ZipsForTests.zip("关于城乡低保/情况说明.docx".getBytes(GBK), SOME);

    assertThat(names(zip)).containsExactly("关于城乡低保/情况说明.docx");
  }

  @Test
  void decodesNamesInUtf8WithoutAFlagToo() {
    var zip = ZipsForTests.zip("情况说明.docx".getBytes(StandardCharsets.UTF_8), SOME);

    assertThat(names(zip)).containsExactly("情况说明.docx");
  }

  @Test
  void leavesOutWhatMacosAdds() {
    assertThat(names(ZipsForTests.zip("__MACOSX/._a.docx".getBytes(GBK), SOME))).isEmpty();
    assertThat(names(ZipsForTests.zip("a/.DS_Store".getBytes(GBK), SOME))).isEmpty();
  }

  @Test
  void refusesNamesThatLeaveTheFolder() {
    for (var name :
        new String[] {"../a.txt", "a/../../b.txt", "/etc/a.txt", "C:/a.txt", "..\\a.txt"}) {
      assertThat(ZipPapers.open(ZipsForTests.zip(name.getBytes(GBK), SOME)))
          .as(name)
          .isInstanceOf(Opened.Refused.class);
    }
  }

  @Test
  void saysThatAZipWithoutItsEndIsStillArriving() {
    var zip = ZipsForTests.zip("a.txt".getBytes(GBK), SOME);

    assertThat(ZipPapers.open(Arrays.copyOf(zip, zip.length - 10)))
        .isInstanceOf(Opened.Incomplete.class);
    assertThat(ZipPapers.open(new byte[0])).isInstanceOf(Opened.Incomplete.class);
  }

  @Test
  void isNotDeceivedByTheEndOfAPaperInsideAZipThatIsStillArriving() {
    var paper = ZipsForTests.zip("word/document.xml".getBytes(GBK), SOME);
    var zip = ZipsForTests.zip("情况说明.docx".getBytes(GBK), paper);
    var directory = zip.length - 22 - 46 - "情况说明.docx".getBytes(GBK).length;

    assertThat(ZipPapers.open(Arrays.copyOf(zip, directory + 5)))
        .isInstanceOf(Opened.Incomplete.class);
  }

  @Test
  void givesTheBytesAsTheyAre() {
    var opened = (Opened.Papers) ZipPapers.open(ZipsForTests.zip("a.txt".getBytes(GBK), SOME));

    assertThat(opened.entries().getFirst().bytes()).isEqualTo(SOME);
  }

  private static List<String> names(byte[] zip) {
    return ((Opened.Papers) ZipPapers.open(zip))
        .entries().stream().map(ZipPapers.Entry::name).toList();
  }
}
