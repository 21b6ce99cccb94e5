package io.huiji.archive;

import io.huiji.archive.Fixity.Frozen;

/// Bytes were asked for of a record that is closed because it was found changed.
public final class RecordFrozen extends RuntimeException {

  RecordFrozen(Frozen frozen) {
    super(frozen.name() + "已冻结，不能查阅、复制、借出：" + frozen.faults());
  }
}
