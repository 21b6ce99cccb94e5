package io.huiji.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class PassageTest {

  private static final String LONG = "会议听取了关于各项工作的汇报。".repeat(50);

  @Test
  void showsTheMatchAndWhatSurroundsIt() throws IOException {
    var passage = around("低保标准", LONG + "同意提高低保标准。" + LONG);

    assertThat(passage).contains("同意提高低保标准").startsWith("…").endsWith("…");
  }

  @Test
  void isNeverLongerThanAllowed() throws IOException {
    for (var match : new String[] {"低保", "汇报", "不在其中", "会议听取了关于各项工作的汇报。会议听取了"}) {
      for (var text :
          new String[] {
            LONG, "低保" + LONG, LONG + "低保", "𠮷".repeat(300) + "低保" + "𠮷".repeat(300)
          }) {
        assertThat(around(match, text)).hasSizeLessThanOrEqualTo(Passage.LONGEST);
      }
    }
  }

  @Test
  void showsTheEndWithoutDots() throws IOException {
    assertThat(around("结尾", LONG + "结尾")).startsWith("…").endsWith("结尾").hasSize(Passage.LONGEST);
  }

  @Test
  void neverCutsACharacterInTwo() throws IOException {
    var passage = around("低保", "𠮷".repeat(301) + "低保" + "a" + "𠮷".repeat(300));

    assertThat(passage.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  @Test
  void showsADateThatIsWrittenOtherwise() throws IOException {
    assertThat(around("二〇二六年十二月三日", LONG + "于2026年12月3日召开" + LONG)).contains("2026年12月3日召开");
  }

  @Test
  void givesAShortTextWhole() throws IOException {
    assertThat(around("x", " 只有\n一句 ")).isEqualTo("只有 一句");
  }

  private static String around(String query, String text) throws IOException {
    var words = Word.of(query).stream().toList();
    var code = TextCode.encode(text);
    var place = new FirstPlace(words).in(code, 0, code.length);
    return Passage.around(
            words, reach -> TextPiece.around(code, 0, code.length, TextPlace.of(place), reach))
        .text();
  }
}
