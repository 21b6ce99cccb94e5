package io.huiji.document.docx;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiji.document.docx.Encoder.Sum;
import io.huiji.document.docx.Packing.Packed;

/// Writes one zip after another into the same memory. Times are fixed, so the same parts give the
/// same bytes.
final class ZipWriter {

  private static final int VERSION = 20;
  private static final int NAMES_IN_UTF_8 = 1 << 11;
  private static final int DEFLATED = 8;
  private static final int FIRST_OF_JANUARY_1980 = (1 << 5) | 1;

  /// From the beginning of a local header to its checksum.
  private static final int BEFORE_CHECKSUM = 14;

  private final Bytes out = new Bytes(1 << 16);
  private final Bytes directory = new Bytes(1 << 11);
  private int entries;

  /// A part that is deflated already.
  void add(String name, Packed part) {
    var sum = new Sum(part.size(), part.checksum());
    var bytes = name.getBytes(UTF_8);
    var place = out.length();
    local(bytes, part.length(), sum);
    out.put(part.deflated(), part.length());
    central(bytes, part.length(), sum, place);
  }

  /// A part as the encoder has it.
  void add(String name, Encoder encoder) {
    var bytes = name.getBytes(UTF_8);
    var place = out.length();
    local(bytes, 0, new Sum(0, 0));
    var start = out.length();
    var sum = encoder.end(out);
    var length = out.length() - start;
    out.fourAt(place + BEFORE_CHECKSUM, sum.checksum());
    out.fourAt(place + BEFORE_CHECKSUM + 4, length);
    out.fourAt(place + BEFORE_CHECKSUM + 8, sum.size());
    central(bytes, length, sum, place);
  }

  private void local(byte[] name, int length, Sum sum) {
    out.four(0x04034b50);
    common(out, name, length, sum);
    out.put(name);
  }

  private void central(byte[] name, int length, Sum sum, int place) {
    directory.four(0x02014b50);
    directory.two(VERSION);
    common(directory, name, length, sum);
    directory.two(0); // comment
    directory.two(0); // disk
    directory.two(0); // internal attributes
    directory.four(0); // external attributes
    directory.four(place);
    directory.put(name);
    entries++;
  }

  /// The whole file; the next one can be begun then.
  byte[] finish() {
    var place = out.length();
    out.put(directory.array(), directory.length());
    out.four(0x06054b50);
    out.four(0); // disks
    out.two(entries);
    out.two(entries);
    out.four(directory.length());
    out.four(place);
    out.two(0); // comment
    var file = out.copy();
    clear();
    return file;
  }

  void clear() {
    out.clear();
    directory.clear();
    entries = 0;
  }

  private static void common(Bytes to, byte[] name, int length, Sum sum) {
    to.two(VERSION);
    to.two(NAMES_IN_UTF_8);
    to.two(DEFLATED);
    to.two(0); // midnight
    to.two(FIRST_OF_JANUARY_1980);
    to.four(sum.checksum());
    to.four(length);
    to.four(sum.size());
    to.two(name.length);
    to.two(0); // extra field
  }
}
