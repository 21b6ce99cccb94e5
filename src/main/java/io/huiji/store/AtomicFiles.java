package io.huiji.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/// Writes files that are whole or not there: into a folder of unfinished ones, synced, renamed into
/// place, the folder synced. Of several files the folders are synced after all of them have been
/// renamed, so that the disk notes all names at once.
///
/// What a killed process left unfinished is removed when the next one begins.
final class AtomicFiles {

  private static final FileAttribute<?> OWNER_ALONE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path unfinished;
  private final String ours = UUID.randomUUID() + "-";
  private final AtomicLong begun = new AtomicLong();

  /// Folders that were made and whose names are perhaps not on the disk yet: who writes into one
  /// syncs what it stands in himself, however fast he is.
  private final Set<Path> fresh = ConcurrentHashMap.newKeySet();

  AtomicFiles(Path unfinished) {
    this.unfinished = unfinished;
  }

  /// A file to be, and what is to be in it.
  record Whole(Path target, Content content) {

    static Whole of(Path target, byte[] bytes) {
      return new Whole(
          target,
          channel -> {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
              channel.write(buffer);
            }
          });
    }
  }

  /// Folders in which names are new, and those that are new themselves.
  private record Folders(Set<Path> changed, Set<Path> made) {

    Folders() {
      this(new LinkedHashSet<>(), new HashSet<>());
    }
  }

  /// What is to be in a file; it fails when that cannot be written as a whole.
  @FunctionalInterface
  interface Content {
    void writeTo(FileChannel file) throws IOException;
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
    write(List.of(Whole.of(target, content)));
  }

  /// The bytes of a file, in pieces.
  void copy(Path source, Path target) {
    write(target, channel -> Files.copy(source, Channels.newOutputStream(channel)));
  }

  void write(Path target, Content content) {
    write(List.of(new Whole(target, content)));
  }

  /// All are on the disk when it returns; when it fails, some may be there, each of them whole.
  void write(List<Whole> files) {
    var temporaries = new ArrayDeque<Path>();
    try {
      var folders = new Folders();
      makeFolder(unfinished, folders);
      for (var file : files) {
        writeThrough(temporaries, file.content);
      }
      for (var file : files) {
        makeFolder(parent(file.target), folders);
        Files.move(temporaries.getFirst(), file.target, StandardCopyOption.ATOMIC_MOVE);
        temporaries.removeFirst();
        folders.changed.add(parent(file.target));
      }
      sync(folders);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      temporaries.forEach(AtomicFiles::drop);
    }
  }

  private static void drop(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
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

  private void writeThrough(Deque<Path> temporaries, Content content) throws IOException {
    var file = unfinished.resolve(ours + begun.incrementAndGet() + ".part");
    try (var channel =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OWNER_ALONE)) {
      temporaries.addLast(file);
      content.writeTo(channel);
      channel.force(true);
    }
  }

  /// A new folder must be durable in its parent, or its files are not.
  private void makeFolder(Path folder, Folders folders) throws IOException {
    if (Files.isDirectory(folder) && !fresh.contains(folder)) {
      return;
    }
    makeFolder(parent(folder), folders);
    fresh.add(folder);
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
    folders.made.add(folder);
    folders.changed.add(parent(folder));
  }

  private void sync(Folders folders) throws IOException {
    for (var folder : folders.changed) {
      sync(folder);
    }
    fresh.removeAll(folders.made);
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
}
