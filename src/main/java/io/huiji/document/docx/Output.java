package io.huiji.document.docx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/// Growing bytes of one part. Text is escaped on the way in; what XML forbids is dropped (control
/// characters) or shown as � (halves of surrogate pairs, non-characters).
final class Output {

  private static final byte[] BREAK = "</w:t><w:br/><w:t xml:space=\"preserve\">".getBytes(UTF_8);
  private static final byte[] TAB = "</w:t><w:tab/><w:t xml:space=\"preserve\">".getBytes(UTF_8);
  private static final byte[] LESS = "&lt;".getBytes(UTF_8);
  private static final byte[] GREATER = "&gt;".getBytes(UTF_8);
  private static final byte[] AND = "&amp;".getBytes(UTF_8);
  private static final byte[] QUOTE = "&quot;".getBytes(UTF_8);
  private static final int REPLACEMENT = 0xFFFD;

  private byte[] bytes = new byte[1 << 16];
  private int length;

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  void cutBackTo(int earlier) {
    length = earlier;
  }

  void put(byte[] ready) {
    reserve(ready.length);
    System.arraycopy(ready, 0, bytes, length, ready.length);
    length += ready.length;
  }

  /// Text of a run.
  void putText(CharSequence text) {
    for (var at = 0; at < text.length(); ) {
      var point = Character.codePointAt(text, at);
      at += Character.charCount(point);
      switch (point) {
        case '\n', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> put(BREAK);
        case '\t' -> put(TAB);
        default -> putPoint(point);
      }
    }
  }

  /// Text between double quotes.
  void putQuoted(CharSequence text) {
    for (var at = 0; at < text.length(); ) {
      var point = Character.codePointAt(text, at);
      at += Character.charCount(point);
      if (point == '"') {
        put(QUOTE);
      } else {
        putPoint(Character.isWhitespace(point) ? ' ' : point);
      }
    }
  }

  private void putPoint(int point) {
    switch (point) {
      case '<' -> put(LESS);
      case '>' -> put(GREATER);
      case '&' -> put(AND);
      default -> {
        if (point >= 0x20 && (point < 0x7F || point >= 0xA0)) {
          encode(allowed(point) ? point : REPLACEMENT);
        }
      }
    }
  }

  private static boolean allowed(int point) {
    return !(point >= 0xD800 && point <= 0xDFFF)
        && !(point >= 0xFDD0 && point <= 0xFDEF)
        && (point & 0xFFFE) != 0xFFFE;
  }

  private void encode(int point) {
    reserve(4);
    if (point < 0x80) {
      bytes[length++] = (byte) point;
    } else if (point < 0x800) {
      bytes[length++] = (byte) (0xC0 | (point >> 6));
      bytes[length++] = (byte) (0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
      bytes[length++] = (byte) (0xE0 | (point >> 12));
      bytes[length++] = (byte) (0x80 | ((point >> 6) & 0x3F));
      bytes[length++] = (byte) (0x80 | (point & 0x3F));
    } else {
      bytes[length++] = (byte) (0xF0 | (point >> 18));
      bytes[length++] = (byte) (0x80 | ((point >> 12) & 0x3F));
      bytes[length++] = (byte) (0x80 | ((point >> 6) & 0x3F));
      bytes[length++] = (byte) (0x80 | (point & 0x3F));
    }
  }

  private void reserve(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
