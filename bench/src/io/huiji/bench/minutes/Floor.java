package io.huiji.bench.minutes;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.huiji.bench.Contender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipInputStream;

/// The floor: the same XML out of ready bytes, no template language at all, deflated by zlib; the
/// other parts are deflated beforehand. Memory and deflater are used again and again.
final class Floor implements Contender {

  private static final String BODY = "word/document.xml";

  private record Ready(byte[] name, byte[] deflated, int size, int checksum) {}

  private final int level;
  private final List<Minutes> minutes;
  private final List<Ready> others = new ArrayList<>();
  private final Map<String, byte[]> pieces = new LinkedHashMap<>();
  private final Deflater deflater;
  private final CRC32 checksum = new CRC32();
  private final ByteBuffer zip = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
  private final ByteBuffer directory = ByteBuffer.allocate(1 << 12).order(ByteOrder.LITTLE_ENDIAN);
  private byte[] xml = new byte[1 << 20];
  private int length;
  private int entries;

  /// @param example a document by the program whose XML this one has to give
  Floor(int level, byte[] example, Minutes of, List<Minutes> minutes) throws IOException {
    this.level = level;
    this.minutes = minutes;
    deflater = new Deflater(level, true);
    for (var part : parts(example).entrySet()) {
      if (!part.getKey().equals(BODY)) {
        others.add(ready(part.getKey(), part.getValue()));
      }
    }
    cut(new String(parts(example).get(BODY), UTF_8), of);
  }

  /// Takes the program's document apart at the values.
  private void cut(String document, Minutes of) {
    var topic = of.topics().getFirst();
    var body = topic.body();
    var items = topic.items();
    piece("before 0", document, "", of.mark());
    piece("before 1", document, of.mark(), of.number());
    piece("before 2", document, of.number(), of.organ());
    piece("before 3", document, of.organ(), of.date());
    piece("before 4", document, of.date(), of.lead());
    piece("before 5", document, of.lead(), topic.heading());
    piece("before 6", document, topic.heading(), body.get(0));
    piece("before 7", document, body.get(0), body.get(1));
    piece("items", document, body.getLast(), items.get(0));
    piece("before 9", document, items.get(0), items.get(1));
    piece("next", document, items.getLast(), of.topics().get(1).heading());
    piece("before 10", document, of.topics().getLast().items().getLast(), of.present());
    piece("before 11", document, of.present(), of.observers());
    piece("before 12", document, of.observers(), of.copyTo());
    piece("end", document, of.copyTo(), null);
  }

  private void piece(String name, String document, String after, String before) {
    var from = document.indexOf(escaped(after)) + escaped(after).length();
    var to = before == null ? document.length() : document.indexOf(escaped(before), from);
    pieces.put(name, document.substring(from, to).getBytes(UTF_8));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private Ready ready(String name, byte[] content) {
    checksum.reset();
    checksum.update(content);
    var own = new Deflater(9, true);
    own.setInput(content);
    own.finish();
    var deflated = new byte[content.length + 100];
    var count = own.deflate(deflated);
    own.end();
    return new Ready(
        name.getBytes(UTF_8), Arrays.copyOf(deflated, count), content.length, (int) checksum.getValue());
  }

  @Override
  public String name() {
    return "floor: ready bytes, zlib level " + level;
  }

  @Override
  public Made make(int number) {
    write(minutes.get(number));
    zip.clear();
    directory.clear();
    entries = 0;
    others.forEach(this::add);
    body();
    var start = zip.position();
    zip.put(directory.flip());
    zip.putInt(0x06054b50).putInt(0).putShort((short) entries).putShort((short) entries);
    zip.putInt(zip.position() - start - 12).putInt(start).putShort((short) 0);
    return Made.of(Arrays.copyOf(zip.array(), zip.position()));
  }

  byte[] xml(int number) {
    write(minutes.get(number));
    return Arrays.copyOf(xml, length);
  }

  private void write(Minutes of) {
    length = 0;
    var values = new String[] {of.mark(), of.number(), of.organ(), of.date(), of.lead()};
    for (var index = 0; index < values.length; index++) {
      put("before " + index).text(values[index]);
    }
    var next = "before 5";
    for (var topic : of.topics()) {
      put(next).text(topic.heading());
      var between = "before 6";
      for (var paragraph : topic.body()) {
        put(between).text(paragraph);
        between = "before 7";
      }
      between = "items";
      for (var item : topic.items()) {
        put(between).text(item);
        between = "before 9";
      }
      next = "next";
    }
    put("before 10").text(of.present());
    put("before 11").text(of.observers());
    put("before 12").text(of.copyTo());
    put("end");
  }

  private Floor put(String piece) {
    var bytes = pieces.get(piece);
    System.arraycopy(bytes, 0, xml, length, bytes.length);
    length += bytes.length;
    return this;
  }

  private void text(String text) {
    for (var index = 0; index < text.length(); index++) {
      var unit = text.charAt(index);
      switch (unit) {
        case '&' -> ascii("&amp;");
        case '<' -> ascii("&lt;");
        case '>' -> ascii("&gt;");
        default -> {
          if (unit < 0x80) {
            xml[length++] = (byte) unit;
          } else if (unit < 0x800) {
            xml[length++] = (byte) (0xC0 | unit >> 6);
            xml[length++] = (byte) (0x80 | unit & 0x3F);
          } else {
            xml[length++] = (byte) (0xE0 | unit >> 12);
            xml[length++] = (byte) (0x80 | unit >> 6 & 0x3F);
            xml[length++] = (byte) (0x80 | unit & 0x3F);
          }
        }
      }
    }
  }

  private void ascii(String text) {
    for (var index = 0; index < text.length(); index++) {
      xml[length++] = (byte) text.charAt(index);
    }
  }

  private void add(Ready part) {
    var place = zip.position();
    header(part.name(), part.deflated().length, part.size(), part.checksum(), zip.putInt(0x04034b50));
    zip.put(part.name()).put(part.deflated());
    central(part.name(), part.deflated().length, part.size(), part.checksum(), place);
  }

  private void body() {
    var name = BODY.getBytes(UTF_8);
    checksum.reset();
    checksum.update(xml, 0, length);
    var place = zip.position();
    var start = place + 30 + name.length;
    deflater.reset();
    deflater.setInput(xml, 0, length);
    deflater.finish();
    var count = deflater.deflate(zip.array(), start, zip.capacity() - start);
    header(name, count, length, (int) checksum.getValue(), zip.putInt(0x04034b50));
    zip.put(name);
    zip.position(start + count);
    central(name, count, length, (int) checksum.getValue(), place);
  }

  private void central(byte[] name, int count, int size, int sum, int place) {
    header(name, count, size, sum, directory.putInt(0x02014b50).putShort((short) 20));
    directory.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(place).put(name);
    entries++;
  }

  private static void header(byte[] name, int count, int size, int sum, ByteBuffer to) {
    to.putShort((short) 20).putShort((short) 0x800).putShort((short) 8).putShort((short) 0);
    to.putShort((short) 33).putInt(sum).putInt(count).putInt(size);
    to.putShort((short) name.length).putShort((short) 0);
  }

  static Map<String, byte[]> parts(byte[] docx) throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx), UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }
}
