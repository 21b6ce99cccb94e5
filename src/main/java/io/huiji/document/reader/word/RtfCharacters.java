package io.huiji.document.reader.word;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/// The control words of RTF that are characters or say how characters look, and its font table.
final class RtfCharacters {

  private final RtfText text;
  private final Map<Integer, Charset> fonts = new HashMap<>();
  private int font;

  RtfCharacters(RtfText text) {
    this.text = text;
  }

  /// One word of the font table.
  void define(String word, RtfTokens tokens) {
    switch (word) {
      case "f" -> font = tokens.number(0);
      case "fcharset" -> fonts.put(font, RtfCharsets.ofFont(tokens.number(0), text.charset));
      default -> {}
    }
  }

  /// @return whether the word was one of these
  boolean take(String word, RtfTokens tokens) {
    switch (word) {
      case "u" -> text.unicode(tokens.number(0));
      case "uc" -> text.now.unicodeSkip = tokens.number(1);
      case "v" -> text.now.hidden = tokens.number(1) != 0;
      case "deleted" -> text.now.deleted = tokens.number(1) != 0;
      case "fs" -> text.now.fontHalfPoints = Math.max(2, tokens.number(24));
      case "f" -> text.now.charset = fonts.get(tokens.number(0));
      case "dbch" -> text.now.eastAsian = true;
      case "loch", "hich", "rtlch", "ltrch" -> text.now.eastAsian = false;
      case "afs" -> {
        if (text.now.eastAsian) {
          text.now.fontHalfPoints = Math.max(2, tokens.number(24));
        }
      }
      case "af" -> {
        if (text.now.eastAsian) {
          text.now.charset = fonts.get(tokens.number(0));
        }
      }
      case "plain" -> {
        text.now.hidden = false;
        text.now.deleted = false;
        text.now.fontHalfPoints = 24;
      }
      case "line" -> text.control(Paragraph.LINE_BREAK);
      case "page" -> text.control(Paragraph.PAGE_BREAK);
      case "tab" -> text.control(Paragraph.TAB);
      case "emdash" -> text.append("—");
      case "endash" -> text.append("–");
      case "lquote" -> text.append("‘");
      case "rquote" -> text.append("’");
      case "ldblquote" -> text.append("“");
      case "rdblquote" -> text.append("”");
      case "bullet" -> text.append("•");
      case "~" -> text.append("\u00A0");
      case "_" -> text.append("-");
      case "emspace", "enspace", "qmspace" -> text.append("\u2003");
      default -> {
        return false;
      }
    }
    return true;
  }
}
