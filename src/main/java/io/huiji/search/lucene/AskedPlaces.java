package io.huiji.search.lucene;

import io.huiji.search.text.Terms;
import io.huiji.search.text.TextWalk;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;

/// Where in a text the terms of a question stand, found in one walk through it.
final class AskedPlaces {

  private static final int NONE = -1;

  private final int singles;

  /// For each char, which single it is, from 1; 0 for none.
  private final short[] numbers = new short[Character.MAX_VALUE + 1];

  /// The same beyond them.
  private final Map<Integer, Integer> rare = new HashMap<>();

  /// Which pair two singles make, row by row.
  private final int[] made;

  private final TextWalk walk;

  AskedPlaces(Terms terms) {
    var characters =
        terms.singles().keySet().stream().mapToInt(one -> one.codePointAt(0)).toArray();
    this.singles = characters.length;
    for (var n = 0; n < singles; n++) {
      if (Character.isBmpCodePoint(characters[n])) {
        numbers[characters[n]] = (short) (n + 1);
      } else {
        rare.put(characters[n], n);
      }
    }
    this.made = new int[singles * singles];
    Arrays.fill(made, NONE);
    var pairs = List.copyOf(terms.pairs().keySet());
    for (var n = 0; n < pairs.size(); n++) {
      var first = pairs.get(n).codePointAt(0);
      var second = pairs.get(n).codePointBefore(pairs.get(n).length());
      made[number(first) * singles + number(second)] = n;
    }
    this.walk = new TextWalk(Arrays.stream(characters));
  }

  private int number(int character) {
    return Character.isBmpCodePoint(character)
        ? numbers[character] - 1
        : rare.getOrDefault(character, NONE);
  }

  /// Is told of terms by their numbers in the question, at rising places, in characters.
  interface Taker {

    void pair(int number, int place);

    void single(int number, int place);
  }

  /// @param encoded a text in its code
  void tell(BytesRef encoded, Taker taker) {
    walk.through(encoded.bytes, encoded.offset, encoded.length, new Walk(taker));
  }

  private final class Walk implements TextWalk.Taker {

    private final Taker taker;
    private int before = NONE;
    private int last = NONE;

    Walk(Taker taker) {
      this.taker = taker;
    }

    @Override
    public void at(int place, int character) {
      var number = number(character);
      if (number < 0) {
        return;
      }
      if (before >= 0 && last == place - 1) {
        var pair = made[before * singles + number];
        if (pair >= 0) {
          taker.pair(pair, last);
        }
      }
      taker.single(number, place);
      before = number;
      last = place;
    }
  }
}
