package io.huiji.archive;

import io.huiji.act.Act;
import io.huiji.act.NamedInActs;
import io.huiji.audit.Concern;
import java.util.stream.Stream;

/// The records that an act names by number, archive code, electronic number or id.
final class NamedRecords implements NamedInActs {

  /// Of an endless list the first are looked up; its text stands in the log as it was given.
  private static final int MOST = 1000;

  private final Archive archive;

  NamedRecords(Archive archive) {
    this.archive = archive;
  }

  @Override
  public Concern of(Act act) {
    return Concern.records(
        Stream.of("record", "records", "to")
            .flatMap(field -> act.fields().texts(field).stream())
            .limit(MOST)
            .flatMap(asked -> archive.find(asked).stream())
            .map(RecordEntry::id)
            .toList());
  }
}
