package io.huiji.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextWalkTest {

  @Test
  void hasRoomForWhateverACharacterBecomes() {
    assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT))
        .allMatch(one -> Characters.fold(one).codePoints().count() <= TextWalk.MOST);
    assertThat(TextCode.LENGTH).isLessThanOrEqualTo(TextWalk.MOST);
  }
}
