package io.huiji.document;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// What all copies of a binding share, bound once and ready to be printed from as often as wanted.
/// Holds a file in the work folder until it is closed.
public interface CopyPlate extends AutoCloseable {

  /// A copy that is there already with the right bytes is left as it is, so a run that was stopped
  /// is simply repeated. A file appears under its name only when it is whole and on the disk.
  ///
  /// @param target where a copy is to be; every face gets a path of its own, its folder is made
  /// @throws java.io.UncheckedIOException when the disk fails
  CopyRun print(List<CopyFace> faces, Function<CopyFace, Path> target);

  @Override
  void close();
}
