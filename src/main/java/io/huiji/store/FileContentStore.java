package io.huiji.store;

import io.huiji.kernel.Digest;
import io.huiji.store.AtomicFiles.Whole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/// Keeps content in a local folder, two levels deep by the first digits of the hash.
final class FileContentStore implements ContentStore {

  private final Path root;
  private final AtomicFiles files;

  FileContentStore(Path root, AtomicFiles files) {
    this.root = root;
    this.files = files;
  }

  @Override
  public Digest put(byte[] content) {
    return put(List.of(content)).getFirst();
  }

  @Override
  public List<Digest> put(List<byte[]> contents) {
    var digests = contents.stream().map(Digest::of).toList();
    var missing = new LinkedHashMap<Digest, byte[]>();
    for (var n = 0; n < contents.size(); n++) {
      if (!has(digests.get(n))) {
        missing.put(digests.get(n), contents.get(n));
      }
    }
    files.write(
        missing.entrySet().stream()
            .map(each -> Whole.of(path(each.getKey()), each.getValue()))
            .toList());
    for (var n = 0; n < contents.size(); n++) {
      readBack(digests.get(n), contents.get(n));
    }
    return digests;
  }

  private void readBack(Digest digest, byte[] content) {
    if (!Arrays.equals(reading(digest, () -> Files.readAllBytes(path(digest))), content)) {
      throw otherBytes(digest);
    }
  }

  @Override
  public Digest put(Path file) {
    try {
      var digest = Digest.of(file);
      if (!has(digest)) {
        files.write(path(digest), target -> copy(file, digest, target));
      }
      verified(digest);
      return digest;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What changes while it is copied must not come under the hash that it had before.
  private static void copy(Path file, Digest expected, FileChannel target) throws IOException {
    try (var in = new DigestInputStream(Files.newInputStream(file), Digest.sha256())) {
      in.transferTo(Channels.newOutputStream(target));
      if (!Digest.of(in.getMessageDigest()).equals(expected)) {
        throw new IOException("a file changed while it was stored: " + file);
      }
    }
  }

  @Override
  public boolean has(Digest digest) {
    return Files.exists(path(digest));
  }

  @Override
  public byte[] get(Digest digest) {
    var content = reading(digest, () -> Files.readAllBytes(path(digest)));
    if (!Digest.of(content).equals(digest)) {
      throw otherBytes(digest);
    }
    return content;
  }

  @Override
  public Path verified(Digest digest) {
    var path = path(digest);
    if (!reading(digest, () -> Digest.of(path)).equals(digest)) {
      throw otherBytes(digest);
    }
    return path;
  }

  private static ContentDamaged otherBytes(Digest digest) {
    return new ContentDamaged(digest, "内容与校验值不符，请从备份恢复");
  }

  private static <T> T reading(Digest digest, Reading<T> reading) {
    try {
      return reading.read();
    } catch (NoSuchFileException _) {
      throw new ContentDamaged(digest, "文件缺失，请从备份恢复");
    } catch (IOException e) {
      throw new ContentDamaged(digest, "文件无法读取（" + e.getMessage() + "）");
    }
  }

  @Override
  public void destroy(Digest digest) {
    files.delete(path(digest));
  }

  @Override
  public Path path(Digest digest) {
    var hex = digest.hex();
    return root.resolve(hex.substring(0, 2) + "/" + hex.substring(2, 4) + "/" + hex);
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }
}
