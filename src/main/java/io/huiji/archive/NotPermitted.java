package io.huiji.archive;

import io.huiji.kernel.RecordId;

/// A permit was shown that does not open this record.
public final class NotPermitted extends RuntimeException {

  private final RecordId record;

  public NotPermitted(RecordId record) {
    super("the permit does not open record " + record);
    this.record = record;
  }

  public RecordId record() {
    return record;
  }
}
