package io.huiji.document.pdf;

import io.huiji.document.CopyFace;
import io.huiji.document.CopyPlate;
import io.huiji.document.CopyRun;
import io.huiji.document.PrintedCopy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// See {@link CopyPlate}.
final class BoundPlate implements CopyPlate {

  private static final int AT_A_TIME = 64;

  private final CopyBase base;
  private final CopyOutlines outlines;

  BoundPlate(CopyBase base, CopyOutlines outlines) {
    this.base = base;
    this.outlines = outlines;
  }

  @Override
  public CopyRun print(List<CopyFace> faces, Function<CopyFace, Path> target) {
    var missing = outlines.missing(faces);
    if (!missing.isEmpty()) {
      return new CopyRun.Unshowable(missing);
    }
    try {
      return new CopyRun.Printed(printed(faces, target), base.assembled().firstPages());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<PrintedCopy> printed(List<CopyFace> faces, Function<CopyFace, Path> target)
      throws IOException {
    var printed = new ArrayList<PrintedCopy>();
    try (var shared = new SharedBytes(base.shared());
        var files = new CopyFiles(base, shared, outlines)) {
      for (var face : faces) {
        files.begin(face, target.apply(face));
        if (files.begun() == AT_A_TIME) {
          printed.addAll(files.settle());
        }
      }
      printed.addAll(files.settle());
    }
    return printed;
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(base.shared());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
