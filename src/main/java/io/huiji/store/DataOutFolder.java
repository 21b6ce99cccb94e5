package io.huiji.store;

import io.huiji.kernel.DataFolder;
import io.huiji.kernel.Digest;
import io.huiji.store.AtomicFiles.Whole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Readable files below the data folder.
final class DataOutFolder implements OutFolder {

  private final DataFolder folder;
  private final AtomicFiles files;

  DataOutFolder(DataFolder folder, AtomicFiles files) {
    this.folder = folder;
    this.files = files;
  }

  @Override
  public Path write(String relative, byte[] content) {
    var target = resolve(relative);
    if (!holds(target, content)) {
      files.write(target, content);
    }
    return target;
  }

  @Override
  public void write(Map<String, byte[]> contents) {
    files.write(
        contents.entrySet().stream()
            .map(each -> Map.entry(resolve(each.getKey()), each.getValue()))
            .filter(each -> !holds(each.getKey(), each.getValue()))
            .map(each -> Whole.of(each.getKey(), each.getValue()))
            .toList());
  }

  private static boolean holds(Path target, byte[] content) {
    try {
      return Files.exists(target)
          && Files.size(target) == content.length
          && Digest.of(target).equals(Digest.of(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Path write(String relative, Path content) {
    var target = resolve(relative);
    if (!holds(target, content)) {
      files.copy(content, target);
    }
    return target;
  }

  private static boolean holds(Path target, Path content) {
    try {
      return Files.exists(target) && Files.mismatch(target, content) < 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Path resolve(String relative) {
    var target = folder.root().resolve(relative).normalize();
    if (!target.startsWith(folder.root()) || target.equals(folder.root())) {
      throw new IllegalArgumentException("not below the data folder: " + relative);
    }
    return target;
  }
}
