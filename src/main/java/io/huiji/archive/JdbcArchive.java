package io.huiji.archive;

import io.huiji.access.Access;
import io.huiji.access.Actor;
import io.huiji.access.Permit;
import io.huiji.access.Reader;
import io.huiji.access.Use;
import io.huiji.archive.ChangeFeed.What;
import io.huiji.archive.Filing.FiledFile;
import io.huiji.archive.RecordRow.TextFile;
import io.huiji.archive.keeping.RetentionSchedule;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.audit.Concern;
import io.huiji.calendar.OfficeClock;
import io.huiji.kernel.Digest;
import io.huiji.kernel.RecordId;
import io.huiji.kernel.TopicId;
import io.huiji.numbering.Numbers;
import io.huiji.profile.RuleProfiles;
import io.huiji.store.ContentDamaged;
import io.huiji.store.ContentStore;
import io.huiji.store.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The archive over database and store.
final class JdbcArchive implements Archive {

  private final Catalogue catalogue;
  private final ChangeFeed feed;
  private final Freezes freezes;
  private final Holdings holdings;
  private final Numbers numbers;
  private final ContentStore store;
  private final Access access;
  private final RuleProfiles profiles;
  private final OfficeClock clock;
  private final AuditLog log;
  private final TransactionOperations transactions;
  private final FixedSecrecy secrecy;
  private final RetentionSchedule schedule = RetentionSchedule.shipped();

  JdbcArchive(
      Catalogue catalogue,
      ChangeFeed feed,
      Freezes freezes,
      Holdings holdings,
      Numbers numbers,
      ContentStore store,
      Access access,
      RuleProfiles profiles,
      OfficeClock clock,
      AuditLog log,
      TransactionOperations transactions,
      FixedSecrecy secrecy) {
    this.catalogue = catalogue;
    this.feed = feed;
    this.freezes = freezes;
    this.holdings = holdings;
    this.numbers = numbers;
    this.store = store;
    this.access = access;
    this.profiles = profiles;
    this.clock = clock;
    this.log = log;
    this.transactions = transactions;
    this.secrecy = secrecy;
  }

  @Override
  public RecordId file(Filing filing) {
    requireTransaction();
    var known = catalogue.idOf(filing.key());
    if (known.isPresent()) {
      return new RecordId(known.get());
    }
    var sm3 = filing.files().stream().map(this::sm3).toList();
    var text = storeText(filing.text());
    feed.lock();
    return catalogue
        .idOf(filing.key())
        .map(RecordId::new)
        .orElseGet(() -> insert(filing, sm3, text));
  }

  /// Reads the stored bytes once more: what is taken in is what its row says.
  private String sm3(FiledFile file) {
    if (!store.has(file.content())) {
      throw new IllegalStateException("bytes come before the row: " + file.content());
    }
    try {
      var found = Fingerprint.of(store.path(file.content()));
      if (!found.sha256().equals(file.content()) || found.size() != file.size()) {
        throw new ContentDamaged(file.content(), "内容与校验值或大小不符，没有归档");
      }
      return found.sm3();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<TextFile> storeText(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var print = Fingerprint.of(bytes);
    return Optional.of(new TextFile(store.put(bytes), print.sm3(), print.size()));
  }

  private RecordId insert(Filing given, List<String> sm3, Optional<TextFile> text) {
    var filing = given.withReaders(secrecy.atFiling(given, clock.now()));
    var decided = decided(filing);
    var retention =
        filing
            .retention()
            .or(() -> decided.flatMap(RecordEntry::retention))
            .or(() -> scheduled(filing));
    var decision =
        filing.decision().isEmpty()
            ? decided.map(RecordEntry::decision)
            : Optional.of(filing.decision());
    var entry =
        new RecordEntry(
            RecordId.random(),
            electronicNumber(),
            1,
            filing,
            retention.map(known -> drawCode(filing.documentDate().getYear(), known)),
            retention,
            decision.orElse(""),
            filing.readers(),
            clock.now());
    catalogue.insert(new RecordRow(entry, sm3, text, Optional.empty(), Optional.empty()));
    holdings.begin(entry.id().value());
    feed.append(entry.id().value(), entry.version(), What.FILED);
    return entry.id();
  }

  private Optional<Retention> scheduled(Filing filing) {
    var own = profiles.inForceOn(clock.today()).archive().retention();
    return schedule.atFiling(filing.kind(), own);
  }

  /// A paper that comes in after its topic was decided follows that decision.
  private Optional<RecordEntry> decided(Filing filing) {
    return filing.topic().stream()
        .flatMap(topic -> entries(catalogue.ofTopic(topic)).stream())
        .filter(entry -> entry.retention().isPresent() && !entry.decision().isEmpty())
        .filter(entry -> entry.filing().retention().isEmpty())
        .findFirst();
  }

  private String electronicNumber() {
    var year = clock.today().getYear();
    var settings = profiles.inForceOn(clock.today()).archive();
    return "%s-E%d-%06d"
        .formatted(settings.fonds(), year, numbers.next("electronic-record/" + year));
  }

  private String drawCode(int year, Retention retention) {
    var settings = profiles.inForceOn(clock.today()).archive();
    var archiveClass = new ArchiveClass(settings, year, retention);
    return archiveClass.code(numbers.next(archiveClass.series()));
  }

  @Override
  public void conclude(TopicId topic, Retention retention, String decision) {
    requireTransaction();
    feed.lock();
    for (var entry : entries(catalogue.ofTopic(topic))) {
      if (entry.retention().isEmpty()) {
        conclude(entry, retention, decision, clock.today().getYear());
      } else if (followsTopic(entry) && !entry.decision().equals(decision)) {
        change(entry, entry.code(), entry.retention(), decision);
      }
    }
  }

  private static boolean followsTopic(RecordEntry entry) {
    return entry.filing().retention().isEmpty();
  }

  @Override
  public int concludeYear(int year, Predicate<TopicId> open) {
    requireTransaction();
    feed.lock();
    var concluded = 0;
    for (var entry : entries(catalogue.undecidedUpTo(LocalDate.of(year, 12, 31)))) {
      if (entry.filing().topic().filter(open).isEmpty()) {
        conclude(entry, Retention.TEN_YEARS, entry.decision(), year);
        concluded++;
      }
    }
    return concluded;
  }

  /// What crosses the years belongs to the year in which it was concluded.
  private void conclude(RecordEntry entry, Retention retention, String decision, int year) {
    var filedUnder = Math.max(year, entry.filing().documentDate().getYear());
    change(entry, Optional.of(drawCode(filedUnder, retention)), Optional.of(retention), decision);
  }

  private void change(
      RecordEntry entry, Optional<String> code, Optional<Retention> retention, String decision) {
    var changed =
        new RecordEntry(
            entry.id(),
            entry.electronicNumber(),
            entry.version() + 1,
            entry.filing(),
            code,
            retention,
            decision,
            entry.readers(),
            entry.filed());
    catalogue.update(changed);
    feed.append(entry.id().value(), changed.version(), What.CONCLUDED);
  }

  @Override
  public void attach(RecordId record, FiledFile file) {
    requireTransaction();
    feed.lock();
    var entry =
        entry(record).orElseThrow(() -> new IllegalArgumentException("no record " + record));
    var files = entry.filing().files();
    if (files.stream().anyMatch(known -> known.role().equals(file.role()))) {
      return;
    }
    catalogue.insertFile(record.value(), files.size(), file, sm3(file));
    var changed = entry.nextVersion();
    catalogue.update(changed);
    feed.append(record.value(), changed.version(), What.ATTACHED);
  }

  @Override
  public void admit(RecordId record, List<Reader> readers) {
    requireTransaction();
    feed.lock();
    var entry =
        entry(record).orElseThrow(() -> new IllegalArgumentException("no record " + record));
    var fit = secrecy.of(entry, readers, clock.now());
    var added = new ArrayList<>(fit.stream().distinct().toList());
    added.removeAll(entry.readers());
    if (added.isEmpty()) {
      return;
    }
    catalogue.insertReaders(record.value(), entry.readers().size(), added, false);
    var changed = entry.nextVersion();
    catalogue.update(changed);
    feed.append(record.value(), changed.version(), What.ADMITTED);
  }

  @Override
  public Optional<RecordEntry> find(String numberOrCodeOrId) {
    return entries(catalogue.named(Asked.of(numberOrCodeOrId))).stream().findFirst();
  }

  @Override
  public Optional<RecordEntry> find(String numberOrCodeOrId, Actor actor, LocalDateTime at) {
    return entries(catalogue.named(Asked.of(numberOrCodeOrId))).stream()
        .filter(entry -> access.permit(actor, entry.readers(), at).isPresent())
        .findFirst();
  }

  @Override
  public Optional<RecordEntry> entry(RecordId record) {
    return entries(List.of(record.value())).stream().findFirst();
  }

  @Override
  public List<RecordEntry> known(List<RecordId> records, Actor actor, LocalDateTime at) {
    return entries(records.stream().map(RecordId::value).toList()).stream()
        .filter(entry -> access.permit(actor, entry.readers(), at).isPresent())
        .toList();
  }

  @Override
  public Optional<RecordEntry> filed(String key) {
    return catalogue.idOf(key).map(RecordId::new).flatMap(this::entry);
  }

  @Override
  public Optional<Permit> permit(RecordId record, Actor actor, LocalDateTime at) {
    return entry(record).flatMap(entry -> access.permit(actor, name(record), entry.readers(), at));
  }

  @Override
  public byte[] open(RecordId record, String role, Permit permit) {
    return opened(record, role, permit, store::get);
  }

  @Override
  public Path openFile(RecordId record, String role, Permit permit) {
    return opened(record, role, permit, store::verified);
  }

  @Override
  public String text(RecordId record, Permit permit) {
    if (permit.use() == Use.COPY) {
      throw new NotPermitted(record);
    }
    var entry = admitted(record, permit);
    var text =
        catalogue
            .row(record.value())
            .flatMap(RecordRow::text)
            .map(file -> new String(store.get(file.sha256()), StandardCharsets.UTF_8))
            .orElse("");
    writeDown(entry, "纯文本", permit);
    return text;
  }

  private RecordEntry admitted(RecordId record, Permit permit) {
    return entry(record)
        .filter(_ -> permit.object().filter(name(record)::equals).isPresent())
        .filter(known -> permit.use() == Use.COPY || mayKnow(known, permit))
        .map(this::notFrozen)
        .filter(_ -> permit.spend())
        .orElseThrow(() -> new NotPermitted(record));
  }

  private <T> T opened(RecordId record, String role, Permit permit, Function<Digest, T> content) {
    var entry = admitted(record, permit);
    var file =
        entry.filing().files().stream()
            .filter(each -> each.role().equals(role))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("record " + record + " has no file " + role));
    var bytes = content.apply(file.content());
    writeDown(entry, file.name(), permit);
    return bytes;
  }

  private RecordEntry notFrozen(RecordEntry entry) {
    freezes
        .of(entry.id().value())
        .ifPresent(
            frozen -> {
              throw new RecordFrozen(frozen);
            });
    return entry;
  }

  /// Bytes leave only once the log says so.
  private void writeDown(RecordEntry entry, String what, Permit permit) {
    transactions.executeWithoutResult(
        _ ->
            log.append(
                AuditEntry.done(permit.actor().name(), opening(permit.use()), entry.spokenName())
                    .reason(what)
                    .basis(permit.basis())
                    .concerning(Concern.record(entry.id()))));
  }

  private static String opening(Use use) {
    return switch (use) {
      case READ -> "view";
      case LOAN -> "view-loan";
      case COPY -> "copy";
    };
  }

  private boolean mayKnow(RecordEntry entry, Permit permit) {
    return access.permit(permit.actor(), entry.readers(), permit.at()).isPresent();
  }

  private static String name(RecordId record) {
    return RecordEntry.protectedName(record);
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

  private List<RecordEntry> entries(List<UUID> ids) {
    var rows = catalogue.rows(ids);
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(rows.get(id)).stream())
        .map(RecordRow::entry)
        .toList();
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
