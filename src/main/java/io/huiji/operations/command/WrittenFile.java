package io.huiji.operations.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that a caller asked for, at a place of his choice.
final class WrittenFile {

  private WrittenFile() {}

  static void write(Path file, byte[] content) {
    try {
      var folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.write(file, content);
    } catch (IOException e) {
      throw new Failure("写不了文件 " + file + "：" + e.getMessage());
    }
  }
}
