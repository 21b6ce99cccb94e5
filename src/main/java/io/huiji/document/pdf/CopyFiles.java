package io.huiji.document.pdf;

import io.huiji.document.CopyFace;
import io.huiji.document.PrintedCopy;
import io.huiji.document.pdf.CopyBase.CopyEnd;
import io.huiji.kernel.Digest;
import io.huiji.store.SideBySide;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/// Puts copies on the disk, several at a time: each is given its end, written, read again at its
/// end and forced; when all are on the disk, they are given their names.
final class CopyFiles implements AutoCloseable {

  private final CopyBase base;
  private final SharedBytes shared;
  private final CopyOutlines outlines;
  private final AtomicBoolean opened = new AtomicBoolean();
  private final List<Begun> begun = new ArrayList<>();

  CopyFiles(CopyBase base, SharedBytes shared, CopyOutlines outlines) {
    this.base = base;
    this.shared = shared;
    this.outlines = outlines;
  }

  /// Begins to write a copy beside its place, unless it is there already.
  void begin(CopyFace face, Path target) throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    var temporary = target.resolveSibling("." + target.getFileName() + ".part");
    begun.add(new Begun(temporary, SideBySide.WORK.begin(() -> made(face, target, temporary))));
  }

  int begun() {
    return begun.size();
  }

  private Made made(CopyFace face, Path target, Path temporary) throws IOException {
    var end = base.end(face, outlines);
    var copy = new PrintedCopy(face, target, end.digest(), base.assembled().pages());
    var there = there(copy, end);
    if (!there) {
      put(temporary, end.bytes());
    }
    return new Made(copy, there);
  }

  private boolean there(PrintedCopy copy, CopyEnd end) throws IOException {
    return Files.isRegularFile(copy.file())
        && Files.size(copy.file()) == base.length() + end.bytes().length
        && Digest.of(copy.file()).equals(copy.digest());
  }

  /// One of all copies is opened as a reader would.
  private void put(Path temporary, byte[] end) throws IOException {
    try (var channel =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.READ,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      write(channel, end);
      compare(channel, end);
      channel.force(true);
    }
    if (opened.compareAndSet(false, true)) {
      Bookbinder.confirm(temporary, base.assembled().pages());
    }
  }

  private void write(FileChannel channel, byte[] end) throws IOException {
    shared.writeTo(channel);
    var rest = ByteBuffer.wrap(end);
    for (var at = base.length(); rest.hasRemaining(); ) {
      at += channel.write(rest, at);
    }
  }

  /// Reads the end of a copy again.
  private void compare(FileChannel channel, byte[] end) throws IOException {
    var found = ByteBuffer.allocate(end.length + 1);
    while (channel.read(found, base.length() + found.position()) > 0) {
      // until the end of the file
    }
    if (found.position() != end.length
        || !Arrays.equals(found.array(), 0, end.length, end, 0, end.length)) {
      throw new IOException("a copy does not end as it was written");
    }
  }

  /// Waits for all that has begun and gives those their names that were not there.
  ///
  /// @return in the order in which they were begun
  List<PrintedCopy> settle() throws IOException {
    var all = made();
    var folders = new LinkedHashSet<Path>();
    for (var index = 0; index < all.size(); index++) {
      if (!all.get(index).there()) {
        var target = all.get(index).copy().file();
        name(begun.get(index).temporary(), target);
        folders.add(target.toAbsolutePath().getParent());
      }
    }
    begun.clear();
    for (var folder : folders) {
      try (var channel = FileChannel.open(folder)) {
        channel.force(true);
      }
    }
    return all.stream().map(Made::copy).toList();
  }

  private List<Made> made() throws IOException {
    try {
      return SideBySide.await(begun.stream().map(Begun::made).toList());
    } catch (UncheckedIOException e) {
      throw new IOException("a copy could not be put on the disk", e.getCause());
    }
  }

  private static void name(Path temporary, Path target) throws IOException {
    Files.move(
        temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Removes what has no name yet.
  @Override
  public void close() throws IOException {
    SideBySide.end(begun.stream().map(Begun::made).toList());
    for (var each : begun) {
      Files.deleteIfExists(each.temporary());
    }
    begun.clear();
  }

  private record Begun(Path temporary, Future<Made> made) {}

  /// @param there whether it had been there, so that nothing was written
  private record Made(PrintedCopy copy, boolean there) {}
}
