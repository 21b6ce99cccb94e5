package io.huiji.document.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.jspecify.annotations.Nullable;

/// Writes objects and all that they reach, each once. Every object number has seven digits, leading
/// zeros included, and its place is noted: whoever copies the bytes into another file adds to the
/// numbers there and need not understand anything else. (PDF/A-2 allows 8,388,607 objects: ISO
/// 19005-2, 6.1.13.)
///
/// What points back into the source's own page tree or structure becomes null.
final class ObjectWriter {

  static final int DIGITS = 7;

  private static final int MOST_OBJECTS = 1_000_000;
  private static final int DEEPEST = 64;
  private static final int LONGEST_INLINE = 64;
  private static final int WORTH_DEFLATING = 256;
  private static final int MOST_DEFLATED = 64 << 20;
  private static final Set<String> OF_THE_SOURCE =
      Set.of("Page", "Pages", "Catalog", "StructTreeRoot", "StructElem", "OBJR", "MCR");

  /// Of streams: their length is written anew, the rest tells of other files, of programs that made
  /// them, or of the structure.
  private static final Set<String> LEFT_OUT =
      Set.of(
          "Length",
          "F",
          "FFilter",
          "FDecodeParms",
          "DL",
          "StructParent",
          "StructParents",
          "Metadata",
          "PieceInfo",
          "LastModified",
          "OPI",
          "Ref",
          "Alternates",
          "AF");

  private final LeafSink out;
  private final IdentityHashMap<COSBase, Integer> numbers = new IdentityHashMap<>();
  private final Queue<COSBase> waiting = new ArrayDeque<>();
  private final Integers offsets = new Integers();
  private final Integers patches = new Integers();
  private final LeafFaces faces = new LeafFaces();

  ObjectWriter(LeafSink out) {
    this.out = out;
  }

  /// A number for an object that is written with {@link #begin}, or by whoever uses the leaf.
  int reserve() throws TooComplex {
    if (offsets.size() >= MOST_OBJECTS) {
      throw new TooComplex();
    }
    offsets.add(-1);
    return offsets.size();
  }

  /// Makes every reference to an object one to a reserved number.
  void stand(COSBase object, int number) {
    numbers.put(object, number);
  }

  /// The number of an object that is written sooner or later.
  int number(COSBase object) throws TooComplex {
    var known = numbers.get(object);
    if (known != null) {
      return known;
    }
    var number = reserve();
    numbers.put(object, number);
    waiting.add(object);
    return number;
  }

  /// Writes whatever has been referred to and is not yet there.
  void finish() throws IOException {
    for (var next = waiting.poll(); next != null; next = waiting.poll()) {
      int number = Objects.requireNonNull(numbers.get(next));
      if (next instanceof COSDictionary font && faces.take(font, number)) {
        continue;
      }
      begin(number);
      if (next instanceof COSStream stream) {
        stream(stream);
      } else {
        direct(next, 0);
      }
      end();
    }
  }

  void begin(int number) throws IOException {
    offsets.set(number - 1, out.position());
    digits(number);
    text(" 0 obj\n");
  }

  void end() throws IOException {
    text("\nendobj\n");
  }

  void text(String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
  }

  void reference(int number) throws IOException {
    digits(number);
    text(" 0 R");
  }

  private void digits(int number) throws IOException {
    patches.add(out.position());
    text("%07d".formatted(number));
  }

  void value(@Nullable COSBase base) throws IOException {
    value(base, 0);
  }

  private void value(@Nullable COSBase base, int depth) throws IOException {
    var indirect = base instanceof COSObject;
    var value = base instanceof COSObject object ? object.getObject() : base;
    if (value == null || ofTheSource(value)) {
      text("null");
    } else if ((indirect && substantial(value))
        || value instanceof COSStream
        || numbers.containsKey(value)
        || (depth > DEEPEST && container(value))) {
      reference(number(value));
    } else {
      direct(value, depth);
    }
  }

  private static boolean substantial(COSBase value) {
    return container(value)
        || (value instanceof COSString string && string.getBytes().length > LONGEST_INLINE);
  }

  private static boolean container(COSBase value) {
    return value instanceof COSDictionary || value instanceof COSArray;
  }

  /// Pages that are bound have a number and are never asked.
  private boolean ofTheSource(COSBase value) {
    return value instanceof COSDictionary dictionary
        && !numbers.containsKey(dictionary)
        && dictionary.getDictionaryObject(COSName.TYPE) instanceof COSName type
        && OF_THE_SOURCE.contains(type.getName());
  }

  private void direct(COSBase value, int depth) throws IOException {
    switch (value) {
      case COSDictionary dictionary -> dictionary(dictionary, depth);
      case COSArray array -> array(array, depth);
      case COSString string -> COSWriter.writeString(string.getBytes(), out);
      case COSName name -> name.writePDF(out);
      case COSInteger number -> number.writePDF(out);
      case COSFloat number -> number.writePDF(out);
      case COSBoolean truth -> truth.writePDF(out);
      default -> text("null");
    }
  }

  private void array(COSArray array, int depth) throws IOException {
    text("[");
    for (var index = 0; index < array.size(); index++) {
      text(index == 0 ? "" : " ");
      value(array.get(index), depth + 1);
    }
    text("]");
  }

  private void dictionary(COSDictionary dictionary, int depth) throws IOException {
    text("<<");
    for (var entry : dictionary.entrySet()) {
      entry(entry.getKey(), entry.getValue(), depth);
    }
    text(">>");
  }

  private void entry(COSName key, @Nullable COSBase value, int depth) throws IOException {
    key.writePDF(out);
    text(" ");
    value(value, depth + 1);
  }

  private void stream(COSStream stream) throws IOException {
    text("<<");
    for (var entry : stream.entrySet()) {
      if (!LEFT_OUT.contains(entry.getKey().getName())) {
        entry(entry.getKey(), entry.getValue(), 0);
      }
    }
    data(stream);
  }

  /// The rest of a stream whose dictionary is open and whose filters are written.
  void data(COSStream stream) throws IOException {
    if (!stream.hasData()) {
      data(new byte[0]);
      return;
    }
    var length = stream.getLength();
    try (var raw = stream.createRawInputStream()) {
      if (stream.getFilters() == null && length >= WORTH_DEFLATING && length <= MOST_DEFLATED) {
        text("/Filter/FlateDecode");
        data(deflated(raw));
      } else {
        data(raw, length);
      }
    }
  }

  void data(byte[] bytes) throws IOException {
    data(new ByteArrayInputStream(bytes), bytes.length);
  }

  private void data(InputStream raw, long length) throws IOException {
    text("/Length " + length + ">>\nstream\n");
    if (raw.transferTo(out) != length) {
      throw new IOException("a stream has another length than it says");
    }
    text("\nendstream");
  }

  static byte[] deflated(InputStream raw) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(bytes)) {
      raw.transferTo(deflater);
    }
    return bytes.toByteArray();
  }

  /// Fonts that were met and are completed by the binder.
  List<LeafFace> faces() {
    return faces.found();
  }

  int[] offsets() {
    return offsets.toArray();
  }

  int[] patches() {
    return patches.toArray();
  }
}
