package io.huiji.document.reader.word;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Names of character sets in RTF.
final class RtfCharsets {

  private RtfCharsets() {}

  static Charset ofCodePage(int page) {
    return switch (page) {
      case 936, 54936 -> named("GB18030");
      case 950 -> named("Big5");
      case 932 -> named("windows-31j");
      case 949 -> named("x-windows-949");
      case 65001 -> StandardCharsets.UTF_8;
      default -> named("windows-" + page);
    };
  }

  /// Charset of a font; the document's own where the font names none.
  static Charset ofFont(int number, Charset document) {
    return switch (number) {
      case 134 -> ofCodePage(936);
      case 136 -> ofCodePage(950);
      case 128 -> ofCodePage(932);
      case 129 -> ofCodePage(949);
      case 161 -> ofCodePage(1253);
      case 162 -> ofCodePage(1254);
      case 177 -> ofCodePage(1255);
      case 178 -> ofCodePage(1256);
      case 186 -> ofCodePage(1257);
      case 204 -> ofCodePage(1251);
      case 222 -> ofCodePage(874);
      case 238 -> ofCodePage(1250);
      default -> document;
    };
  }

  private static Charset named(String name) {
    return Charset.isSupported(name) ? Charset.forName(name) : Charset.forName("windows-1252");
  }

  /// Whether this byte begins a character of two bytes.
  static boolean lead(int value, Charset charset) {
    return value >= 0x81 && value <= 0xFE && charset.newEncoder().maxBytesPerChar() > 1.5;
  }
}
