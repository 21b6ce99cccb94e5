package io.huiji.search.lucene;

import io.huiji.search.text.Terms;
import io.huiji.search.text.TextPlace;
import io.huiji.search.text.TextWalk;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/// Where in a text the terms of a question stand, found in one walk through it.
final class AskedPlaces {

  private static final int NONE = -1;

  private final int singles;

  /// Which pair two singles make, row by row.
  private final int[] made;

  private final TextWalk walk;

  AskedPlaces(Terms terms) {
    var characters =
        terms.singles().keySet().stream().mapToInt(one -> one.codePointAt(0)).toArray();
    this.singles = characters.length;
    this.walk = new TextWalk(characters);
    this.made = new int[singles * singles];
    Arrays.fill(made, NONE);
    var pairs = List.copyOf(terms.pairs().keySet());
    for (var n = 0; n < pairs.size(); n++) {
      var first = walk.number(pairs.get(n).codePointAt(0));
      var second = walk.number(pairs.get(n).codePointBefore(pairs.get(n).length()));
      made[first * singles + second] = n;
    }
  }

  /// Is told of terms by their numbers in the question, at rising places, in characters.
  interface Taker {

    /// After its first character and before its second.
    void pair(int number, int place);

    void single(int number, int place);
  }

  /// A character of the text that was told last.
  TextPlace textPlace(int character) {
    return walk.textPlace(character);
  }

  /// @param encoded a text in its code
  void tell(BytesRef encoded, Taker taker) {
    walk.begin(encoded.bytes, encoded.offset, encoded.length);
    var last = Integer.MIN_VALUE;
    var before = 0;
    while (walk.next()) {
      for (var n = 0; n < walk.size(); n++) {
        var place = walk.place(n);
        var number = walk.asked(n);
        if (last == place - 1) {
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
}
