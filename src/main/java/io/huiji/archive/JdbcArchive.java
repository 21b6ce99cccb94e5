package io.huiji.archive;

import io.huiji.access.Access;
import io.huiji.access.Actor;
import io.huiji.access.Permit;
import io.huiji.access.Reader;
import io.huiji.archive.Filing.FiledFile;
import io.huiji.audit.AuditLog;
import io.huiji.calendar.OfficeClock;
import io.huiji.kernel.Digest;
import io.huiji.kernel.RecordId;
import io.huiji.kernel.TopicId;
import io.huiji.numbering.Numbers;
import io.huiji.profile.RuleProfiles;
import io.huiji.store.ContentDamaged;
import io.huiji.store.ContentStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The archive over database and store: its door, behind which filing, changing and opening are
/// apart.
final class JdbcArchive implements Archive {

  private final Catalogue catalogue;
  private final ChangeFeed feed;
  private final Holdings holdings;
  private final ContentStore store;
  private final Access access;
  private final RecordFiling filing;
  private final RecordChanges changes;
  private final RecordOpening opening;
  private final RecordLinks links;

  JdbcArchive(
      Catalogue catalogue,
      ChangeFeed feed,
      Holdings holdings,
      ContentStore store,
      Access access,
      RecordFiling filing,
      RecordChanges changes,
      RecordOpening opening,
      RecordLinks links) {
    this.catalogue = catalogue;
    this.feed = feed;
    this.holdings = holdings;
    this.store = store;
    this.access = access;
    this.filing = filing;
    this.changes = changes;
    this.opening = opening;
    this.links = links;
  }

  /// Of the tables of the archive and what stands beside it.
  static JdbcArchive of(
      CatalogueTables tables,
      Freezes freezes,
      Numbers numbers,
      ContentStore store,
      Access access,
      RuleProfiles profiles,
      OfficeClock clock,
      AuditLog log,
      TransactionOperations transactions) {
    var catalogue = tables.catalogue();
    var feed = tables.feed();
    var content = new ContentIntake(store);
    var codes = new Codes(numbers, profiles, clock);
    var links = new RecordLinks(catalogue, feed, tables.relations());
    var secrecy = new FixedSecrecy(profiles, tables.events());
    return new JdbcArchive(
        catalogue,
        feed,
        tables.holdings(),
        store,
        access,
        new RecordFiling(
            catalogue, feed, tables.holdings(), content, codes, links, secrecy, profiles, clock),
        new RecordChanges(catalogue, feed, content, codes, links, secrecy, clock),
        new RecordOpening(catalogue, freezes, access, log, transactions),
        links);
  }

  @Override
  public List<RecordId> file(List<Handed> filings) {
    requireTransaction();
    return filing.file(filings);
  }

  @Override
  public void conclude(
      TopicId topic, Retention retention, String decision, Optional<String> minutes) {
    requireTransaction();
    changes.conclude(topic, retention, decision, minutes);
  }

  @Override
  public int concludeYear(int year, Predicate<TopicId> open) {
    requireTransaction();
    return changes.concludeYear(year, open);
  }

  @Override
  public void attach(RecordId record, FiledFile file) {
    requireTransaction();
    changes.attach(record, file);
  }

  @Override
  public void admit(RecordId record, List<Reader> readers) {
    requireTransaction();
    changes.admit(record, readers);
  }

  @Override
  public Optional<RecordEntry> find(String numberOrCodeOrId) {
    return catalogue.entries(catalogue.named(Asked.of(numberOrCodeOrId))).stream().findFirst();
  }

  @Override
  public Optional<RecordEntry> find(String numberOrCodeOrId, Actor actor, LocalDateTime at) {
    return catalogue.entries(catalogue.named(Asked.of(numberOrCodeOrId))).stream()
        .filter(entry -> access.permit(actor, entry.readers(), at).isPresent())
        .findFirst();
  }

  @Override
  public Optional<RecordEntry> look(String asked, String what, Actor actor, LocalDateTime at) {
    var found = find(asked, actor, at);
    found.ifPresent(entry -> opening.lookedAt(entry, what, actor));
    return found;
  }

  @Override
  public Optional<RecordEntry> entry(RecordId record) {
    return catalogue.entries(List.of(record.value())).stream().findFirst();
  }

  @Override
  public Optional<RecordEntry> filed(String key) {
    return catalogue.idOf(key).map(RecordId::new).flatMap(this::entry);
  }

  @Override
  public List<RecordEntry> known(List<RecordId> records, Actor actor, LocalDateTime at) {
    return catalogue.entries(records.stream().map(RecordId::value).toList()).stream()
        .filter(entry -> access.permit(actor, entry.readers(), at).isPresent())
        .toList();
  }

  @Override
  public List<Related> related(RecordId record, Actor actor, LocalDateTime at) {
    return entry(record).stream()
        .flatMap(entry -> links.of(entry).stream())
        .filter(related -> access.permit(actor, related.other().readers(), at).isPresent())
        .toList();
  }

  @Override
  public Optional<Permit> permit(RecordId record, Actor actor, LocalDateTime at) {
    return entry(record).flatMap(entry -> access.permit(actor, name(record), entry.readers(), at));
  }

  @Override
  public byte[] open(RecordId record, String role, Permit permit) {
    return opening.open(record, role, permit, store::get);
  }

  @Override
  public Path openFile(RecordId record, String role, Permit permit) {
    return opening.open(record, role, permit, store::verified);
  }

  @Override
  public Path openToPack(RecordId record, Digest content, Permit permit) {
    return opening.pack(record, content, permit, store::verified);
  }

  private static String name(RecordId record) {
    return RecordEntry.protectedName(record);
  }

  @Override
  public String text(RecordId record, Permit permit) {
    return opening.text(
        record, permit, digest -> new String(store.get(digest), StandardCharsets.UTF_8));
  }

  @Override
  public List<Change> changesAfter(long position, int limit) {
    var positions = feed.after(position, limit);
    var rows =
        catalogue.rows(positions.stream().map(ChangeFeed.Position::record).distinct().toList());
    var changes = new ArrayList<Change>();
    for (var change : positions) {
      var row = rows.get(change.record());
      if (row == null) {
        throw new IllegalStateException("change " + change.position() + " without its record");
      }
      changes.add(change(change.position(), row));
    }
    return changes;
  }

  private Change change(long position, RecordRow row) {
    try {
      return new Change(position, withText(row), "");
    } catch (ContentDamaged e) {
      return new Change(
          position,
          row.entry(),
          "“" + row.entry().filing().title() + "”的文字（" + e.digest() + "）缺失或损坏，检索不到正文；请从备份恢复该文件。");
    }
  }

  @Override
  public long lastPosition() {
    return feed.last();
  }

  @Override
  public Counts counts() {
    return catalogue.counts();
  }

  @Override
  public List<RecordId> idsAfter(Optional<RecordId> last, int limit) {
    return catalogue.idsAfter(last.map(RecordId::value), limit).stream()
        .map(RecordId::new)
        .toList();
  }

  @Override
  public String custodian(RecordId record) {
    return holdings.of(record.value()).getLast().custodian();
  }

  private RecordEntry withText(RecordRow row) {
    return row.text()
        .map(
            text ->
                row.entry().withText(new String(store.get(text.sha256()), StandardCharsets.UTF_8)))
        .orElse(row.entry());
  }

  private static void requireTransaction() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("the archive changes only inside its caller's transaction");
    }
  }
}
