package io.huiji.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordTest {

  @Test
  void splitsAtBlanksOfEveryWidth() {
    assertThat(Word.split(" 低保　标准\t2026 "))
        .extracting(Word::plain)
        .containsExactly("低保", "标准", "2026");
  }

  @Test
  void keepsAQuotedPhraseWithItsBlanks() {
    assertThat(Word.split("\"Spring Boot\" 部署"))
        .extracting(Word::plain)
        .containsExactly("spring boot", "部署");
    assertThat(Word.split("“甲 乙”")).extracting(Word::plain).containsExactly("甲 乙");
  }

  @Test
  void takesChineseQuotationMarksWithoutABlankAsTheyStand() {
    assertThat(Word.split("“会后收回”")).extracting(Word::plain).containsExactly("“会后收回”");
  }

  @Test
  void takesALoneQuotationMarkAsItStands() {
    assertThat(Word.split("\"会议")).extracting(Word::plain).containsExactly("\"会议");
  }

  @Test
  void doesNotSplitADocumentNumber() {
    assertThat(Word.split("〔2026〕 8 号 低保"))
        .extracting(Word::plain)
        .containsExactly("〔2026〕8号", "低保");
  }

  @Test
  void findsNoWordWhereNoneIs() {
    assertThat(Word.split(" 　\u200b \"\" ")).isEmpty();
  }
}
