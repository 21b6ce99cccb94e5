package io.huiji.document.docx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/// The XML of one part in UTF-8. Text is escaped on the way in; what XML forbids is dropped
/// (control characters) or shown as � (halves of surrogate pairs, non-characters).
final class XmlText {

  /// So many bytes behind the end may be read, whatever stands there: whole words are compared.
  static final int SLACK = 16;

  /// Positions are counted in int, and distances between them must not overflow.
  private static final int LONGEST = 1 << 30;

  private static final byte[] BREAK = "</w:t><w:br/><w:t xml:space=\"preserve\">".getBytes(UTF_8);
  private static final byte[] TAB = "</w:t><w:tab/><w:t xml:space=\"preserve\">".getBytes(UTF_8);
  private static final byte[] LESS = "&lt;".getBytes(UTF_8);
  private static final byte[] GREATER = "&gt;".getBytes(UTF_8);
  private static final byte[] AND = "&amp;".getBytes(UTF_8);
  private static final byte[] QUOTE = "&quot;".getBytes(UTF_8);
  private static final int REPLACEMENT = 0xFFFD;

  private byte[] bytes = new byte[1 << 18];
  private int length;

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  void put(byte[] ready) {
    reserve(ready.length);
    System.arraycopy(ready, 0, bytes, length, ready.length);
    length += ready.length;
  }

  /// Text of a run, from one index up to another.
  void putText(String text, int from, int to) {
    reserve(3 * (to - from));
    for (var at = from; at < to; ) {
      var unit = text.charAt(at);
      if (unit >= 0x2030 && unit < 0xD800) {
        // nearly all characters of our papers: always allowed, never escaped, three bytes
        bytes[length] = (byte) (0xE0 | (unit >> 12));
        bytes[length + 1] = (byte) (0x80 | ((unit >> 6) & 0x3F));
        bytes[length + 2] = (byte) (0x80 | (unit & 0x3F));
        length += 3;
        at++;
        continue;
      }
      var point = point(text, at, to);
      at += Character.charCount(point);
      switch (point) {
        case '\n', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> put(BREAK);
        case '\t' -> put(TAB);
        default -> putPoint(point);
      }
      reserve(3 * (to - at));
    }
  }

  private static int point(String text, int at, int to) {
    var high = text.charAt(at);
    return Character.isHighSurrogate(high)
            && at + 1 < to
            && Character.isLowSurrogate(text.charAt(at + 1))
        ? Character.toCodePoint(high, text.charAt(at + 1))
        : high;
  }

  /// Text between double quotes.
  void putQuoted(String text) {
    for (var at = 0; at < text.length(); ) {
      var point = point(text, at, text.length());
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
    if (bytes.length - length - SLACK < more) {
      if (more > LONGEST - length) {
        throw new IllegalArgumentException("too long for one part of a document");
      }
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more + SLACK));
    }
  }
}
