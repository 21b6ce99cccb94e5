package io.huiji.document.pdf;

import io.huiji.document.Binding;
import io.huiji.document.CopyFace;
import io.huiji.document.CopyRun;
import io.huiji.document.PrintedCopy;
import io.huiji.kernel.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/// Prints copies one by one: binds, opens, stamps the number and saves.
public final class CopyPrinting {

  private final Bookbinder bookbinder;

  public CopyPrinting(Path workFolder) {
    this.bookbinder = new Bookbinder(workFolder);
  }

  public CopyRun print(Binding binding, List<CopyFace> faces, Function<CopyFace, Path> target) {
    var copies = new ArrayList<PrintedCopy>();
    var firstPages = List.<Integer>of();
    for (var face : faces) {
      var file = target.apply(face);
      var bound = bookbinder.bind(binding, file.resolveSibling(file.getFileName() + ".base"));
      firstPages = bound.firstPages();
      copies.add(stamped(face, bound.file(), file));
    }
    return new CopyRun.Printed(copies, firstPages);
  }

  private static PrintedCopy stamped(CopyFace face, Path base, Path file) {
    try (var document = Loader.loadPDF(base.toFile())) {
      document.setDocumentId((long) face.number());
      var digits = PageNumberFace.load(document);
      for (var page : document.getPages()) {
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
          content.beginText();
          content.setFont(digits, 14);
          content.newLineAtOffset(40, page.getCropBox().getHeight() - 40);
          content.showText(face.digits());
          content.endText();
        }
      }
      var temporary = file.resolveSibling(file.getFileName() + ".part");
      document.save(temporary.toFile());
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      Files.delete(base);
      return new PrintedCopy(
          face, file, Digest.of(Files.readAllBytes(file)), document.getNumberOfPages());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
