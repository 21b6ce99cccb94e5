package io.huiji.archive;

import io.huiji.archive.ChangeFeed.What;
import io.huiji.kernel.RecordId;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Events over the database; each makes a new version of its record.
final class JdbcRecordEvents implements RecordEvents {

  private final Catalogue catalogue;
  private final ChangeFeed feed;
  private final EventTable events;

  JdbcRecordEvents(Catalogue catalogue, ChangeFeed feed, EventTable events) {
    this.catalogue = catalogue;
    this.feed = feed;
    this.events = events;
  }

  @Override
  public RecordEvent add(RecordEvent event) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("an event is recorded in its caller's transaction");
    }
    feed.lock();
    var id = event.record().value();
    var changed =
        catalogue
            .row(id)
            .orElseThrow(() -> new IllegalArgumentException("no record " + event.record()))
            .entry()
            .nextVersion();
    var numbered = event.numbered(events.last(id) + 1);
    events.insert(numbered);
    catalogue.update(changed);
    feed.append(id, changed.version(), What.NOTED);
    return numbered;
  }

  @Override
  public List<RecordEvent> of(RecordId record) {
    return events.of(record.value());
  }
}
