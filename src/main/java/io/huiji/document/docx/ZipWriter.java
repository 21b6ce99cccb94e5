package io.huiji.document.docx;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiji.document.docx.Packing.Packed;
import java.io.ByteArrayOutputStream;

/// Writes a zip from parts that are packed already. Times are fixed, so the same parts give the
/// same bytes.
final class ZipWriter {

  private static final int VERSION = 20;
  private static final int NAMES_IN_UTF_8 = 1 << 11;
  private static final int DEFLATED = 8;
  private static final int FIRST_OF_JANUARY_1980 = (1 << 5) | 1;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private int entries;

  void add(String name, Packed part) {
    var place = out.size();
    var bytes = name.getBytes(UTF_8);
    four(out, 0x04034b50);
    common(out, part, bytes.length);
    out.writeBytes(bytes);
    out.write(part.deflated(), 0, part.length());
    four(directory, 0x02014b50);
    two(directory, VERSION);
    common(directory, part, bytes.length);
    two(directory, 0); // comment
    two(directory, 0); // disk
    two(directory, 0); // internal attributes
    four(directory, 0); // external attributes
    four(directory, place);
    directory.writeBytes(bytes);
    entries++;
  }

  byte[] finish() {
    var place = out.size();
    out.writeBytes(directory.toByteArray());
    four(out, 0x06054b50);
    four(out, 0); // disks
    two(out, entries);
    two(out, entries);
    four(out, directory.size());
    four(out, place);
    two(out, 0); // comment
    return out.toByteArray();
  }

  private static void common(ByteArrayOutputStream to, Packed part, int nameLength) {
    two(to, VERSION);
    two(to, NAMES_IN_UTF_8);
    two(to, DEFLATED);
    two(to, 0); // midnight
    two(to, FIRST_OF_JANUARY_1980);
    four(to, part.checksum());
    four(to, part.length());
    four(to, part.size());
    two(to, nameLength);
    two(to, 0); // extra field
  }

  private static void two(ByteArrayOutputStream to, int value) {
    to.write(value);
    to.write(value >>> 8);
  }

  private static void four(ByteArrayOutputStream to, int value) {
    two(to, value);
    two(to, value >>> 16);
  }
}
