package io.huiji.archive.keeping;

import io.huiji.archive.Fixity;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.RecordKeeping;
import io.huiji.store.ContentDamaged;
import io.huiji.store.ContentStore;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Gathers what stands against a record's leaving.
@Component
final class Checking {

  private final KeepingDesk desk;
  private final RecordKeeping keeping;
  private final ContentStore store;
  private final Fixity fixity;

  Checking(KeepingDesk desk, RecordKeeping keeping, ContentStore store, Fixity fixity) {
    this.desk = desk;
    this.keeping = keeping;
    this.store = store;
    this.fixity = fixity;
  }

  /// With its bytes read once more: what is damaged is to be cleared up, not destroyed or given
  /// away.
  Obstacles of(RecordEntry record, LocalDate day) {
    return obstacles(record, day, !sound(record));
  }

  /// Without a look at the bytes, for lists.
  Obstacles atAGlance(RecordEntry record, LocalDate day) {
    return obstacles(record, day, false);
  }

  private Obstacles obstacles(RecordEntry record, LocalDate day, boolean damaged) {
    return new Obstacles(
        record, desk.code(record), desk.standing(record), desk.inUse(record.id()), damaged, day);
  }

  private boolean sound(RecordEntry record) {
    if (fixity.frozen(record.id()).isPresent()) {
      return false;
    }
    try {
      keeping.contents(record.id()).forEach(store::verified);
      return true;
    } catch (ContentDamaged _) {
      return false;
    }
  }
}
