package io.huiji.document.pdf;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// The bytes of a leaf's objects.
interface LeafBody extends AutoCloseable {

  /// Fills the first bytes of the buffer.
  void read(int position, byte[] buffer, int length) throws IOException;

  @Override
  default void close() throws IOException {}

  static LeafBody of(byte[] bytes) {
    return (position, buffer, length) -> System.arraycopy(bytes, position, buffer, 0, length);
  }

  /// @param begin of the body within the file
  static LeafBody of(Path file, long begin) throws IOException {
    return new InFile(FileChannel.open(file), begin);
  }

  /// Read piece by piece.
  record InFile(FileChannel channel, long begin) implements LeafBody {

    @Override
    public void read(int position, byte[] buffer, int length) throws IOException {
      var rest = ByteBuffer.wrap(buffer, 0, length);
      while (rest.hasRemaining()) {
        if (channel.read(rest, begin + position + rest.position()) < 0) {
          throw new EOFException("a leaf is shorter than its index says");
        }
      }
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
