package io.huiji.document.pdf;

import io.huiji.document.Binding;
import io.huiji.document.UnbindablePart;
import io.huiji.kernel.Digest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;

/// Leaves by the hash of the PDF that they come from. A file holds the body, the index and at its
/// end how long the index is and a sum of it; what does not agree with its sum is made again, so
/// nothing here needs to be forced to the disk, and all of it may be deleted at any time.
final class LeafFolder {

  /// Changes whenever the same PDF would give another leaf.
  private static final String FORMAT = "leaves-4";

  private static final int IN_MEMORY = 32 << 20;
  private static final int TRAILER = 2 * Integer.BYTES;
  private static final int SMALLEST_BUDGET = 64 << 20;
  private static final int GROWTH = 8;

  private final Path folder;

  LeafFolder(Path workFolder) {
    this.folder = workFolder.resolve(FORMAT);
  }

  /// @param name of the part, for the refusal
  /// @throws UnbindablePart when the PDF is damaged, protected or without a page
  OpenLeaf open(Binding.Pages pages, String name) throws IOException {
    var digest = digest(pages);
    var file = file(digest);
    var kept = read(digest, file);
    if (kept.isPresent()) {
      return kept.get();
    }
    make(pages, name, file);
    return read(digest, file)
        .orElseThrow(() -> new IOException("a leaf was lost right after it was made: " + file));
  }

  void forget(OpenLeaf leaf) throws IOException {
    Files.deleteIfExists(file(leaf.pdf()));
  }

  private static Digest digest(Binding.Pages pages) throws IOException {
    return switch (pages) {
      case Binding.InMemory(var pdf) -> Digest.of(pdf);
      case Binding.OnDisk(var pdf) -> Digest.of(pdf);
      case Binding.Kept(var digest, _, _) -> digest;
    };
  }

  private Path file(Digest digest) {
    return folder.resolve(digest.hex().substring(0, 2)).resolve(digest.hex() + ".leaf");
  }

  private static Optional<OpenLeaf> read(Digest digest, Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    var body = LeafBody.of(file, 0);
    try {
      var index = index(body, (int) Math.min(Files.size(file), Integer.MAX_VALUE));
      if (index.isPresent()) {
        return Optional.of(new OpenLeaf(digest, LeafIndex.read(index.get()), body));
      }
    } catch (IOException | RuntimeException e) {
      body.close();
      throw e;
    }
    body.close();
    return Optional.empty();
  }

  private static Optional<byte[]> index(LeafBody file, int size) throws IOException {
    if (size < TRAILER) {
      return Optional.empty();
    }
    var end = new byte[TRAILER];
    file.read(size - TRAILER, end, TRAILER);
    var trailer = ByteBuffer.wrap(end);
    var length = trailer.getInt();
    if (length < 0 || length > size - TRAILER) {
      return Optional.empty();
    }
    var index = new byte[length];
    file.read(size - TRAILER - length, index, length);
    return sum(index) == trailer.getInt() ? Optional.of(index) : Optional.empty();
  }

  /// CRC-32C.
  static int sum(byte[] bytes) {
    var sum = new CRC32C();
    sum.update(bytes);
    return (int) sum.getValue();
  }

  private void make(Binding.Pages pages, String name, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    var temporary = Files.createTempFile(file.getParent(), ".making-", ".part");
    try {
      try (var out = new BufferedOutputStream(Files.newOutputStream(temporary), 1 << 16)) {
        var index = LeafIndex.write(made(pages, name, out));
        out.write(index);
        out.write(ByteBuffer.allocate(TRAILER).putInt(index.length).putInt(sum(index)).array());
      }
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private Leaf made(Binding.Pages pages, String name, OutputStream out) throws IOException {
    var bytes = bytes(pages);
    var budget = Math.max(SMALLEST_BUDGET, bytes.length() * GROWTH);
    var sink = new LeafSink(out, (int) Math.min(budget, Integer.MAX_VALUE - (1 << 20)));
    try (var document = Loader.loadPDF(bytes, cache())) {
      return withPages(new LeafMaker(sink).make(document), name);
    } catch (UnbindablePart e) {
      throw e;
    } catch (TooComplex e) {
      throw unbindable(name, "PDF 文件的结构过于庞大，请另存为 PDF 后重新报送", e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      if (sink.broken() != null) {
        throw sink.broken();
      }
      throw unbindable(name, "PDF 文件打不开或已损坏", e);
    }
  }

  private static Leaf withPages(Leaf leaf, String name) {
    if (leaf.pages().isEmpty()) {
      throw new UnbindablePart(name, "PDF 文件没有页面");
    }
    return leaf;
  }

  private static UnbindablePart unbindable(String name, String reason, Throwable cause) {
    var unbindable = new UnbindablePart(name, reason);
    unbindable.initCause(cause);
    return unbindable;
  }

  private static RandomAccessRead bytes(Binding.Pages pages) throws IOException {
    return switch (pages) {
      case Binding.InMemory(var pdf) -> new RandomAccessReadBuffer(pdf);
      case Binding.OnDisk(var pdf) -> new RandomAccessReadBufferedFile(pdf);
      case Binding.Kept kept -> new RandomAccessReadBuffer(again(kept));
    };
  }

  /// A leaf of other bytes must not come under the hash of these.
  private static byte[] again(Binding.Kept kept) throws IOException {
    var pdf = kept.again().get();
    if (!Digest.of(pdf).equals(kept.digest())) {
      throw new IOException("a part that is made again has other bytes: " + kept.digest());
    }
    return pdf;
  }

  private StreamCacheCreateFunction cache() {
    return MemoryUsageSetting.setupMixed(IN_MEMORY).setTempDir(folder.toFile()).streamCache;
  }

  /// A leaf that is being copied.
  record OpenLeaf(Digest pdf, Leaf leaf, LeafBody body) implements AutoCloseable {

    @Override
    public void close() throws IOException {
      body.close();
    }
  }
}
