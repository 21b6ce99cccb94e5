package io.huiji.document.reader;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes zips byte by byte, true and false ones, for tests of the guard.
final class RawZip {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<byte[]> central = new ArrayList<>();

  RawZip entry(String name, byte[] content) {
    return entry(name.getBytes(StandardCharsets.UTF_8), name, content, 0, content.length);
  }

  RawZip entry(byte[] localName, String centralName, byte[] content, int flags, long claimed) {
    int at = local(localName, content, flags, claimed);
    central(centralName.getBytes(StandardCharsets.UTF_8), content, flags, claimed, at);
    return this;
  }

  RawZip rawName(byte[] name, byte[] content) {
    int at = local(name, content, 0, content.length);
    central(name, content, 0, content.length, at);
    return this;
  }

  /// Only the local part: no directory speaks of it.
  RawZip unlisted(String name, byte[] content) {
    local(name.getBytes(StandardCharsets.UTF_8), content, 0, content.length);
    return this;
  }

  /// A second directory entry for content that is there once.
  RawZip alias(String name, byte[] content, int at) {
    central(name.getBytes(StandardCharsets.UTF_8), content, 0, content.length, at);
    return this;
  }

  int position() {
    return out.size();
  }

  byte[] bytes() {
    return bytes(central.size());
  }

  byte[] bytes(int claimedEntries) {
    int start = out.size();
    central.forEach(out::writeBytes);
    var end = buffer(22).putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
    end.putShort((short) claimedEntries).putShort((short) claimedEntries);
    end.putInt(out.size() - start).putInt(start).putShort((short) 0);
    out.writeBytes(end.array());
    return out.toByteArray();
  }

  private int local(byte[] name, byte[] content, int flags, long claimed) {
    int at = out.size();
    var packed = deflate(content);
    var header = buffer(30).putInt(0x04034b50).putShort((short) 20).putShort((short) flags);
    header.putShort((short) 8).putInt(0).putInt(crc(content)).putInt(packed.length);
    header.putInt((int) claimed).putShort((short) name.length).putShort((short) 0);
    out.writeBytes(header.array());
    out.writeBytes(name);
    out.writeBytes(packed);
    return at;
  }

  private void central(byte[] name, byte[] content, int flags, long claimed, int at) {
    var packed = deflate(content);
    var entry =
        buffer(46 + name.length).putInt(0x02014b50).putShort((short) 20).putShort((short) 20);
    entry.putShort((short) flags).putShort((short) 8).putInt(0).putInt(crc(content));
    entry.putInt(packed.length).putInt((int) claimed).putShort((short) name.length);
    entry.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
    entry.putInt(at).put(name);
    central.add(entry.array());
  }

  private static byte[] deflate(byte[] content) {
    var deflater = new Deflater(9, true);
    deflater.setInput(content);
    deflater.finish();
    var packed = new ByteArrayOutputStream();
    var chunk = new byte[8192];
    while (!deflater.finished()) {
      packed.write(chunk, 0, deflater.deflate(chunk));
    }
    deflater.end();
    return packed.toByteArray();
  }

  private static int crc(byte[] content) {
    var crc = new CRC32();
    crc.update(content);
    return (int) crc.getValue();
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
