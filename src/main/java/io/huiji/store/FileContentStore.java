package io.huiji.store;

import io.huiji.kernel.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

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
    var digest = Digest.of(content);
    if (!has(digest)) {
      files.write(path(digest), content);
    }
    get(digest);
    return digest;
  }

  @Override
  public boolean has(Digest digest) {
    return Files.exists(path(digest));
  }

  @Override
  public byte[] get(Digest digest) {
    var content = read(digest);
    if (!Digest.of(content).equals(digest)) {
      throw new ContentDamaged(digest, "内容与校验值不符，请从备份恢复");
    }
    return content;
  }

  private byte[] read(Digest digest) {
    try {
      return Files.readAllBytes(path(digest));
    } catch (NoSuchFileException _) {
      throw new ContentDamaged(digest, "文件缺失，请从备份恢复");
    } catch (IOException e) {
      throw new ContentDamaged(digest, "文件无法读取（" + e.getMessage() + "）");
    }
  }

  @Override
  public Path path(Digest digest) {
    var hex = digest.hex();
    return root.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
  }
}
