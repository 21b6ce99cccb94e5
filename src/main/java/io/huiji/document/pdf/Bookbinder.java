package io.huiji.document.pdf;

import io.huiji.document.Binding;
import io.huiji.document.Bound;
import io.huiji.document.pdf.Assembly.Assembled;
import io.huiji.document.pdf.PdfFile.DamagedLeaf;
import io.huiji.kernel.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;

/// Binds parts into one file.
public final class Bookbinder {

  private final LeafFolder leaves;
  private final KeptFaces faces;
  private @Nullable PageNumberFace face;

  public Bookbinder(Path workFolder) {
    this.leaves = new LeafFolder(workFolder);
    this.faces = new KeptFaces(workFolder);
  }

  public Bound bind(Binding binding, Path target) {
    try {
      var folder = target.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      var temporary = Files.createTempFile(folder, ".binding-", ".part");
      try {
        return bind(binding, temporary, target);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Binding.Kept keep(String name, byte[] pdf, Supplier<byte[]> again) {
    try (var leaf = leaves.open(new Binding.InMemory(pdf), name)) {
      return new Binding.Kept(leaf.pdf(), leaf.leaf().pages().size(), again);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Bound bind(Binding binding, Path temporary, Path target) throws IOException {
    var digest = Digest.sha256();
    Assembled assembled;
    try (var file = new PdfFile(temporary, digest)) {
      assembled = assemble(binding, file, _ -> 0);
      var id = Strings.bytes(assembled.id());
      file.finish(assembled.catalog(), assembled.information(), id + id);
      file.force();
    } catch (DamagedLeaf _) {
      return bind(binding, temporary, target);
    }
    confirm(temporary, assembled.pages());
    Files.move(
        temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    return new Bound(target, hex(digest), assembled.pages(), assembled.firstPages());
  }

  /// Everything up to the table of objects. A leaf that turns out to be damaged is thrown away, so
  /// the next attempt makes it anew.
  ///
  /// @param overlay for each page the form that is painted over it
  Assembled assemble(Binding binding, PdfFile file, ToIntFunction<LeafPage> overlay)
      throws IOException {
    var assembly = new Assembly(file, face(), faces, overlay);
    var number = 0;
    for (var part : binding.parts()) {
      number++;
      var name = part.bookmark().isBlank() ? "第" + number + "部分" : part.bookmark();
      try (var leaf = leaves.open(part.pages(), name)) {
        add(assembly, part, leaf);
      }
    }
    return assembly.finish(binding);
  }

  private void add(Assembly assembly, Binding.Part part, LeafFolder.OpenLeaf leaf)
      throws IOException {
    try {
      assembly.add(part, leaf);
    } catch (DamagedLeaf e) {
      leaves.forget(leaf);
      throw e;
    }
  }

  private synchronized PageNumberFace face() throws IOException {
    if (face == null) {
      face = PageNumberFace.load();
    }
    return face;
  }

  /// Opens what was written.
  static void confirm(Path file, int pages) throws IOException {
    try (var source = new RandomAccessReadBufferedFile(file);
        var opened = Loader.loadPDF(source)) {
      if (opened.getNumberOfPages() != pages) {
        throw new IOException("the bound file lost pages: " + file);
      }
    }
  }

  static Digest hex(MessageDigest digest) {
    return new Digest(HexFormat.of().formatHex(digest.digest()));
  }
}
