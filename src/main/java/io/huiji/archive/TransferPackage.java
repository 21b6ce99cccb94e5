package io.huiji.archive;

import io.huiji.access.Actor;
import io.huiji.kernel.Digest;
import io.huiji.kernel.RecordId;
import java.nio.file.Path;
import java.util.List;

/// Packs records for the archives that take them over (移交): who decides what goes knows nothing of
/// the forms of packages.
public interface TransferPackage {

  /// Packs these records. Killed in the middle it leaves nothing under the final name; the same
  /// again gives the same package.
  ///
  /// @param name of the package, fit for a folder: {@code 移交-2026-第1次}
  /// @param records in the order of their archive codes
  /// @param into folder in which the package is to lie
  /// @param actor who hands over, and may know each of them
  /// @throws io.huiji.act.ActRefused when a key is named in the settings and cannot be used
  Packed pack(String name, List<RecordId> records, Path into, Actor actor);

  /// @param path of the package
  /// @param seal hash of its list of files, by which the receiver's receipt knows it again
  /// @param bytes of the records' files in it
  /// @param signed whether each record bears the office's signature
  record Packed(Path path, Digest seal, int records, long bytes, boolean signed) {}
}
