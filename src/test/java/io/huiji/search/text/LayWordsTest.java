package io.huiji.search.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayWordsTest {

  private static final LayWords WORDS =
      LayWords.parse(List.of("# 说明", "低保 ＝ 最低生活保障", "抚养费 ＝ 抚养费 抚养义务", "没有等号"));

  @Test
  void addTheFormalWordForWhatIsSaid() {
    assertThat(WORDS.terms("怎么领低保").pairs()).containsKeys("低保", "最低", "保障");
    assertThat(WORDS.terms("怎么领补贴").pairs()).doesNotContainKeys("最低", "保障");
  }

  @Test
  void addNothingThatTheQuestionSaysItself() {
    var pairs = WORDS.terms("抚养费给多少").pairs();

    assertThat(pairs).containsEntry("养费", 1f);
    assertThat(pairs.get("义务")).isPositive();
  }

  @Test
  void countALongFormalWordNoMoreThanTheRootOfItsPairs() {
    assertThat(WORDS.terms("低保").pairs().get("最低"))
        .isEqualTo((float) (1 / Math.sqrt(5)), within(1e-6f));
  }

  @Test
  void countWhatIsSaidTwiceLessThanTwice() {
    assertThat(WORDS.terms("房屋和房屋").pairs())
        .containsEntry("房屋", (float) Math.sqrt(2))
        .containsEntry("屋和", 1f);
  }

  @Test
  void sayWhichLinesCouldNotBeRead() {
    assertThat(WORDS.faults()).hasSize(1).first().asString().contains("第4行");
  }
}
