package io.huiji.document.reader;

import io.huiji.document.reader.guard.SafeZip;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What a file is by its first bytes; a container is looked into before its format is known.
enum Container {
  ZIP,
  OLE,
  PDF,
  RTF,
  /// A picture, a program, a packed or signed file: recognised, and not for us.
  FOREIGN,
  /// Nothing known; perhaps text.
  NONE;

  private static final int HEAD = 1024;

  static Container of(byte[] content) {
    if (SafeZip.looksLikeZip(content)) {
      return ZIP;
    }
    if (starts(content, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
      return OLE;
    }
    var head = new String(content, 0, Math.min(HEAD, content.length), StandardCharsets.ISO_8859_1);
    if (head.contains("%PDF-")) {
      return PDF;
    }
    if (head.stripLeading().startsWith("{\\rtf")) {
      return RTF;
    }
    return foreign(content, head) ? FOREIGN : NONE;
  }

  private static boolean foreign(byte[] content, String head) {
    var start = head.stripLeading().toLowerCase(Locale.ROOT);
    return starts(content, 0xFF, 0xD8, 0xFF)
        || starts(content, 0x89, 'P', 'N', 'G')
        || head.startsWith("GIF8")
        || (head.startsWith("BM") && content.length > 26 && content[6] == 0)
        || head.startsWith("II*\0")
        || head.startsWith("MM\0*")
        || head.startsWith("MZ")
        || head.startsWith("\u007fELF")
        || head.startsWith("Rar!")
        || head.startsWith("7z\u00bc\u00af")
        || starts(content, 0x1F, 0x8B)
        || head.startsWith("BZh")
        || start.startsWith("<!doctype html")
        || start.startsWith("<html")
        || start.startsWith("<?xml")
        || start.startsWith("\u00ef\u00bb\u00bf<?xml")
        || start.startsWith("mime-version:");
  }

  private static boolean starts(byte[] content, int... magic) {
    if (content.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((content[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
