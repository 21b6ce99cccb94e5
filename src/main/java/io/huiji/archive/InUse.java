package io.huiji.archive;

import io.huiji.kernel.Digest;
import io.huiji.kernel.RecordId;
import java.util.List;
import java.util.Optional;

/// A part of the house that has records out: asked before one is destroyed or handed over.
public interface InUse {

  /// Why the record is in use now, in plain Chinese; empty when it is not.
  Optional<String> use(RecordId record);

  /// Stored copies that were made of it and go when it is destroyed.
  List<Digest> copies(RecordId record);
}
