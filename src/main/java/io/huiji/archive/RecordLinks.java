package io.huiji.archive;

import io.huiji.archive.Archive.Related;
import io.huiji.archive.ChangeFeed.What;
import io.huiji.kernel.RecordId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Links that a record gets after it was filed: each makes a new version, so that sidecar and index
/// know it. In the caller's transaction, under the lock of the feed.
final class RecordLinks implements RecordRelations {

  private final Catalogue catalogue;
  private final ChangeFeed feed;
  private final Relations relations;

  RecordLinks(Catalogue catalogue, ChangeFeed feed, Relations relations) {
    this.catalogue = catalogue;
    this.feed = feed;
    this.relations = relations;
  }

  @Override
  public boolean replaced(String former, String key) {
    requireTransaction();
    feed.lock();
    var outdated =
        filed(former).filter(entry -> set(entry, new Link(RelationType.REPLACED_BY, key))).toList();
    outdated.forEach(this::changed);
    return !outdated.isEmpty();
  }

  /// What this record is linked to and what is linked to it, as far as it lies here.
  List<Related> of(RecordEntry entry) {
    var from =
        entry.allLinks().stream()
            .flatMap(link -> filed(link.key()).map(other -> new Related(link.type(), true, other)));
    var to =
        Stream.of(RelationType.ATTACHMENT_OF, RelationType.DECIDED_IN, RelationType.EXCERPT_OF)
            .flatMap(type -> to(entry, type));
    var excerpts =
        catalogue.entries(catalogue.excerptsOf(entry.filing().key())).stream()
            .map(other -> new Related(RelationType.EXCERPT_OF, false, other));
    return Stream.of(from, to, excerpts).flatMap(each -> each).toList();
  }

  private Stream<Related> to(RecordEntry entry, RelationType type) {
    return catalogue.entries(relations.to(entry.filing().key(), type)).stream()
        .map(other -> new Related(type, false, other));
  }

  private Stream<RecordEntry> filed(String key) {
    return catalogue.idOf(key).flatMap(catalogue::row).map(RecordRow::entry).stream();
  }

  /// @return whether it was not so before
  boolean set(RecordEntry entry, Link link) {
    var links = entry.links();
    if (links.stream().anyMatch(link::same)) {
      return false;
    }
    for (var position = 0; position < links.size(); position++) {
      if (links.get(position).type() == link.type() && !links.get(position).byHand()) {
        relations.change(entry.id().value(), position, link);
        return true;
      }
    }
    relations.insert(entry.id().value(), links.size(), link);
    return true;
  }

  @Override
  public void relate(RecordId record, RelationType type, RecordId other) {
    requireTransaction();
    feed.lock();
    add(record, new Link(type, entry(other).filing().key(), true));
    if (type == RelationType.REPLACES) {
      add(other, new Link(RelationType.REPLACED_BY, entry(record).filing().key(), true));
    }
  }

  private void add(RecordId record, Link link) {
    var entry = entry(record);
    relations.insert(record.value(), entry.links().size(), link);
    changed(entry);
  }

  @Override
  public boolean separate(RecordId record, RelationType type, RecordId other) {
    requireTransaction();
    feed.lock();
    if (type == RelationType.REPLACES) {
      take(other, new Link(RelationType.REPLACED_BY, entry(record).filing().key(), true));
    }
    return take(record, new Link(type, entry(other).filing().key(), true));
  }

  private boolean take(RecordId record, Link link) {
    var entry = entry(record);
    if (!entry.links().contains(link)) {
      return false;
    }
    relations.remove(record.value(), entry.links(), link);
    changed(entry);
    return true;
  }

  @Override
  public boolean regain(RecordId record, List<Link> links) {
    requireTransaction();
    feed.lock();
    var entry = entry(record);
    var missing =
        links.stream()
            .filter(link -> entry.allLinks().stream().noneMatch(link::same))
            .filter(link -> catalogue.idOf(link.key()).isPresent())
            .toList();
    var position = entry.links().size();
    for (var link : missing) {
      if (link.ofFiling()) {
        catalogue.filedWith(record.value(), link);
      } else {
        relations.insert(record.value(), position++, link);
      }
    }
    if (!missing.isEmpty()) {
      changed(entry);
    }
    return !missing.isEmpty();
  }

  private RecordEntry entry(RecordId record) {
    return catalogue
        .row(record.value())
        .map(RecordRow::entry)
        .orElseThrow(() -> new IllegalArgumentException("no record " + record));
  }

  private static void requireTransaction() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("the archive changes only inside its caller's transaction");
    }
  }

  private void changed(RecordEntry entry) {
    var next = entry.nextVersion();
    catalogue.update(next);
    feed.append(next.id().value(), next.version(), What.RELATED);
  }
}
