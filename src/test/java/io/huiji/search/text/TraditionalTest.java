package io.huiji.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TraditionalTest {

  /// In GB 2312 and yet never used in simplified writing but in names.
  private static final Set<String> OUT_OF_USE = Set.of("後", "於");

  @Test
  void foldsOnlyWhatSimplifiedWritingDoesNotUse() {
    var national = Charset.forName("GB2312").newEncoder();

    assertThat(Traditional.all()).hasSizeGreaterThan(900);
    Traditional.all()
        .forEach(
            (traditional, simplified) -> {
              assertThat(national.canEncode(simplified)).as(simplified).isTrue();
              assertThat(national.canEncode(traditional) && !OUT_OF_USE.contains(traditional))
                  .as(traditional)
                  .isFalse();
              assertThat(Traditional.all()).doesNotContainKey(simplified);
            });
  }

  @Test
  void makesOneOfBothWaysToWrite() {
    assertThat(Normal.word("區長辦公會議紀要")).isEqualTo("区长办公会议纪要");
    assertThat(Normal.word("會後收回")).isEqualTo("会后收回");
    assertThat(Normal.word("乾隆")).isEqualTo("乾隆");
  }
}
