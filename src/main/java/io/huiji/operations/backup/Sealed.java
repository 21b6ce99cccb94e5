package io.huiji.operations.backup;

import io.huiji.kernel.Digest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;

/// A file of lines that is hashed while it is written and durable when it is sealed.
final class Sealed implements AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final FileChannel channel;
  private final DigestOutputStream digested;
  private final OutputStream out;

  Sealed(Path file) throws IOException {
    channel = OwnerOnly.file(file);
    digested = new DigestOutputStream(Channels.newOutputStream(channel), Digest.sha256());
    out = new BufferedOutputStream(digested, BUFFER);
  }

  void line(String text) throws IOException {
    line(text.getBytes(StandardCharsets.UTF_8));
  }

  void line(byte[] text) throws IOException {
    out.write(text);
    out.write('\n');
  }

  /// What was written, now on the disk.
  Digest seal() throws IOException {
    out.flush();
    channel.force(true);
    return Digest.of(digested.getMessageDigest());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
