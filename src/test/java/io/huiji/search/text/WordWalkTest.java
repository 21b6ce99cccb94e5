package io.huiji.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.testkit.Seed;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordWalkTest {

  private static final int TEXTS = 20_000;
  private static final String CHARACTERS = "低保标准困难家庭应当　\n （會議）…①ＡＢ3𠀀年一项分百之第十条";
  private static final List<String> WORDS =
      List.of(
          "低", "低保", "低低低", "低保低", "保标准", "困难家庭", "会议", "𠀀低", "a b", "一年", "应当 低", "项低", "低项",
          "分项条", "低分");

  private final Random random = Seed.random();

  @Test
  void findsWhatStandsInTheComparableForm() {
    for (var n = 0; n < TEXTS; n++) {
      var word = word();
      var text = text();
      var code = TextCode.encode(text);
      var form = Normal.of(text).text();
      var first = form.indexOf(word.plain());
      if (first < 0) {
        continue;
      }

      var walk = WordWalk.of(word);
      assertThat(walk.first(code, 0, code.length)).isEqualTo(form.codePointCount(0, first));
      assertThat(walk.times(code, 0, code.length)).isEqualTo(times(form, word.plain()));
    }
  }

  @Test
  void findsWhatStandsInTheFoldedFormAlone() {
    var found = 0;
    for (var n = 0; n < TEXTS; n++) {
      var word = word();
      var walk = WordWalk.of(word);
      var text = text();
      var plain = Normal.of(text);
      if (!walk.folds() || plain.text().contains(word.plain())) {
        continue;
      }
      var code = TextCode.encode(text);
      var folded = Folding.fold(plain);
      var first = folded.text().indexOf(word.folded());
      found += first < 0 ? 0 : 1;

      assertThat(walk.times(code, 0, code.length)).isEqualTo(times(folded.text(), word.folded()));
      assertThat(walk.first(code, 0, code.length)).isEqualTo(place(plain, folded, first));
    }
    assertThat(found).isPositive();
  }

  private static int place(Normal plain, Normal folded, int first) {
    if (first < 0) {
      return WordWalk.NONE;
    }
    var origin = folded.origins()[first];
    for (var at = 0; at < plain.text().length(); at++) {
      if (plain.origins()[at] == origin) {
        return plain.text().codePointCount(0, at);
      }
    }
    throw new AssertionError("no such origin: " + origin);
  }

  private Word word() {
    return Word.of(WORDS.get(random.nextInt(WORDS.size()))).orElseThrow();
  }

  private String text() {
    var characters = CHARACTERS.codePoints().toArray();
    var few = 2 + random.nextInt(characters.length - 2);
    var text = new StringBuilder();
    for (var left = random.nextInt(80); left > 0; left--) {
      text.appendCodePoint(characters[random.nextInt(few)]);
      text.append(random.nextInt(6) == 0 ? "\n" : "");
    }
    return text.toString();
  }

  private static int times(String text, String word) {
    var times = 0;
    for (var at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      times++;
    }
    return times;
  }
}
