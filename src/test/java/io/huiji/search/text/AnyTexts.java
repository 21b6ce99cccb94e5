package io.huiji.search.text;

import java.util.Random;

/// Texts of usual characters, and between them any char at all, halves of pairs too.
record AnyTexts(Random random) {

  private static final String USUAL =
      "关于提高城乡低保标准的通知，人民政府应当于2026年12月3日前办理。\n\n　　第三条　（一）會議－ＡＢc…①㈠\r\n\t ";

  /// @param longest fewer characters than so many
  String next(int longest) {
    var text = new StringBuilder();
    for (var left = random.nextInt(longest); left > 0; left--) {
      switch (random.nextInt(20)) {
        case 0 -> text.append((char) random.nextInt(Character.MAX_VALUE + 1));
        case 1 -> text.appendCodePoint(0x20000 + random.nextInt(1000));
        case 2 -> text.append((char) random.nextInt(0x3100));
        default -> text.append(USUAL.charAt(random.nextInt(USUAL.length())));
      }
    }
    return text.toString();
  }
}
