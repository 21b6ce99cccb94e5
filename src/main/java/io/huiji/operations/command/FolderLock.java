package io.huiji.operations.command;

import io.huiji.kernel.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/// One process at a time works on a data folder. The lock ends with its process, however that ends.
record FolderLock(FileChannel channel) implements AutoCloseable {

  /// Waits until no other process has the folder.
  static FolderLock waitFor(DataFolder folder) {
    try {
      var channel =
          FileChannel.open(
              folder.root().resolve("huiji.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      channel.lock();
      return new FolderLock(channel);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot lock " + folder.root(), e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
