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
    private char[] text;
    private int[] origins;
    private int length;

    Builder(int expected) {
      text = new char[expected + 1];
      origins = new int[expected + 1];
    }

    void add(String characters, int origin) {
      if (characters.length() == 1) {
        if (characters.charAt(0) != ' ' || !endsBlank()) {
          add(characters.charAt(0), origin);
        }
        return;
      }
      for (var at = 0; at < characters.length(); at++) {
        add(characters.charAt(at), origin);
      }
    }

    void add(char character, int origin) {
      if (length == text.length) {
        text = Arrays.copyOf(text, length * 2);
        origins = Arrays.copyOf(origins, length * 2);
      }
      text[length] = character;
      origins[length++] = origin;
    }

    void add(Normal source, int from, int until) {
      for (var at = from; at < until; at++) {
        add(source.text.charAt(at), source.origins[at]);
      }
    }

    int length() {
      return length;
    }

    private boolean endsBlank() {
      return length > 0 && text[length - 1] == ' ';
    }

    Normal build(int end) {
      var exact = Arrays.copyOf(origins, length + 1);
      exact[length] = end;
      return new Normal(new String(text, 0, length), exact);
    }
  }
}
