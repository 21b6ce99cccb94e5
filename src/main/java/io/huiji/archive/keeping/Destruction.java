package io.huiji.archive.keeping;

import io.huiji.act.Act;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.RecordEvent;
import io.huiji.archive.RecordKeeping;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.audit.Concern;
import io.huiji.batch.PowerCut;
import io.huiji.calendar.OfficeClock;
import io.huiji.kernel.DataFolder;
import io.huiji.kernel.Digest;
import io.huiji.store.ContentStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Brings an approved disposal to its end: the bytes first, then the certificate and the records'
/// last mark in one transaction. What was killed in between is found by its records that still wait
/// for that mark, and goes on where it stopped.
@Component
class Destruction {

  /// Detail of the approval: the hashes that are to go, apart by blanks.
  static final String CONTENTS = "contents";

  private static final System.Logger LOG = System.getLogger(Destruction.class.getName());

  private final KeepingDesk desk;
  private final KeepingTable table;
  private final RecordKeeping keeping;
  private final ContentStore store;
  private final DataFolder folder;
  private final Certificate certificate;
  private final OfficeClock clock;
  private final AuditLog log;
  private final TransactionOperations transactions;

  Destruction(
      KeepingDesk desk,
      KeepingTable table,
      RecordKeeping keeping,
      ContentStore store,
      DataFolder folder,
      Certificate certificate,
      OfficeClock clock,
      AuditLog log,
      TransactionOperations transactions) {
    this.desk = desk;
    this.table = table;
    this.keeping = keeping;
    this.store = store;
    this.folder = folder;
    this.certificate = certificate;
    this.clock = clock;
    this.log = log;
    this.transactions = transactions;
  }

  /// Whether there is anything of it that the actor knew.
  boolean unfinished(int number, Act act) {
    return !desk.knew(going(number), act.actor(), act.at()).isEmpty();
  }

  /// Lists that were approved and not brought to their end.
  List<Integer> unfinished() {
    return table.marked(KeepingKind.DISPOSAL_APPROVED).stream()
        .flatMap(record -> desk.standing(desk.entry(record)).destroying().stream())
        .distinct()
        .sorted()
        .toList();
  }

  void afterCommit(int number) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
              attempt(number);
            }
          }
        });
  }

  private void attempt(int number) {
    try {
      finish(number);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "left to the next run: disposal " + number, e);
    }
  }

  void finish(int number) {
    var records = going(number);
    if (records.isEmpty()) {
      return;
    }
    PowerCut.at("disposal.approved");
    var contents = contents(records, number);
    contents.forEach(this::destroy);
    clearCache(contents);
    PowerCut.at("disposal.destroyed");
    transactions.executeWithoutResult(_ -> conclude(number));
  }

  private List<RecordEntry> going(int number) {
    return table.marked(KeepingKind.DISPOSAL_APPROVED).stream()
        .map(desk::entry)
        .filter(record -> desk.standing(record).destroying().filter(n -> n == number).isPresent())
        .toList();
  }

  private Set<Digest> contents(List<RecordEntry> records, int number) {
    return records.stream()
        .flatMap(r -> desk.event(r.id(), KeepingKind.DISPOSAL_APPROVED, number).stream())
        .flatMap(event -> Arrays.stream(event.detail().getOrDefault(CONTENTS, "").split(" ")))
        .filter(hex -> !hex.isEmpty())
        .map(Digest::new)
        .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(Digest::hex))));
  }

  /// Bytes that another record consists of too stay for it. Asked under the lock of the feed, so
  /// that no filing can come in between.
  private void destroy(Digest content) {
    transactions.executeWithoutResult(
        _ -> {
          keeping.lock();
          if (!keeping.needed(content)) {
            store.destroy(content);
          }
        });
    PowerCut.at("disposal.one-destroyed");
  }

  /// What was made of the bytes is kept by their hash.
  private void clearCache(Set<Digest> contents) {
    var cache = folder.cache();
    if (!Files.isDirectory(cache)) {
      return;
    }
    try (var files = Files.walk(cache)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var name = file.getFileName().toString();
        if (contents.stream().anyMatch(content -> name.contains(content.hex()))) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void conclude(int number) {
    keeping.lock();
    var records = going(number);
    if (records.isEmpty()) {
      return;
    }
    var filed = certificate.file(number, records);
    for (var record : records) {
      var approval = desk.event(record.id(), KeepingKind.DISPOSAL_APPROVED, number).orElseThrow();
      var detail = KeepingDesk.detail(KeepingKind.DISPOSED, number, "");
      detail.put("certificate", filed.filing().key());
      desk.add(
          RecordEvent.of(
                  record.id(), clock.now(), KeepingKind.DISPOSED.name(), approval.actor(), detail)
              .with(approval.second().orElse("")));
      log.append(
          AuditEntry.done(approval.actor(), "dispose", record.spokenName())
              .basis("第" + number + "号销毁清册，提出：" + approval.second().orElse(""))
              .concerning(Concern.record(record.id())));
    }
  }
}
