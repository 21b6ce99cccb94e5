package io.huiji.operations.command;

import io.huiji.kernel.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/// Makes a data folder: its folders, open to their owner alone.
final class NewInstallation {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private NewInstallation() {}

  /// @throws Misuse when the folder is there and not empty
  static DataFolder foldersIn(Path root) {
    var folder = new DataFolder(root);
    try {
      if (Files.exists(root) && !isEmptyFolder(root)) {
        throw new Misuse("“" + root + "”已有内容：请给一个新的或空的文件夹");
      }
      for (var path : all(folder)) {
        Files.createDirectories(path);
        restrict(path);
      }
      return folder;
    } catch (IOException e) {
      throw new Misuse("建不了数据文件夹“" + root + "”：" + e.getMessage());
    }
  }

  private static List<Path> all(DataFolder folder) {
    return List.of(
        folder.root(),
        folder.database(),
        folder.store(),
        folder.index(),
        folder.cache(),
        folder.out(),
        folder.reports(),
        folder.logs());
  }

  private static boolean isEmptyFolder(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return false;
    }
    try (var files = Files.list(root)) {
      return files.findAny().isEmpty();
    }
  }

  private static void restrict(Path path) throws IOException {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, OWNER_ONLY);
    }
  }
}
