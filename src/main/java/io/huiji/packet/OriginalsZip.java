package io.huiji.packet;

import io.huiji.kernel.Digest;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/// The untouched originals by agenda item, with a manifest that {@code sha256sum -c} reads. Entries
/// are stored, not compressed, and dated by the meeting, so that the bytes depend on nothing else.
final class OriginalsZip {

  static final String MANIFEST = "manifest-sha256.txt";

  private static final int READABLE = 0100644;
  private static final int PIECE = 1 << 16;

  private OriginalsZip() {}

  /// @param content gives the file with the bytes of a paper
  /// @param target made anew
  static void write(PacketInputs inputs, Function<Digest, Path> content, Path target) {
    var entries = new LinkedHashMap<String, Digest>();
    for (var topic : inputs.topics()) {
      var folder = "%02d-%s/".formatted(topic.number(), SafeName.of(topic.title()));
      var number = 1;
      for (var paper : topic.papers()) {
        entries.put(folder + number++ + "-" + SafeName.of(paper.name()), paper.content());
      }
    }
    try {
      write(entries, content, inputs.meeting().atTime(inputs.time()), target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    check(target, entries);
  }

  /// Written through a stream: into a file that it can go back in, the library writes other bytes.
  private static void write(
      Map<String, Digest> entries, Function<Digest, Path> content, LocalDateTime dated, Path target)
      throws IOException {
    var file = new BufferedOutputStream(Files.newOutputStream(target), PIECE);
    try (var zip = new ZipArchiveOutputStream(file)) {
      zip.setEncoding(StandardCharsets.UTF_8.name());
      for (var entry : entries.entrySet()) {
        store(zip, entry.getKey(), content.apply(entry.getValue()), dated);
      }
      var manifest = manifest(entries);
      zip.putArchiveEntry(entry(MANIFEST, manifest.length, crc(in(manifest)), dated));
      zip.write(manifest);
      zip.closeArchiveEntry();
    }
  }

  private static InputStream in(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static byte[] manifest(Map<String, Digest> entries) {
    var lines = new StringBuilder();
    entries.forEach((name, digest) -> lines.append(digest).append("  ").append(name).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void store(
      ZipArchiveOutputStream zip, String name, Path content, LocalDateTime dated)
      throws IOException {
    var crc = crc(Files.newInputStream(content));
    zip.putArchiveEntry(entry(name, Files.size(content), crc, dated));
    Files.copy(content, zip);
    zip.closeArchiveEntry();
  }

  private static long crc(InputStream content) throws IOException {
    try (var in = new CheckedInputStream(content, new CRC32())) {
      in.transferTo(OutputStream.nullOutputStream());
      return in.getChecksum().getValue();
    }
  }

  /// Written as on Unix: other programs take Chinese names of a zip without that for some old code
  /// page, whatever its flags say.
  private static ZipArchiveEntry entry(String name, long size, long crc, LocalDateTime dated) {
    var entry = new ZipArchiveEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(size);
    entry.setCrc(crc);
    entry.setTimeLocal(dated);
    entry.setUnixMode(READABLE);
    return entry;
  }

  /// What was written is opened again: every paper is there, whole, and nothing else.
  static void check(Path zip, Map<String, Digest> expected) {
    var found = new LinkedHashMap<String, Digest>();
    try (var in =
        new ZipInputStream(
            new BufferedInputStream(Files.newInputStream(zip), PIECE), StandardCharsets.UTF_8)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        found.put(entry.getName(), Digest.of(in));
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
