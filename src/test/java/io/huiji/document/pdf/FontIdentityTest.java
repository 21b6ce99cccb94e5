package io.huiji.document.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;

class FontIdentityTest {

  @Test
  void doesNotLetTheCountOfAnOfficeProcessIntoAFont() {
    var early = font("4100001", "glyphs");
    var late = font("4100143", "glyphs");

    assertThat(early).isNotEqualTo(late);
    assertThat(settled(early)).isEqualTo(settled(late)).hasSameSizeAs(early);
  }

  @Test
  void keepsTwoFontsApart() {
    assertThat(settled(font("4100001", "glyphs"))).isNotEqualTo(settled(font("4100001", "GLYPHS")));
  }

  @Test
  void leavesAFontWithoutSuchANumberAsItIs() {
    var font = font("7", "glyphs");

    assertThat(settled(font)).isEqualTo(font);
  }

  private static final int HEAD = "%!FontType1 /UniqueID ".length() + " def".length();

  private static byte[] settled(byte[] font) {
    var digits = new String(font, ISO_8859_1).indexOf(" def") - "%!FontType1 /UniqueID ".length();
    var clear = HEAD + digits;
    return FontIdentity.settled(font, clear, font.length - clear - 4);
  }

  /// A font's shape: clear part, encrypted part, four bytes behind it.
  private static byte[] font(String number, String glyphs) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(("%!FontType1 /UniqueID " + number + " def").getBytes(ISO_8859_1));
    out.writeBytes(encrypted("abcd/UniqueID " + number + " def " + glyphs));
    out.writeBytes("0000".getBytes(ISO_8859_1));
    return out.toByteArray();
  }

  private static byte[] encrypted(String text) {
    var bytes = text.getBytes(ISO_8859_1);
    int state = 55665;
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (bytes[i] ^ (state >> 8));
      state = ((bytes[i] & 0xFF) + state) * 52845 + 22719 & 0xFFFF;
    }
    return bytes;
  }
}
