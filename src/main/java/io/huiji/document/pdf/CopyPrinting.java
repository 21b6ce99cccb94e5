package io.huiji.document.pdf;

import io.huiji.document.Binding;
import io.huiji.document.CopyFace;
import io.huiji.document.CopyPlate;
import io.huiji.document.CopyRun;
import io.huiji.document.pdf.PdfFile.DamagedLeaf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// Prints copies: binds what they share, then gives each its own end.
public final class CopyPrinting {

  private final Path workFolder;
  private final Bookbinder bookbinder;
  private final CopyOutlines outlines = new CopyOutlines();

  public CopyPrinting(Path workFolder) {
    this.workFolder = workFolder;
    this.bookbinder = new Bookbinder(workFolder);
  }

  public CopyRun print(Binding binding, List<CopyFace> faces, Function<CopyFace, Path> target) {
    var missing = outlines.missing(faces);
    if (!missing.isEmpty()) {
      return new CopyRun.Unshowable(missing);
    }
    try (var plate = plate(binding)) {
      return plate.print(faces, target);
    }
  }

  public CopyPlate plate(Binding binding) {
    try {
      Files.createDirectories(workFolder);
      var shared = Files.createTempFile(workFolder, ".copies-", ".part");
      try {
        return new BoundPlate(base(binding, shared), outlines);
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(shared);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CopyBase base(Binding binding, Path shared) throws IOException {
    try {
      return CopyBase.in(shared, (file, places) -> bookbinder.assemble(binding, file, places));
    } catch (DamagedLeaf _) {
      return base(binding, shared);
    }
  }
}
