package io.huiji.document.pdf;

import io.huiji.document.Binding;
import io.huiji.document.CopyFace;
import io.huiji.document.CopyRun;
import io.huiji.document.CopyRun.Missing;
import io.huiji.document.PrintedCopy;
import io.huiji.document.pdf.PdfFile.DamagedLeaf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Prints copies: binds what they share, then gives each its own end.
public final class CopyPrinting {

  private static final int AT_A_TIME = 64;

  private final Path workFolder;
  private final Bookbinder bookbinder;
  private final Outlines outlines = new Outlines();

  public CopyPrinting(Path workFolder) {
    this.workFolder = workFolder;
    this.bookbinder = new Bookbinder(workFolder);
  }

  public CopyRun print(Binding binding, List<CopyFace> faces, Function<CopyFace, Path> target) {
    try {
      var missing = missing(faces);
      return missing.isEmpty() ? printed(binding, faces, target) : new CopyRun.Unshowable(missing);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Missing> missing(List<CopyFace> faces) throws IOException {
    var wanted = new HashSet<Integer>();
    faces.forEach(face -> wanted.addAll(CopyWords.of(face).characters()));
    var nowhere = outlines.find(wanted);
    return faces.stream()
        .map(face -> new Missing(face, only(CopyWords.of(face).characters(), nowhere)))
        .filter(missing -> !missing.characters().isEmpty())
        .toList();
  }

  private static String only(List<Integer> characters, Set<Integer> nowhere) {
    return characters.stream()
        .filter(nowhere::contains)
        .map(Character::toString)
        .collect(Collectors.joining());
  }

  private CopyRun printed(Binding binding, List<CopyFace> faces, Function<CopyFace, Path> target)
      throws IOException {
    Files.createDirectories(workFolder);
    var shared = Files.createTempFile(workFolder, ".copies-", ".part");
    try {
      var base = base(binding, shared);
      return new CopyRun.Printed(write(base, faces, target), base.assembled().firstPages());
    } finally {
      Files.deleteIfExists(shared);
    }
  }

  private CopyBase base(Binding binding, Path shared) throws IOException {
    try {
      return CopyBase.in(shared, (file, places) -> bookbinder.assemble(binding, file, places));
    } catch (DamagedLeaf _) {
      return base(binding, shared);
    }
  }

  private List<PrintedCopy> write(
      CopyBase base, List<CopyFace> faces, Function<CopyFace, Path> target) throws IOException {
    var printed = new ArrayList<PrintedCopy>();
    try (var shared = new SharedBytes(base.shared());
        var files = new CopyFiles(base, shared)) {
      for (var face : faces) {
        printed.add(files.write(face, base.end(face, outlines), target.apply(face)));
        if (files.waiting() == AT_A_TIME) {
          files.settle();
        }
      }
      files.settle();
    }
    return printed;
  }
}
