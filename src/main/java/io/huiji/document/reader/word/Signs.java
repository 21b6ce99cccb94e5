package io.huiji.document.reader.word;

/// The characters that elements without text stand for.
final class Signs {

  private Signs() {}

  static String tab(String alignment) {
    return switch (alignment) {
      case "center" -> String.valueOf(Paragraph.TAB_TO_CENTRE);
      case "right" -> String.valueOf(Paragraph.TAB_TO_RIGHT);
      default -> "\t";
    };
  }

  static String lineBreak(String type) {
    return type.equals("page") ? String.valueOf(Paragraph.PAGE_BREAK) : "\n";
  }

  static String symbol(String hexadecimal) {
    try {
      return Character.toString(Integer.parseInt(hexadecimal, 16));
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
