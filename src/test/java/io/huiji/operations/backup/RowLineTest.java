package io.huiji.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RowLineTest {

  @Test
  void bringsEveryTextBackAsItWas() {
    var texts =
        Arrays.asList(
            "会议纪要“一”", "a\"b\\c\n\t\u0000", "𠮷", "\uD842", "x\uDFB7\uD842", null, 7, true);

    var line = RowLine.of(texts);
    var again =
        RowLine.read(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));

    assertThat(again).containsExactlyElementsOf(texts);
    assertThat(line).doesNotContain("\n");
  }

  @Test
  void sumsRowsWhateverTheirOrder() {
    var one = new RowSum();
    one.add(new byte[] {1});
    one.add(new byte[] {2});
    var other = new RowSum();
    other.add(new byte[] {2});
    other.add(new byte[] {1});
    var third = new RowSum();
    third.add(new byte[] {2});
    third.add(new byte[] {2});

    assertThat(one.hex()).hasSize(64).isEqualTo(other.hex()).isNotEqualTo(third.hex());
    assertThat(one.rows()).isEqualTo(2);
  }
}
