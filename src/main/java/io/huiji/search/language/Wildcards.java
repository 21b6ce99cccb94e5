package io.huiji.search.language;

import io.huiji.search.language.Condition.Follows;
import io.huiji.search.language.Condition.Gap;
import io.huiji.search.language.Condition.Holds;
import io.huiji.search.text.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// {@code ?} stands for one character, {@code *} for any within the same passage. As words are
/// found as substrings, a star at the end of a word says nothing more.
final class Wildcards {

  private Wildcards() {}

  static boolean in(String typed) {
    return typed.indexOf('*') >= 0 || typed.indexOf('?') >= 0;
  }

  /// Empty where there is nothing but wildcards.
  static Optional<Condition> parse(Optional<SearchField> field, String typed) {
    var gaps = new ArrayList<Gap>();
    var any = false;
    var characters = 0;
    var word = new StringBuilder();
    for (var at = 0; at <= typed.length(); at++) {
      var character = at < typed.length() ? typed.charAt(at) : '*';
      if (character != '*' && character != '?') {
        word.append(character);
        continue;
      }
      if (!word.isEmpty()) {
        add(gaps, any, characters, word.toString());
        any = false;
        characters = 0;
        word.setLength(0);
      }
      any |= character == '*';
      characters += character == '?' ? 1 : 0;
    }
    if (gaps.size() == 1) {
      return Optional.of(new Holds(field, gaps.getFirst().word()));
    }
    return gaps.isEmpty() ? Optional.empty() : Optional.of(new Follows(field, gaps));
  }

  private static void add(List<Gap> gaps, boolean any, int characters, String typed) {
    Word.of(typed).ifPresent(word -> gaps.add(new Gap(any, characters, word)));
  }
}
