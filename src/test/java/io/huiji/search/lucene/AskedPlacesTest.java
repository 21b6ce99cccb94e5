package io.huiji.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.search.text.Normal;
import io.huiji.search.text.Terms;
import io.huiji.search.text.TextCode;
import io.huiji.testkit.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class AskedPlacesTest {

  private static final int TEXTS = 2000;
  private static final String CHARACTERS = "低保标准提高的困难家庭申请人民政府应当　\n （會议）…①ＡＢ3ﷺ𠀀";

  /// Of a walk several stretches.
  private static final int LONG = 4000;

  private static final int MANY = 1_000_000;

  private final Random random = Seed.random();
  private final Terms terms = Terms.of("困难家庭怎么申请低保？低保标准提高AB3，会议𠀀低صلى");
  private final AskedPlaces asked = new AskedPlaces(terms);

  @Test
  void areThoseOfTheComparableForm() {
    for (var n = 0; n < TEXTS; n++) {
      var text = text();
      var encoded = new BytesRef(TextCode.encode(text));
      var told = new Told();
      asked.tell(encoded, told);

      var form = Normal.of(text).text().codePoints().toArray();
      assertThat(told.singles).isEqualTo(where(terms.singles().keySet(), form));
      assertThat(told.pairs).isEqualTo(where(terms.pairs().keySet(), form));
    }
  }

  @Test
  void areFoundInMegabytesOfTheCharacterThatBecomesMost() {
    var told = new Told();

    asked.tell(new BytesRef(TextCode.encode("ﷺ".repeat(MANY) + "低保")), told);

    var form = Normal.of("ﷺ").text();
    for (var single : terms.singles().keySet()) {
      var once = form.codePoints().filter(one -> one == single.codePointAt(0)).count();
      var number = List.copyOf(terms.singles().keySet()).indexOf(single);
      assertThat((long) told.singles.get(number).size())
          .isEqualTo(once * MANY + ("低保".contains(single) ? 1 : 0));
    }
  }

  private final class Told implements AskedPlaces.Taker {

    private final List<List<Integer>> pairs = lists(terms.pairs().size());
    private final List<List<Integer>> singles = lists(terms.singles().size());

    @Override
    public void pair(int number, int place) {
      pairs.get(number).add(place);
    }

    @Override
    public void single(int number, int place) {
      singles.get(number).add(place);
    }
  }

  private static List<List<Integer>> lists(int count) {
    return Stream.generate(() -> (List<Integer>) new ArrayList<Integer>()).limit(count).toList();
  }

  private String text() {
    var characters = CHARACTERS.codePoints().toArray();
    var text = new StringBuilder();
    for (var left = random.nextInt(random.nextInt(20) == 0 ? LONG : 80); left > 0; left--) {
      text.appendCodePoint(characters[random.nextInt(characters.length - 1)]);
    }
    return random.nextInt(4) == 0 ? text + "𠀀低保" : text.toString();
  }

  private static List<List<Integer>> where(Iterable<String> terms, int[] form) {
    var all = new ArrayList<List<Integer>>();
    for (var term : terms) {
      var wanted = term.codePoints().toArray();
      var places = new ArrayList<Integer>();
      for (var at = 0; at + wanted.length <= form.length; at++) {
        if (form[at] == wanted[0] && (wanted.length == 1 || form[at + 1] == wanted[1])) {
          places.add(at);
        }
      }
      all.add(List.copyOf(places));
    }
    return all;
  }
}
