package io.huiji.operations.backup;

import io.huiji.kernel.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder that no backup can go to, or that none can be restored from or into; said in Chinese.
public final class UnfitFolder extends RuntimeException {

  UnfitFolder(String message) {
    super(message);
  }

  static UnfitFolder busy(Path folder) {
    return new UnfitFolder("另一次备份正在写入“" + folder + "”：请等它办完");
  }

  /// A backup goes into a folder of its own, outside of the data folder.
  static void check(BackupFolder folder, DataFolder data) throws IOException {
    if (folder.root().startsWith(data.root()) || data.root().startsWith(folder.root())) {
      throw new UnfitFolder("备份不能放在数据文件夹里面，也不能包住它：请另给一个文件夹，最好在另一块磁盘上");
    }
    if (!Files.exists(folder.root())) {
      return;
    }
    if (!Files.isDirectory(folder.root())) {
      throw new UnfitFolder("“" + folder.root() + "”不是文件夹");
    }
    try (var files = Files.list(folder.root())) {
      var known =
          files
              .map(path -> path.getFileName().toString())
              .allMatch(name -> name.matches("backup\\.json|backup\\.lock|objects|backups"));
      if (!known) {
        throw new UnfitFolder("“" + folder.root() + "”里有别的东西：请给一个新的、空的或者以前备份用的文件夹");
      }
    }
  }
}
