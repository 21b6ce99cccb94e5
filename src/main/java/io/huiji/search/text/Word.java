package io.huiji.search.text;

import java.util.Optional;

/// A word or quoted phrase of a query, in both comparable forms.
public record Word(String plain, String folded) {

  /// Empty where nothing is left to look for.
  public static Optional<Word> of(String typed) {
    var plain = Normal.word(typed);
    return plain.isEmpty() ? Optional.empty() : Optional.of(new Word(plain, Folding.word(plain)));
  }

  /// Where a quotation that this text begins with ends; -1 where it begins with none. Chinese
  /// quotation marks stand in papers too: they mark a phrase only where there is a blank within,
  /// for without one the quotation can be looked for as it stands.
  public static int endOfPhrase(String text) {
    return switch (text.charAt(0)) {
      case '"', '＂' -> indexOfEither(text);
      case '“' -> {
        var end = text.indexOf('”');
        yield end > 0 && text.substring(0, end).chars().anyMatch(Word::isBlank) ? end : -1;
      }
      default -> -1;
    };
  }

  private static int indexOfEither(String text) {
    for (var at = 1; at < text.length(); at++) {
      if (text.charAt(at) == '"' || text.charAt(at) == '＂') {
        return at;
      }
    }
    return -1;
  }

  public static boolean isBlank(int character) {
    return Characters.fold(character).equals(" ");
  }
}
