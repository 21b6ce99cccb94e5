package io.huiji.document.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// Where the body of a leaf is written: counted, summed and kept within a budget.
final class LeafSink extends OutputStream {

  private final OutputStream out;
  private final CRC32C sum = new CRC32C();
  private final int budget;
  private int position;
  private @Nullable IOException broken;

  /// @param budget in bytes: a small file that wants to become a giant one is refused
  LeafSink(OutputStream out, int budget) {
    this.out = out;
    this.budget = budget;
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (length > budget - position) {
      throw new TooComplex();
    }
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      broken = e;
      throw e;
    }
    sum.update(bytes, from, length);
    position += length;
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  /// Why the disk took no more, to tell that from a fault of the paper.
  @Nullable IOException broken() {
    return broken;
  }

  int position() {
    return position;
  }

  int sum() {
    return (int) sum.getValue();
  }
}
