package io.huiji.packet;

import io.huiji.kernel.Digest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/// The untouched originals by agenda item, with a manifest that {@code sha256sum -c} reads. Entries
/// are stored, not compressed, and dated by the meeting, so that the bytes depend on nothing else.
final class OriginalsZip {

  static final String MANIFEST = "manifest-sha256.txt";

  private static final int READABLE = 0100644;

  private OriginalsZip() {}

  /// @param content gives the bytes of a paper
  static byte[] of(PacketInputs inputs, Function<Digest, byte[]> content) {
    var entries = new LinkedHashMap<String, Digest>();
    for (var topic : inputs.topics()) {
      var folder = "%02d-%s/".formatted(topic.number(), SafeName.of(topic.title()));
      var number = 1;
      for (var paper : topic.papers()) {
        entries.put(folder + number++ + "-" + SafeName.of(paper.name()), paper.content());
      }
    }
    var zip = write(entries, content, inputs.meeting().atTime(inputs.time()));
    check(zip, entries);
    return zip;
  }

  private static byte[] write(
      Map<String, Digest> entries, Function<Digest, byte[]> content, LocalDateTime dated) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipArchiveOutputStream(bytes)) {
      zip.setEncoding(StandardCharsets.UTF_8.name());
      for (var entry : entries.entrySet()) {
        store(zip, entry.getKey(), content.apply(entry.getValue()), dated);
      }
      store(zip, MANIFEST, manifest(entries), dated);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] manifest(Map<String, Digest> entries) {
    var lines = new StringBuilder();
    entries.forEach((name, digest) -> lines.append(digest).append("  ").append(name).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// Written as on Unix: other programs take Chinese names of a zip without that for some old code
  /// page, whatever its flags say.
  private static void store(
      ZipArchiveOutputStream zip, String name, byte[] content, LocalDateTime dated)
      throws IOException {
    var crc = new CRC32();
    crc.update(content);
    var entry = new ZipArchiveEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(dated);
    entry.setUnixMode(READABLE);
    zip.putArchiveEntry(entry);
    zip.write(content);
    zip.closeArchiveEntry();
  }

  /// What was written is opened again: every paper is there, whole, and nothing else.
  static void check(byte[] zip, Map<String, Digest> expected) {
    var found = new LinkedHashMap<String, Digest>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        found.put(entry.getName(), Digest.of(in.readAllBytes()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var manifest = found.remove(MANIFEST);
    if (!found.equals(expected) || !Digest.of(manifest(expected)).equals(manifest)) {
      throw new IllegalStateException("the zip of originals does not hold what it should");
    }
  }
}
