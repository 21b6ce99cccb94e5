package io.huiji.archive.packages.bag;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// A bag as it was read, with everything that is wrong with it.
///
/// @param information labels and values of bag-info
/// @param files every file that a manifest lists and that is as listed, by its path
public record Bag(
    Path root,
    Map<String, String> information,
    SortedMap<String, Hashes> files,
    List<BagFault> faults) {

  public Bag {
    information = Map.copyOf(information);
    faults = List.copyOf(faults);
  }

  public boolean whole() {
    return faults.isEmpty();
  }

  public Path path(String path) {
    return root.resolve(path);
  }
}
