package io.huiji.document;

import io.huiji.kernel.Digest;
import java.nio.file.Path;
import java.util.List;

/// A bound PDF on the disk, opened again after writing.
///
/// @param pages of the whole, blank ones included
/// @param firstPages the first page of each part, in the binding's order, beginning with 1
public record Bound(Path file, Digest digest, int pages, List<Integer> firstPages) {

  public Bound {
    firstPages = List.copyOf(firstPages);
  }
}
