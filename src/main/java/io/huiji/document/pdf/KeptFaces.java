package io.huiji.document.pdf;

import io.huiji.kernel.Digest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;

/// Deflated font programs by the hash of what they hold. A packet, its other editions and its
/// copies share theirs, and deflating takes longer than binding. A file begins with a sum; what
/// does not agree with it is made again, so all of it may be deleted at any time.
final class KeptFaces {

  private static final String FORMAT = "faces-1";

  private final Path folder;

  KeptFaces(Path workFolder) {
    this.folder = workFolder.resolve(FORMAT);
  }

  byte[] deflated(byte[] font) throws IOException {
    var hex = Digest.of(font).hex();
    var file = folder.resolve(hex.substring(0, 2)).resolve(hex + ".face");
    var kept = read(file);
    if (kept.isPresent()) {
      return kept.get();
    }
    var made = ObjectWriter.deflated(new ByteArrayInputStream(font));
    keep(made, file);
    return made;
  }

  private static Optional<byte[]> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    if (bytes.remaining() < Integer.BYTES) {
      return Optional.empty();
    }
    var sum = bytes.getInt();
    var face = Arrays.copyOfRange(bytes.array(), Integer.BYTES, bytes.capacity());
    return LeafFolder.sum(face) == sum ? Optional.of(face) : Optional.empty();
  }

  private static void keep(byte[] face, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    var temporary = Files.createTempFile(file.getParent(), ".making-", ".part");
    try {
      var bytes = ByteBuffer.allocate(Integer.BYTES + face.length);
      Files.write(temporary, bytes.putInt(LeafFolder.sum(face)).put(face).array());
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
