package io.huiji.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/// Writes files that are whole or not there: into a folder of unfinished ones, synced, renamed into
/// place, the folder synced.
///
/// What a killed process left unfinished is removed when the next one begins.
final class AtomicFiles {

  private final Path unfinished;

  AtomicFiles(Path unfinished) {
    this.unfinished = unfinished;
  }

  /// Removes what an interrupted process left.
  ///
  /// @param spared how young a file must be to be left alone, where another service that lives may
  ///   be writing it; zero for the one process that holds the store
  void sweep(Duration spared) {
    if (!Files.isDirectory(unfinished)) {
      return;
    }
    try (var left = Files.list(unfinished)) {
      for (var file : left.toList()) {
        if (spared.isZero() || age(file).compareTo(spared) > 0) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// By the clock of the file system, which all services share that share the folder.
  private Duration age(Path file) throws IOException {
    var probe = Files.createTempFile(unfinished, "", ".now");
    try {
      return Duration.between(modified(file), modified(probe));
    } catch (NoSuchFileException _) {
      return Duration.ZERO; // another service has renamed it into place
    } finally {
      Files.delete(probe);
    }
  }

  private static Instant modified(Path file) throws IOException {
    return Files.getLastModifiedTime(file).toInstant();
  }

  void write(Path target, byte[] content) {
    write(
        target,
        channel -> {
          var buffer = ByteBuffer.wrap(content);
          while (buffer.hasRemaining()) {
            channel.write(buffer);
          }
        });
  }

  /// The bytes of a file, in pieces.
  void copy(Path source, Path target) {
    write(target, channel -> Files.copy(source, Channels.newOutputStream(channel)));
  }

  void write(Path target, Content content) {
    try {
      makeFolder(unfinished);
      makeFolder(parent(target));
      var temporary = Files.createTempFile(unfinished, "", ".part");
      try {
        writeThrough(temporary, content);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(temporary);
      }
      sync(parent(target));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Gone for good once this returns, also after a power cut.
  void delete(Path target) {
    try {
      if (Files.deleteIfExists(target)) {
        sync(parent(target));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeThrough(Path file, Content content) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      content.writeTo(channel);
      channel.force(true);
    }
  }

  /// A new folder must be durable in its parent, or its files are not.
  private static void makeFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    makeFolder(parent(folder));
    Files.createDirectories(folder);
    sync(parent(folder));
  }

  private static void sync(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static Path parent(Path path) {
    var parent = path.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IllegalArgumentException("no file can be written at " + path);
    }
    return parent;
  }

  /// What is to be in a file; it fails when that cannot be written as a whole.
  @FunctionalInterface
  interface Content {
    void writeTo(FileChannel file) throws IOException;
  }
}
