package io.huiji.search.text;

import java.util.List;
import java.util.stream.IntStream;

/// Where the first word that stands in a text begins.
public final class FirstPlace {

  private final List<Word> words;
  private final List<WordWalk> walks;

  public FirstPlace(List<Word> words) {
    this.words = List.copyOf(words);
    this.walks = words.stream().map(WordWalk::of).toList();
  }

  /// In characters of the comparable form; 0 where none stands in it, as when the title was found.
  ///
  /// @param bytes a text in {@link TextCode}
  public int in(byte[] bytes, int offset, int length) {
    for (var walk : walks) {
      var place = walk.first(bytes, offset, length);
      if (place != WordWalk.NONE) {
        return place;
      }
    }
    return walks.stream().allMatch(WordWalk::folds)
        ? 0
        : folded(TextCode.normal(bytes, offset, length));
  }

  private int folded(String comparable) {
    var itself = IntStream.rangeClosed(0, comparable.length()).toArray();
    var folded = Folding.fold(new Normal(comparable, itself));
    for (var word : words) {
      var at = folded.text().indexOf(word.folded());
      if (at >= 0) {
        return comparable.codePointCount(0, folded.origins()[at]);
      }
    }
    return 0;
  }
}
