package io.huiji.document.reader.guard;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// Decodes the names of zip entries: Chinese Windows writes GBK and says nothing about it.
final class EntryNames {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private EntryNames() {}

  static String decode(byte[] raw) {
    return strict(raw, StandardCharsets.UTF_8)
        .or(() -> strict(raw, GB18030))
        .orElseGet(() -> new String(raw, StandardCharsets.ISO_8859_1))
        .replace('\\', '/');
  }

  /// The name as two readers with different habits would take it for the same.
  static String folded(String name) {
    return name.replaceAll("/+", "/").replaceAll("^(\\./|/)+", "").toLowerCase(Locale.ROOT);
  }

  /// Whether unpacking the name could leave its folder.
  static boolean slips(String name) {
    return name.startsWith("/")
        || name.matches("^[A-Za-z]:.*")
        || name.indexOf('\0') >= 0
        || ("/" + name + "/").contains("/../");
  }

  private static Optional<String> strict(byte[] raw, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(raw))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
