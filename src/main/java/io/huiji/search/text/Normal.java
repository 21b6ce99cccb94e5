package io.huiji.search.text;

import java.util.Arrays;
import java.util.List;

/// A text in comparable form, which still knows where each of its characters came from.
///
/// @param text comparable form, in which runs of white space are one blank
/// @param origins for each char of it, where in the source it came from; one more for the end
public record Normal(String text, int[] origins) {

  public static Normal of(String source) {
    var builder = new Builder(source.length());
    for (var at = 0; at < source.length(); ) {
      var character = source.codePointAt(at);
      builder.add(Characters.fold(character), at);
      at += Character.charCount(character);
    }
    return builder.build(source.length());
  }

  /// Several values as one text, in which no match reaches from one into the next.
  public static Normal of(List<String> values) {
    var builder = new Builder(64);
    for (var value : values) {
      builder.add(of(value).text, 0);
      builder.add(String.valueOf(Characters.BOUNDARY), 0);
    }
    return builder.build(0);
  }

  /// Where in the source a character of its comparable form came from.
  ///
  /// @param position which character (code point) of that form
  /// @param afterBlank whether a blank stands before the source
  static int origin(String source, int position, boolean afterBlank) {
    var blank = afterBlank;
    var left = position;
    for (var at = 0; at < source.length(); ) {
      var character = source.codePointAt(at);
      var folded = Characters.fold(character);
      var isBlank = folded.equals(" ");
      left -= blank && isBlank ? 0 : folded.codePointCount(0, folded.length());
      if (left < 0) {
        return at;
      }
      blank = isBlank || (blank && folded.isEmpty());
      at += Character.charCount(character);
    }
    return source.length();
  }

  /// The word or phrase in this form, without blanks at its ends.
  public static String word(String typed) {
    return of(typed).text.strip();
  }

  static final class Builder {
    private final StringBuilder text;
    private int[] origins;

    Builder(int expected) {
      text = new StringBuilder(expected);
      origins = new int[expected + 1];
    }

    void add(String characters, int origin) {
      if (characters.equals(" ") && endsBlank()) {
        return;
      }
      for (var at = 0; at < characters.length(); at++) {
        add(characters.charAt(at), origin);
      }
    }

    void add(char character, int origin) {
      mark(origin);
      text.append(character);
    }

    int length() {
      return text.length();
    }

    private boolean endsBlank() {
      return !text.isEmpty() && text.charAt(text.length() - 1) == ' ';
    }

    private void mark(int origin) {
      if (text.length() == origins.length) {
        origins = Arrays.copyOf(origins, origins.length * 2);
      }
      origins[text.length()] = origin;
    }

    Normal build(int end) {
      var exact = Arrays.copyOf(origins, text.length() + 1);
      exact[text.length()] = end;
      return new Normal(text.toString(), exact);
    }
  }
}
