package io.huiji.operations.backup;

import io.huiji.kernel.Digest;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The bytes of a backup, each content once. Copied, never linked: a link would be damaged together
/// with what it was made of.
final class Pool {

  private final BackupFolder folder;
  private final Set<Path> touched = new HashSet<>();
  private long copied;
  private long copiedBytes;

  Pool(BackupFolder folder) throws IOException {
    this.folder = folder;
    OwnerOnly.delete(folder.unfinished());
    OwnerOnly.folder(folder.unfinished());
  }

  long copied() {
    return copied;
  }

  long copiedBytes() {
    return copiedBytes;
  }

  /// Bytes of this content; empty when it is not there.
  Optional<Long> size(Digest digest) throws IOException {
    var object = folder.object(digest);
    return Files.exists(object) ? Optional.of(Files.size(object)) : Optional.empty();
  }

  /// Takes the bytes of a file in.
  ///
  /// @return their hash
  Digest copy(Path file) throws IOException {
    var digest = Digest.of(file);
    return size(digest).isPresent() ? digest : copied(file);
  }

  private Digest copied(Path file) throws IOException {
    var unfinished = folder.unfinished().resolve("part");
    var digest = copy(file, unfinished);
    var object = folder.object(digest);
    OwnerOnly.folder(OwnerOnly.parent(object));
    copied++;
    copiedBytes += Files.size(unfinished);
    OwnerOnly.move(unfinished, object);
    touched.add(OwnerOnly.parent(object));
    return digest;
  }

  private static Digest copy(Path file, Path target) throws IOException {
    try (var in = new DigestInputStream(Files.newInputStream(file), Digest.sha256());
        var out = OwnerOnly.file(target)) {
      in.transferTo(Channels.newOutputStream(out));
      out.force(true);
      return Digest.of(in.getMessageDigest());
    }
  }

  /// Makes the names durable; the bytes are already.
  void sync() throws IOException {
    for (var each : touched) {
      OwnerOnly.sync(each);
      OwnerOnly.sync(OwnerOnly.parent(each));
    }
    OwnerOnly.sync(folder.objects());
  }

  /// Removes what no list names any more.
  ///
  /// @return how many
  int sweep(Set<Digest> named) throws IOException {
    var removed = 0;
    try (var all = Files.walk(folder.objects())) {
      for (var object : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        if (!isNamed(object, named)) {
          Files.delete(object);
          removed++;
        }
      }
    }
    return removed;
  }

  private static boolean isNamed(Path object, Set<Digest> named) {
    var name = object.getFileName().toString();
    return name.matches("[0-9a-f]{64}") && named.contains(new Digest(name));
  }
}
