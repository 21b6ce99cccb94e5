package io.huiji.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordTest {

  @Test
  void isNoneWhereNothingIsLeftToLookFor() {
    assertThat(Word.of(" 　\u200b ")).isEmpty();
    assertThat(Word.of("")).isEmpty();
  }

  @Test
  void hasBothForms() {
    assertThat(Word.of("２０２６年十二月"))
        .hasValueSatisfying(
            word -> {
              assertThat(word.plain()).isEqualTo("2026年十二月");
              assertThat(word.folded()).isEqualTo(Folding.word("2026年12月"));
            });
  }
}
