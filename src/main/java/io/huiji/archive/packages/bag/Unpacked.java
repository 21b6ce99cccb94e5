package io.huiji.archive.packages.bag;

import java.nio.file.Path;
import java.util.List;

/// What became of unpacking.
public sealed interface Unpacked {

  /// @param root of the bag
  record Folder(Path root) implements Unpacked {}

  record Refused(List<BagFault> faults) implements Unpacked {

    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
