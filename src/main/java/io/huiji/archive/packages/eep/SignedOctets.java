package io.huiji.archive.packages.eep;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Finds the octets that are signed: the one element 被签名对象, from its start tag to its end tag.
/// Comments, CDATA and processing instructions, in which a tag could stand that is none, are
/// refused.
final class SignedOctets {

  private static final String ELEMENT = "被签名对象";
  private static final int LONGEST_TAG = 4096;

  private final InputStream in;
  private final OutputStream to;
  private boolean inside;
  private int found;
  private boolean odd;

  private SignedOctets(InputStream in, OutputStream to) {
    this.in = in;
    this.to = to;
  }

  /// @return whether there is exactly one, and nothing in which a false one could hide
  static boolean copy(Path file, OutputStream to) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      var octets = new SignedOctets(in, to);
      octets.walk();
      return octets.found == 1 && !octets.inside && !octets.odd;
    }
  }

  private void walk() throws IOException {
    var declaration = true;
    var text = new byte[1 << 16];
    var length = 0;
    for (int next; (next = in.read()) >= 0; ) {
      if (next == '<') {
        flush(text, length);
        length = 0;
        tag(declaration);
        declaration = false;
      } else {
        text[length++] = (byte) next;
        if (length == text.length) {
          flush(text, length);
          length = 0;
        }
      }
    }
    flush(text, length);
  }

  private void flush(byte[] text, int length) throws IOException {
    if (inside) {
      to.write(text, 0, length);
    }
  }

  private void tag(boolean declaration) throws IOException {
    var tag = new ByteArrayOutputStream();
    tag.write('<');
    for (int next; (next = in.read()) >= 0 && tag.size() < LONGEST_TAG; ) {
      tag.write(next);
      if (next == '>') {
        break;
      }
    }
    var written = tag.toString(StandardCharsets.UTF_8);
    odd |= written.startsWith("<!") || (written.startsWith("<?") && !declaration);
    odd |= tag.size() >= LONGEST_TAG;
    if (written.startsWith("<" + ELEMENT + " ") || written.equals("<" + ELEMENT + ">")) {
      odd |= inside;
      inside = true;
      found++;
    }
    if (inside) {
      to.write(tag.toByteArray());
    }
    if (written.equals("</" + ELEMENT + ">")) {
      inside = false;
    }
  }
}
