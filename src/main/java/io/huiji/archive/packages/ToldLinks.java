package io.huiji.archive.packages;

import io.huiji.archive.RecordEntry;
import io.huiji.archive.Sidecar;
import io.huiji.archive.Sidecar.Former;
import io.huiji.kernel.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The sidecars of a record as they go into a package: with links to records of which the package
/// may tell, and no others; that a record was corrected it always says. A sidecar after one that
/// tells less here names the hash that this one has here, so that the chain of versions holds in
/// the package too; a chain that was broken before stays broken.
final class ToldLinks {

  private ToldLinks() {}

  /// @param versions in their order
  /// @param told whether the record of that filing key may be told of
  static List<Sidecar> of(List<Sidecar> versions, Predicate<String> told) {
    var packed = new ArrayList<Sidecar>();
    for (var place = 0; place < versions.size(); place++) {
      var version = versions.get(place);
      var correction = RecordEntry.correctionOf(version.record());
      var links =
          version.relations().stream()
              .filter(link -> told.test(link.filingKey()) || link.filingKey().equals(correction))
              .toList();
      var before =
          place == 0
              ? version.previous()
              : before(version.previous(), versions.get(place - 1), packed.getLast());
      packed.add(version.telling(links, before));
    }
    return packed;
  }

  private static @Nullable Former before(@Nullable Former named, Sidecar kept, Sidecar packed) {
    return named != null && named.sha256().equals(Digest.of(kept.bytes()).hex())
        ? new Former(named.version(), Digest.of(packed.bytes()).hex())
        : named;
  }
}
