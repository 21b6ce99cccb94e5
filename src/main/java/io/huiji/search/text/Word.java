package io.huiji.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A word or quoted phrase of a query, in both comparable forms.
public record Word(String plain, String folded) {

  private static final Pattern NUMBER =
      Pattern.compile("[〔\\[(（【［﹝]\\s*[0-9０-９]{4}\\s*[〕\\])）】］﹞]\\s*第?\\s*[0-9０-９]{1,6}\\s*号");

  /// Splits what a person typed: at blanks, but not within quotes or within a document number.
  public static List<Word> split(String typed) {
    var rest = NUMBER.matcher(typed).replaceAll(found -> found.group().replaceAll("\\s", ""));
    var words = new ArrayList<Word>();
    for (rest = rest.strip(); !rest.isEmpty(); rest = rest.strip()) {
      var end = endOfPhrase(rest);
      if (end > 0) {
        add(words, rest.substring(1, end));
        rest = rest.substring(end + 1);
      } else {
        end = endOfWord(rest);
        add(words, rest.substring(0, end));
        rest = rest.substring(end);
      }
    }
    return List.copyOf(words);
  }

  private static void add(List<Word> words, String typed) {
    var plain = Normal.word(typed);
    if (!plain.isEmpty()) {
      words.add(new Word(plain, Folding.word(plain)));
    }
  }

  /// Chinese quotation marks stand in papers too: they mark a phrase only where there is a blank
  /// within, for without one the quotation can be looked for as it stands.
  private static int endOfPhrase(String text) {
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

  private static int endOfWord(String text) {
    for (var at = 0; at < text.length(); at++) {
      if (isBlank(text.charAt(at))) {
        return at;
      }
    }
    return text.length();
  }

  private static boolean isBlank(int character) {
    return Characters.fold(character).equals(" ");
  }
}
