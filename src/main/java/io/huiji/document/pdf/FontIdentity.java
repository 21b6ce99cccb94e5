package io.huiji.document.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.huiji.kernel.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/// Takes the history of the office process out of embedded Type 1 fonts. The process counts the
/// fonts that it has ever written into their UniqueID, in the clear and in the encrypted part; here
/// the number comes from the font's own bytes instead (Adobe Type 1 Font Format, 7.3 on
/// encryption).
final class FontIdentity {

  private static final Pattern UNIQUE_ID = Pattern.compile("(/UniqueID )(\\d{7})( def)");
  private static final COSName LENGTH_1 = COSName.getPDFName("Length1");
  private static final COSName LENGTH_2 = COSName.getPDFName("Length2");
  private static final int KEY = 55665;

  private FontIdentity() {}

  static void settle(COSDocument document) throws IOException {
    for (var key : document.getXrefTable().keySet()) {
      if (document.getObjectFromPool(key).getObject() instanceof COSStream stream
          && stream.getInt(LENGTH_2) > 0) {
        settle(stream);
      }
    }
  }

  private static void settle(COSStream stream) throws IOException {
    byte[] font;
    try (var in = stream.createInputStream()) {
      font = in.readAllBytes();
    }
    int clear = stream.getInt(LENGTH_1);
    int secret = stream.getInt(LENGTH_2);
    if (clear < 0 || clear + secret > font.length) {
      return;
    }
    var settled = settled(font, clear, secret);
    try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(settled);
    }
  }

  /// The same length before and after: only seven digits change in either part.
  static byte[] settled(byte[] font, int clear, int secret) {
    var head = new String(font, 0, clear, ISO_8859_1);
    var body = new String(crypt(font, clear, secret, false), ISO_8859_1);
    var tail = new String(font, clear + secret, font.length - clear - secret, ISO_8859_1);
    var own = number(with(head, "0000000") + with(body, "0000000") + tail);
    var settledBody = with(body, own).getBytes(ISO_8859_1);
    var out = new ByteArrayOutputStream(font.length);
    out.writeBytes(with(head, own).getBytes(ISO_8859_1));
    out.writeBytes(crypt(settledBody, 0, settledBody.length, true));
    out.writeBytes(tail.getBytes(ISO_8859_1));
    return out.toByteArray();
  }

  private static String with(String part, String number) {
    return UNIQUE_ID.matcher(part).replaceAll("$1" + number + "$3");
  }

  /// Seven digits in the range that is free for private use (4000000 to 4999999).
  private static String number(String font) {
    var hash = Digest.of(font.getBytes(ISO_8859_1)).hex();
    return String.valueOf(4_000_000 + Long.parseLong(hash.substring(0, 12), 16) % 1_000_000);
  }

  private static byte[] crypt(byte[] bytes, int from, int length, boolean encrypt) {
    var result = new byte[length];
    int state = KEY;
    for (int i = 0; i < length; i++) {
      int in = bytes[from + i] & 0xFF;
      int out = in ^ (state >> 8);
      result[i] = (byte) out;
      state = (((encrypt ? out : in) & 0xFF) + state) * 52845 + 22719 & 0xFFFF;
    }
    return result;
  }
}
