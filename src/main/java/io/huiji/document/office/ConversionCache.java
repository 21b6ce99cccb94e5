package io.huiji.document.office;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.huiji.document.pdf.ReproduciblePdf.Settled;
import io.huiji.kernel.Digest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// Conversions by the hash of their source: format 2 since they are PDF/A, 3 since no mark hangs
/// over the edge and dates are locked, 4 since their faces are compact, 5 since those have no
/// hints, 6 since each face is there once. A file begins with one line that names the hash of what
/// follows; where they disagree the file is thrown away and the paper converted again.
final class ConversionCache {

  private static final Pattern HEAD = Pattern.compile("huiji-pdf 6 ([0-9a-f]{64}) (\\d{1,9})");
  private static final int LONGEST_HEAD = 128;

  private final Path folder;

  ConversionCache(Path folder) {
    this.folder = folder;
  }

  Optional<Settled> find(Digest source, String type) throws IOException {
    var file = file(source, type);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    var found = parse(Files.readAllBytes(file));
    if (found.isEmpty()) {
      Files.deleteIfExists(file);
    }
    return found;
  }

  private static Optional<Settled> parse(byte[] content) {
    var begin = new String(content, 0, Math.min(LONGEST_HEAD, content.length), US_ASCII);
    var end = begin.indexOf('\n');
    var head = HEAD.matcher(end < 0 ? "" : begin.substring(0, end));
    if (!head.matches()) {
      return Optional.empty();
    }
    var pdf = Arrays.copyOfRange(content, end + 1, content.length);
    return Digest.of(pdf).hex().equals(head.group(1))
        ? Optional.of(new Settled(pdf, Integer.parseInt(head.group(2))))
        : Optional.empty();
  }

  void keep(Digest source, String type, Settled settled) throws IOException {
    var file = file(source, type);
    Files.createDirectories(file.getParent());
    var temporary = Files.createTempFile(file.getParent(), ".keeping-", ".part");
    try {
      try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        write(channel, head(settled));
        write(channel, settled.pdf());
        channel.force(true);
      }
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static byte[] head(Settled settled) {
    return "huiji-pdf 6 %s %d%n"
        .formatted(Digest.of(settled.pdf()).hex(), settled.pages())
        .replace(System.lineSeparator(), "\n")
        .getBytes(US_ASCII);
  }

  private static void write(FileChannel channel, byte[] bytes) throws IOException {
    var buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  private Path file(Digest source, String type) {
    return folder
        .resolve("pdf")
        .resolve(source.hex().substring(0, 2))
        .resolve(source.hex() + "." + type);
  }
}
