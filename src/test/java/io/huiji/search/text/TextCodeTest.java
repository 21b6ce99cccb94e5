package io.huiji.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.testkit.Seed;
import org.junit.jupiter.api.Test;

class TextCodeTest {

  private static final int TEXTS = 3000;
  private static final int LONGEST = 60;

  private final AnyTexts texts = new AnyTexts(Seed.random());

  @Test
  void givesEveryTextBackAndItsComparableForm() {
    for (var n = 0; n < TEXTS; n++) {
      var text = texts.next(LONGEST);
      var bytes = TextCode.encode(text);

      assertThat(TextCode.decode(bytes, 0, bytes.length)).isEqualTo(text);
      assertThat(TextCode.normal(bytes, 0, bytes.length)).isEqualTo(Normal.of(text).text());
    }
  }

  @Test
  void readsFromAnyPlaceOfAnArray() {
    var bytes = TextCode.encode("会议纪要");
    var within = new byte[bytes.length + 7];
    System.arraycopy(bytes, 0, within, 3, bytes.length);

    assertThat(TextCode.decode(within, 3, bytes.length)).isEqualTo("会议纪要");
    assertThat(TextCode.normal(within, 3, bytes.length)).isEqualTo("会议纪要");
  }

  @Test
  void takesLessThanTwoBytesForACharacterOfAnOfficialText() {
    var text = "区人民政府办公室关于印发会议纪要的通知。各有关部门应当按照规定报送材料。";

    assertThat(TextCode.encode(text).length).isLessThan(text.length());
  }
}
