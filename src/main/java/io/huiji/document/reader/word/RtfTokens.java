package io.huiji.document.reader.word;

import java.nio.charset.StandardCharsets;

/// Cuts an RTF file into its tokens.
final class RtfTokens {

  /// What a token is.
  enum Kind {
    OPEN,
    CLOSE,
    /// A control word with its number, if any.
    WORD,
    /// One byte of text, written plainly or in hexadecimal.
    BYTE,
    END
  }

  private static final int MOST_DIGITS = 9;

  private final byte[] content;
  private int at;
  private String word = "";
  private int number;
  private boolean numbered;
  private int value;

  RtfTokens(byte[] content) {
    this.content = content;
  }

  Kind next() {
    while (at < content.length) {
      int c = content[at++] & 0xFF;
      switch (c) {
        case '{' -> {
          return Kind.OPEN;
        }
        case '}' -> {
          return Kind.CLOSE;
        }
        case '\r', '\n', 0 -> {}
        case '\\' -> {
          return control();
        }
        default -> {
          value = c;
          return Kind.BYTE;
        }
      }
    }
    return Kind.END;
  }

  String word() {
    return word;
  }

  int number(int otherwise) {
    return numbered ? number : otherwise;
  }

  int value() {
    return value;
  }

  /// The next byte as it is, for the second half of a character.
  int raw() {
    return at < content.length ? content[at++] & 0xFF : -1;
  }

  void skip(int bytes) {
    at = (int) Math.min(content.length, at + (long) Math.max(0, bytes));
  }

  private Kind control() {
    if (at >= content.length) {
      return Kind.END;
    }
    int c = content[at] & 0xFF;
    if (!letter(c)) {
      at++;
      return symbol(c);
    }
    int start = at;
    while (at < content.length && letter(content[at] & 0xFF)) {
      at++;
    }
    word = new String(content, start, at - start, StandardCharsets.US_ASCII);
    readNumber();
    if (at < content.length && content[at] == ' ') {
      at++;
    }
    return Kind.WORD;
  }

  private Kind symbol(int c) {
    if (c == '\'') {
      value = hexadecimal(raw()) * 16 + hexadecimal(raw());
      return Kind.BYTE;
    }
    if (c == '\\' || c == '{' || c == '}') {
      value = c;
      return Kind.BYTE;
    }
    word = c == '\r' || c == '\n' ? "par" : String.valueOf((char) c);
    numbered = false;
    return Kind.WORD;
  }

  private void readNumber() {
    boolean negative = at < content.length && content[at] == '-';
    int start = negative ? at + 1 : at;
    int end = start;
    long sum = 0;
    while (end < content.length && content[end] >= '0' && content[end] <= '9') {
      sum = end - start < MOST_DIGITS ? sum * 10 + (content[end] - '0') : sum;
      end++;
    }
    numbered = end > start;
    if (numbered) {
      number = (int) (negative ? -sum : sum);
      at = end;
    }
  }

  private static boolean letter(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static int hexadecimal(int c) {
    return Math.max(0, Character.digit(c, 16));
  }
}
