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

/// Puts copies on the disk, some at a time: each is written and then forced while the next is
/// written; when all are on the disk, they are given their names.
final class CopyFiles implements AutoCloseable {

  private final CopyBase base;
  private final SharedBytes shared;
  private final Forcing forcing = new Forcing();
  private final List<Waiting> waiting = new ArrayList<>();

  CopyFiles(CopyBase base, SharedBytes shared) {
    this.base = base;
    this.shared = shared;
  }

  /// Writes a copy beside its place, unless it is there already.
  PrintedCopy write(CopyFace face, CopyEnd end, Path target) throws IOException {
    var copy = new PrintedCopy(face, target, end.digest(), base.assembled().pages());
    if (!there(copy, end)) {
      Files.createDirectories(target.toAbsolutePath().getParent());
      var temporary = target.resolveSibling("." + target.getFileName() + ".part");
      var channel =
          FileChannel.open(
              temporary,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.READ,
              StandardOpenOption.TRUNCATE_EXISTING);
      try {
        write(channel, end.bytes());
        compare(channel, end.bytes());
      } catch (IOException | RuntimeException e) {
        remove(channel, temporary);
        throw e;
      }
      waiting.add(new Waiting(temporary, target, channel, forcing.force(channel)));
    }
    return copy;
  }

  private boolean there(PrintedCopy copy, CopyEnd end) throws IOException {
    return Files.isRegularFile(copy.file())
        && Files.size(copy.file()) == base.length() + end.bytes().length
        && Digest.of(copy.file()).equals(copy.digest());
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

  /// One that is written and does not have its name yet.
  Path first() {
    return waiting.getFirst().temporary();
  }

  /// Forces all that wait and gives them their names.
  void settle() throws IOException {
    var folders = new LinkedHashSet<Path>();
    for (var copy : waiting) {
      Forcing.await(copy.forced());
    }
    for (var copy : waiting) {
      copy.channel().close();
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
    forcing.close();
    for (var copy : waiting) {
      remove(copy.channel(), copy.temporary());
    }
    waiting.clear();
  }

  private static void remove(FileChannel channel, Path temporary) throws IOException {
    channel.close();
    Files.deleteIfExists(temporary);
  }

  private record Waiting(Path temporary, Path target, FileChannel channel, Future<?> forced) {}
}
