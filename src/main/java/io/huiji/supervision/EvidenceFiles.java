package io.huiji.supervision;

import io.huiji.access.Actor;
import io.huiji.supervision.Supervision.EvidenceFile;

/// The door for files that came with reports of progress.
public interface EvidenceFiles {

  /// The file's bytes, for somebody who may see the item: whoever calls has made sure of that. The
  /// look is in the log before they are given.
  byte[] open(int item, EvidenceFile file, Actor actor);
}
