package io.huiji.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.testkit.Seed;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextCodeTest {

  private static final int TEXTS = 3000;
  private static final int LONGEST = 60;
  private static final String USUAL =
      "关于提高城乡低保标准的通知，人民政府应当于2026年12月3日前办理。\n\n　　第三条　（一）會議－ＡＢc…①㈠\r\n\t ";

  private final Random random = Seed.random();

  @Test
  void givesEveryTextBackAndItsComparableForm() {
    for (var n = 0; n < TEXTS; n++) {
      var text = text();
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

  /// Usual characters, and between them any char at all, halves of pairs too.
  private String text() {
    var text = new StringBuilder();
    for (var left = random.nextInt(LONGEST); left > 0; left--) {
      switch (random.nextInt(20)) {
        case 0 -> text.append((char) random.nextInt(Character.MAX_VALUE + 1));
        case 1 -> text.appendCodePoint(0x20000 + random.nextInt(1000));
        case 2 -> text.append((char) random.nextInt(0x3100));
        default -> text.append(USUAL.charAt(random.nextInt(USUAL.length())));
      }
    }
    return text.toString();
  }
}
