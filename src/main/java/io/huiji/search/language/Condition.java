package io.huiji.search.language;

import io.huiji.search.text.Days;
import io.huiji.search.text.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a record must fulfil to be found. The tree is what the person wrote; whatever is done to
/// its words is done at their place in it, so a NOT stays a NOT of all their forms.
public sealed interface Condition {

  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }
  }

  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  record Not(Condition part) implements Condition {}

  /// A word or phrase as a substring.
  ///
  /// @param field where; empty for anywhere
  record Holds(Optional<SearchField> field, Word word) implements Condition {}

  /// Parts that follow each other, with something unknown between.
  ///
  /// @param field where; empty for title or text
  record Follows(Optional<SearchField> field, List<Gap> gaps) implements Condition {
    public Follows {
      gaps = List.copyOf(gaps);
    }
  }

  /// @param any whether any number of characters of the same passage may stand before the word,
  ///   else exactly so many as {@code characters}
  record Gap(boolean any, int characters, Word word) {}

  /// The days of a field.
  record Dated(SearchField field, Days days) implements Condition {}

  /// The words that a found passage should show.
  default Stream<Word> shown() {
    return switch (this) {
      case All all -> all.parts.stream().flatMap(Condition::shown);
      case Any any -> any.parts.stream().flatMap(Condition::shown);
      case Not _ -> Stream.empty();
      case Holds holds -> Stream.of(holds.word);
      case Follows follows -> follows.gaps.stream().map(Gap::word);
      case Dated _ -> Stream.empty();
    };
  }
}
