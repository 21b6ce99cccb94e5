package io.huiji.search.lucene;

import io.huiji.search.text.Terms;
import io.huiji.search.text.TextCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/// Where in a text the terms of a question stand, found in one walk through it.
final class AskedPlaces {

  private static final int NONE = -1;

  private final List<String> pairs;
  private final List<String> singles;

  /// Characters of the question in open slots, and which single each is.
  private final int[] characters;

  private final int[] numbers;

  /// Which pair two singles make, row by row.
  private final int[] made;

  /// Entries of the text code that hold any of the characters.
  private final boolean[] holding;

  AskedPlaces(Terms terms) {
    this.pairs = new ArrayList<>(terms.pairs().keySet());
    this.singles = new ArrayList<>(terms.singles().keySet());
    this.characters = new int[Integer.highestOneBit(singles.size() * 8 + 1) * 2];
    this.numbers = new int[characters.length];
    for (var n = 0; n < singles.size(); n++) {
      var character = singles.get(n).codePointAt(0);
      var slot = slot(character);
      characters[slot] = character;
      numbers[slot] = n;
    }
    this.made = new int[singles.size() * singles.size()];
    Arrays.fill(made, NONE);
    this.holding = TextCode.holding(character -> number(character) >= 0);
    for (var n = 0; n < pairs.size(); n++) {
      var first = pairs.get(n).codePointAt(0);
      var second = pairs.get(n).codePointBefore(pairs.get(n).length());
      made[number(first) * singles.size() + number(second)] = n;
    }
  }

  private int slot(int character) {
    var slot = ((character * 0x9E3779B1) >>> 7) & (characters.length - 1);
    while (characters[slot] != 0 && characters[slot] != character) {
      slot = (slot + 1) & (characters.length - 1);
    }
    return slot;
  }

  private int number(int character) {
    var slot = slot(character);
    return characters[slot] == character ? numbers[slot] : NONE;
  }

  /// Places of one text, in characters, rising.
  record Places(List<Rising> pairs, List<Rising> singles) {}

  /// Rising numbers.
  static final class Rising {

    private int[] numbers = new int[4];
    private int size;

    private void add(int number) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      numbers[size++] = number;
    }

    int size() {
      return size;
    }

    int get(int at) {
      return numbers[at];
    }
  }

  /// Of a text in its code.
  Places in(BytesRef encoded) {
    var walk = new Walk();
    var walked = TextCode.walk(encoded.bytes, encoded.offset, encoded.length, holding, walk);
    return walked
        ? walk.places
        : in(TextCode.normal(encoded.bytes, encoded.offset, encoded.length));
  }

  private final class Walk implements TextCode.Walker {

    private final Places places = new Places(rising(pairs.size()), rising(singles.size()));
    private int before = NONE;
    private int last = NONE;

    @Override
    public void at(int place, char character) {
      var number = number(character);
      if (number < 0) {
        return;
      }
      places.singles.get(number).add(place);
      if (before >= 0 && last == place - 1) {
        var pair = made[before * singles.size() + number];
        if (pair >= 0) {
          places.pairs.get(pair).add(last);
        }
      }
      before = number;
      last = place;
    }
  }

  Places in(String text) {
    var places = new Places(rising(pairs.size()), rising(singles.size()));
    var before = NONE;
    var place = 0;
    for (var at = 0; at < text.length(); place++) {
      var character = text.codePointAt(at);
      var number = number(character);
      if (number >= 0) {
        places.singles.get(number).add(place);
        var pair = before < 0 ? NONE : made[before * singles.size() + number];
        if (pair >= 0) {
          places.pairs.get(pair).add(place - 1);
        }
      }
      before = number;
      at += Character.charCount(character);
    }
    return places;
  }

  private static List<Rising> rising(int count) {
    var all = new ArrayList<Rising>(count);
    for (var n = 0; n < count; n++) {
      all.add(new Rising());
    }
    return all;
  }
}
