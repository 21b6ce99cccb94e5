package io.huiji.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/// A pair of neighbouring characters of a word.
///
/// @param offsets where in the word it begins, in characters; none where the places of its term are
///   not to be trusted, for half a character is indexed like any other half
record WordPair(BytesRef term, List<Integer> offsets) {

  private static final int UNKNOWN = 0xFFFD;

  /// All of a word, each once.
  static List<WordPair> of(String word) {
    var characters = word.codePoints().toArray();
    var offsets = new LinkedHashMap<String, List<Integer>>();
    for (var at = 0; at + 1 < characters.length; at++) {
      offsets.computeIfAbsent(new String(characters, at, 2), _ -> new ArrayList<>()).add(at);
    }
    var placed = word.codePoints().noneMatch(WordPair::uncertain);
    return offsets.entrySet().stream()
        .map(
            pair ->
                new WordPair(
                    new BytesRef(pair.getKey()), placed ? List.copyOf(pair.getValue()) : List.of()))
        .toList();
  }

  private static boolean uncertain(int character) {
    return character == UNKNOWN
        || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
  }
}
