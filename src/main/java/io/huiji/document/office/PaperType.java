package io.huiji.document.office;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// What the office program is told a paper is: by its content, and by its name only among the old
/// formats that share a container. Given no type the program would open anything as text.
///
/// @param extension under which it is handed over
record PaperType(String extension, byte[] content) {

  static final String OFD = "ofd";
  static final String DOCX = "docx";

  private static final int LOOK_AT = 64;

  /// Empty: nothing that can be converted.
  static Optional<PaperType> of(String name, byte[] content) {
    var begin = new String(content, 0, Math.min(LOOK_AT, content.length), ISO_8859_1);
    if (begin.startsWith("PK")) {
      return zipped(content);
    }
    if (begin.startsWith("\u00D0\u00CF\u0011\u00E0")) {
      return Optional.of(new PaperType(container(name), content));
    }
    if (begin.startsWith("{\\rtf")) {
      return Optional.of(new PaperType("rtf", content));
    }
    return text(content);
  }

  static boolean pdf(byte[] content) {
    return new String(content, 0, Math.min(1024, content.length), ISO_8859_1).contains("%PDF-");
  }

  private static Optional<PaperType> zipped(byte[] content) {
    var names = new String(content, ISO_8859_1);
    if (names.contains("OFD.xml") && !names.contains("[Content_Types].xml")) {
      return Optional.of(new PaperType(OFD, content));
    }
    if (names.contains("word/")) {
      return Optional.of(new PaperType(DOCX, content));
    }
    if (names.contains("xl/")) {
      return Optional.of(new PaperType("xlsx", content));
    }
    if (names.contains("ppt/")) {
      return Optional.of(new PaperType("pptx", content));
    }
    return Optional.empty();
  }

  private static String container(String name) {
    var dot = name.lastIndexOf('.');
    var extension = name.substring(dot + 1).toLowerCase(Locale.ROOT);
    return switch (extension) {
      case "xls", "et" -> "xls";
      case "ppt", "dps" -> "ppt";
      default -> "doc";
    };
  }

  /// Plain text goes over in UTF-8 whatever it came in; GB 18030 is the other way to write Chinese.
  private static Optional<PaperType> text(byte[] content) {
    for (var one : content) {
      if (one >= 0 && one < 0x20 && one != '\n' && one != '\r' && one != '\t' && one != 0x0C) {
        return Optional.empty();
      }
    }
    return decoded(content, StandardCharsets.UTF_8)
        .or(() -> decoded(content, Charset.forName("GB18030")))
        .map(text -> new PaperType("txt", marked(text)));
  }

  private static Optional<String> decoded(byte[] content, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static byte[] marked(String text) {
    var plain = text.startsWith("\uFEFF") ? text : "\uFEFF" + text;
    return plain.getBytes(StandardCharsets.UTF_8);
  }
}
