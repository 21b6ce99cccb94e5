package io.huiji.archive.packages.bag;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// Folders that are whole or not there.
public final class DurableFolder {

  private DurableFolder() {}

  /// Removes a file or a folder with all that is in it; links are removed, never followed.
  public static void remove(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /// Every file and folder of it durable, in one sweep once all is written.
  static void sync(Path path) throws IOException {
    try (var all = Files.walk(path)) {
      for (var each : (Iterable<Path>) all::iterator) {
        try (var channel = FileChannel.open(each, StandardOpenOption.READ)) {
          channel.force(true);
        }
      }
    }
  }

  /// Under its final name, durable.
  public static void place(Path finished, Path target) throws IOException {
    sync(finished);
    Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
    try (var channel = FileChannel.open(parent(target), StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  static Path parent(Path path) {
    var parent = path.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IllegalArgumentException("nothing can be written at " + path);
    }
    return parent;
  }
}
