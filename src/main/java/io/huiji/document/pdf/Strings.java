package io.huiji.document.pdf;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.util.HexFormat;

/// Text as PDF and XML write it.
final class Strings {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Strings() {}

  /// A text string: UTF-16 with its mark, as hexadecimal digits.
  static String text(String text) {
    return "<FEFF" + HEX.formatHex(text.getBytes(UTF_16BE)) + ">";
  }

  static String bytes(byte[] bytes) {
    return "<" + HEX.formatHex(bytes) + ">";
  }

  /// Text in an XML element; what XML 1.0 forbids becomes a replacement character.
  static String xml(String text) {
    var xml = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                default -> xml.appendCodePoint(allowed(point) ? point : 0xFFFD);
              }
            });
    return xml.toString();
  }

  private static boolean allowed(int point) {
    return (point >= 0x20 && point < 0xD800)
        || point == '\t'
        || point == '\n'
        || (point >= 0xE000 && point < 0xFFFE)
        || point > 0xFFFF;
  }
}
