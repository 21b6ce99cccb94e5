package io.huiji.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.testkit.Seed;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextPieceTest {

  private static final int TEXTS = 3000;
  private static final int LONG_TEXTS = 200;
  private static final int LONGEST = 60;

  private final Random random = Seed.random();
  private final AnyTexts texts = new AnyTexts(random);
  private final TextWalk walk = new TextWalk(new int[] {'府'});

  @Test
  void standsAroundACharacterOfTheComparableForm() {
    for (var n = 0; n < TEXTS; n++) {
      var text = texts.next(LONGEST);
      var bytes = TextCode.encode(text);
      var place = random.nextInt(LONGEST);
      var reach = random.nextInt(LONGEST / 4);

      var piece = TextPiece.around(bytes, 0, bytes.length, TextPlace.of(place), reach);

      assertThatStandsAround(place, reach, text, piece);
    }
  }

  @Test
  void standsThereFromWhereAWalkPassed() {
    var nearer = 0;
    for (var n = 0; n < LONG_TEXTS; n++) {
      var text = texts.next(20 * TextWalk.STRETCH);
      var code = TextCode.encode(text);
      var bytes = new byte[code.length + 3];
      System.arraycopy(code, 0, bytes, 3, code.length);
      walk.begin(bytes, 3, code.length);
      while (walk.next()) {
        assertThat(walk.size()).isNotNegative();
      }
      var character = random.nextInt(text.length() + 1);
      var reach = random.nextInt(700);

      var place = walk.textPlace(character);

      nearer += place.from() > 0 ? 1 : 0;
      var piece = TextPiece.around(bytes, 3, code.length, place, reach);
      assertThatStandsAround(character, reach, text, piece);
    }
    assertThat(nearer).isGreaterThan(LONG_TEXTS / 2);
  }

  private static void assertThatStandsAround(
      int character, int reach, String text, TextPiece piece) {
    var origin = Normal.origin(text, character, false);
    var from = origin - piece.place();
    assertThat(text.substring(from)).startsWith(piece.text());
    assertThat(from == 0 || piece.place() > reach).isTrue();
    var after = piece.text().length() - piece.place();
    assertThat(from + piece.text().length() == text.length() || after > reach).isTrue();
  }
}
