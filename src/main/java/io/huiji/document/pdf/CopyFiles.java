package io.huiji.document.pdf;

import io.huiji.document.CopyFace;
import io.huiji.document.PrintedCopy;
import io.huiji.document.pdf.CopyBase.CopyEnd;
import io.huiji.kernel.Digest;
import java.io.IOException;
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

/// Puts copies on the disk, several at a time: each is written, read again at its end and forced;
/// when all are on the disk, they are given their names.
final class CopyFiles implements AutoCloseable {

  private final CopyBase base;
  private final SharedBytes shared;
  private final Beside beside = new Beside();
  private final AtomicBoolean opened = new AtomicBoolean();
  private final List<Waiting> waiting = new ArrayList<>();

  CopyFiles(CopyBase base, SharedBytes shared) {
    this.base = base;
    this.shared = shared;
  }

  /// Begins to write a copy beside its place, unless it is there already.
  PrintedCopy write(CopyFace face, CopyEnd end, Path target) throws IOException {
    var copy = new PrintedCopy(face, target, end.digest(), base.assembled().pages());
    if (!there(copy, end)) {
      Files.createDirectories(target.toAbsolutePath().getParent());
      var temporary = target.resolveSibling("." + target.getFileName() + ".part");
      var begun =
          beside.begin(
              () -> {
                put(temporary, end.bytes());
                return temporary;
              });
      waiting.add(new Waiting(temporary, target, begun));
    }
    return copy;
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

  int waiting() {
    return waiting.size();
  }

  /// Waits for all that has begun and gives them their names.
  void settle() throws IOException {
    for (var copy : waiting) {
      Beside.await(copy.begun());
    }
    var folders = new LinkedHashSet<Path>();
    for (var copy : waiting) {
      Files.move(
          copy.temporary(),
          copy.target(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      folders.add(copy.target().toAbsolutePath().getParent());
    }
    waiting.clear();
    for (var folder : folders) {
      try (var channel = FileChannel.open(folder)) {
        channel.force(true);
      }
    }
  }

  /// Removes what has no name yet.
  @Override
  public void close() throws IOException {
    beside.close();
    for (var copy : waiting) {
      Files.deleteIfExists(copy.temporary());
    }
    waiting.clear();
  }

  private record Waiting(Path temporary, Path target, Future<?> begun) {}
}
