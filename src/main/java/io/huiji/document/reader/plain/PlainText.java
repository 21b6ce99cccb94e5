package io.huiji.document.reader.plain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Decodes plain text without guessing: a byte order mark, else UTF-8, else GB18030, each strictly.
public final class PlainText {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private PlainText() {}

  /// Empty when the bytes are no text.
  public static Optional<String> decode(byte[] content) {
    if (starts(content, 0xEF, 0xBB, 0xBF)) {
      return strict(content, 3, StandardCharsets.UTF_8);
    }
    if (starts(content, 0xFF, 0xFE)) {
      return strict(content, 2, StandardCharsets.UTF_16LE);
    }
    if (starts(content, 0xFE, 0xFF)) {
      return strict(content, 2, StandardCharsets.UTF_16BE);
    }
    return strict(content, 0, StandardCharsets.UTF_8).or(() -> strict(content, 0, GB18030));
  }

  private static Optional<String> strict(byte[] content, int from, Charset charset) {
    try {
      var text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content, from, content.length - from))
              .toString();
      return text.chars().anyMatch(PlainText::binary) ? Optional.empty() : Optional.of(text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean binary(int c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A && c != 0x0B;
  }

  private static boolean starts(byte[] content, int... mark) {
    if (content.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((content[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
