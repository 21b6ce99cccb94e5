package io.huiji.document.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.CRC32C;

/// A PDF being written from front to back. It keeps where each object begins and nothing else, so
/// its memory grows by eight bytes an object.
final class PdfFile implements Closeable {

  private static final String HEAD = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n";
  private static final int PIECE = 1 << 18;

  /// ISO 19005-2, 6.1.13.
  private static final int MOST_OBJECTS = 8_388_607;

  private final FileChannel channel;
  private final MessageDigest digest;
  private final byte[] piece = new byte[PIECE];
  private int filled;
  private long written;
  private long[] offsets = new long[1024];
  private int objects;

  /// @param digest is fed with every byte that is written
  PdfFile(Path file, MessageDigest digest) throws IOException {
    this.channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
    this.digest = digest;
    text(HEAD);
  }

  long position() {
    return written + filled;
  }

  /// The number of an object that is written later.
  int reserve() {
    return reserve(1);
  }

  /// @return the first of so many numbers
  private int reserve(int count) {
    var first = objects + 1;
    objects += count;
    if (objects > MOST_OBJECTS) {
      throw new IllegalArgumentException("more objects than PDF/A-2 allows: " + objects);
    }
    if (objects >= offsets.length) {
      offsets = Arrays.copyOf(offsets, Math.max(objects + 1, offsets.length * 2));
    }
    return first;
  }

  /// Writes a whole object.
  ///
  /// @param value Latin-1; text strings come from {@link Strings}
  void object(int number, String value) throws IOException {
    begin(number);
    text(value);
    end();
  }

  int object(String value) throws IOException {
    var number = reserve();
    object(number, value);
    return number;
  }

  /// @param dictionary without its brackets and without the length
  void stream(int number, String dictionary, byte[] data) throws IOException {
    begin(number);
    text("<<" + dictionary + "/Length " + data.length + ">>\nstream\n");
    bytes(data, data.length);
    text("\nendstream");
    end();
  }

  int stream(String dictionary, byte[] data) throws IOException {
    var number = reserve();
    stream(number, dictionary, data);
    return number;
  }

  /// @param length how many bytes the source has
  int stream(String dictionary, InputStream data, long length) throws IOException {
    var number = reserve();
    begin(number);
    text("<<" + dictionary + "/Length " + length + ">>\nstream\n");
    var before = position();
    var buffer = new byte[1 << 14];
    for (int read; (read = data.read(buffer)) > 0; ) {
      bytes(buffer, read);
    }
    if (position() - before != length) {
      throw new IOException("a file changed its length while it was copied");
    }
    text("\nendstream");
    end();
    return number;
  }

  void begin(int number) throws IOException {
    offsets[number] = position();
    text(number + " 0 obj\n");
  }

  void end() throws IOException {
    text("\nendobj\n");
  }

  void text(String text) throws IOException {
    var bytes = text.getBytes(ISO_8859_1);
    bytes(bytes, bytes.length);
  }

  private void bytes(byte[] bytes, int length) throws IOException {
    for (var from = 0; from < length; ) {
      if (filled == PIECE) {
        flush();
      }
      var fits = Math.min(length - from, PIECE - filled);
      System.arraycopy(bytes, from, piece, filled, fits);
      filled += fits;
      from += fits;
    }
  }

  /// Copies all objects of a leaf.
  ///
  /// @return what is to be added to a number of the leaf to have the number here
  /// @throws DamagedLeaf when the body is not what its index says
  int append(Leaf leaf, LeafBody body) throws IOException {
    flush();
    var base = reserve(leaf.objects()) - 1;
    for (var number = 1; number <= leaf.objects(); number++) {
      offsets[base + number] = position() + leaf.offsets()[number - 1];
    }
    var sum = new CRC32C();
    var patch = 0;
    for (var from = 0; from < leaf.length(); ) {
      var length = pieceOf(leaf, from, patch);
      body.read(from, piece, length);
      sum.update(piece, 0, length);
      for (; patch < leaf.patches().length && leaf.patches()[patch] < from + length; patch++) {
        raise(leaf.patches()[patch] - from, base);
      }
      filled = length;
      flush();
      from += length;
    }
    if ((int) sum.getValue() != leaf.sum()) {
      throw new DamagedLeaf();
    }
    return base;
  }

  /// As much as fits, without cutting a number in two.
  private static int pieceOf(Leaf leaf, int from, int patch) {
    var end = from + Math.min(PIECE, leaf.length() - from);
    var patches = leaf.patches();
    var found = Arrays.binarySearch(patches, patch, patches.length, end - ObjectWriter.DIGITS);
    var next = found >= 0 ? found + 1 : -found - 1;
    return next < patches.length && patches[next] < end ? patches[next] - from : end - from;
  }

  private void raise(int at, int base) {
    var number = 0;
    for (var digit = 0; digit < ObjectWriter.DIGITS; digit++) {
      number = number * 10 + piece[at + digit] - '0';
    }
    number += base;
    for (var digit = ObjectWriter.DIGITS - 1; digit >= 0; digit--) {
      piece[at + digit] = (byte) ('0' + number % 10);
      number /= 10;
    }
  }

  void flush() throws IOException {
    digest.update(piece, 0, filled);
    var rest = ByteBuffer.wrap(piece, 0, filled);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
    written += filled;
    filled = 0;
  }

  /// How many objects there are; object 0 is not counted.
  int objects() {
    return objects;
  }

  /// Where an object begins; 0: it is not written yet.
  long offset(int number) {
    return offsets[number];
  }

  /// Writes the table of objects and the trailer.
  void finish(int catalog, int information, String id) throws IOException {
    var table = position();
    text(CrossReferences.head(objects));
    for (var number = 1; number <= objects; number++) {
      text(CrossReferences.entry(offsets[number]));
    }
    text(CrossReferences.trailer(objects, catalog, information, id, table));
    flush();
  }

  void force() throws IOException {
    channel.force(true);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /// A leaf that has changed since it was made.
  static final class DamagedLeaf extends IOException {

    private static final long serialVersionUID = 1L;
  }
}
