package io.huiji.archive;

import io.huiji.archive.FixityProgress.State;
import io.huiji.archive.RecordCheck.Found;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.audit.Concern;
import io.huiji.batch.PowerCut;
import io.huiji.calendar.OfficeClock;
import io.huiji.kernel.RecordId;
import io.huiji.store.ContentStore;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.springframework.transaction.support.TransactionTemplate;

/// Fixity over the files of the store. Two threads read and hash; this one loads rows and compares.
final class StoreFixity implements Fixity {

  private static final int AT_ONCE = 500;
  private static final int READERS = 2;
  private static final int DAYS = 30;

  private final CatalogueTables tables;
  private final StoredSidecars sidecars;
  private final SidecarFiles files;
  private final ContentStore store;
  private final StrayContent strays;
  private final Freezes freezes;
  private final FixityProgress progress;
  private final AuditLog log;
  private final OfficeClock clock;
  private final TransactionTemplate transactions;

  StoreFixity(
      CatalogueTables tables,
      StoredSidecars sidecars,
      SidecarFiles files,
      ContentStore store,
      StrayContent strays,
      Freezes freezes,
      FixityProgress progress,
      AuditLog log,
      OfficeClock clock,
      TransactionTemplate transactions) {
    this.tables = tables;
    this.sidecars = sidecars;
    this.files = files;
    this.store = store;
    this.strays = strays;
    this.freezes = freezes;
    this.progress = progress;
    this.log = log;
    this.clock = clock;
    this.transactions = transactions;
  }

  @Override
  public Outcome verify(boolean bothHashes) {
    sidecars.writeMissing();
    var before = progress.underWay().filter(state -> state.bothHashes() == bothHashes);
    var state = before.orElse(State.beginning(bothHashes));
    var ids = tables.catalogue().after(state.after(), AT_ONCE);
    while (!ids.isEmpty()) {
      state = look(ids, state);
      var reached = state;
      transactions.executeWithoutResult(_ -> progress.keep(reached));
      PowerCut.at("fixity.batch");
      ids = tables.catalogue().after(state.after(), AT_ONCE);
    }
    var unclaimed = strays.look();
    var outcome =
        new Outcome(
            state.records(),
            state.files() + unclaimed.files(),
            state.bytes() + unclaimed.bytes(),
            freezes.all(),
            unclaimed.faults(),
            before.isPresent());
    transactions.executeWithoutResult(_ -> finished(outcome));
    return outcome;
  }

  private void finished(Outcome outcome) {
    progress.finished();
    log.append(
        AuditEntry.done("system", "verify-archive", "归档文件")
            .reason(
                "%d件、%d个文件，冻结%d件，其他损坏%d个"
                    .formatted(
                        outcome.records(),
                        outcome.files(),
                        outcome.frozen().size(),
                        outcome.strays().size())));
  }

  @Override
  public Outcome sample(LocalDate day) {
    var due = tables.catalogue().due(Math.floorMod(day.toEpochDay(), DAYS), DAYS);
    var state = State.beginning(true);
    for (var from = 0; from < due.size(); from += AT_ONCE) {
      state = look(due.subList(from, Math.min(due.size(), from + AT_ONCE)), state);
    }
    return new Outcome(
        state.records(), state.files(), state.bytes(), freezes.all(), List.of(), false);
  }

  private State look(List<UUID> ids, State state) {
    var rows = tables.catalogue().rows(ids);
    var check = new RecordCheck(store, files, state.bothHashes());
    var expected = sidecars.of(rows.values());
    var tasks = new ArrayList<Callable<Map.Entry<UUID, Found>>>();
    expected.forEach(
        (id, sidecar) ->
            tasks.add(
                () -> Map.entry(id, check.of(Objects.requireNonNull(rows.get(id)), sidecar))));
    var records = state.records();
    var read = state.files();
    var bytes = state.bytes();
    for (var found : all(tasks)) {
      records++;
      read += found.getValue().files();
      bytes += found.getValue().bytes();
      if (!found.getValue().faults().isEmpty()) {
        lookAgain(found.getKey(), check);
      }
    }
    var last = Objects.requireNonNull(rows.get(ids.getLast())).entry().electronicNumber();
    return new State(state.bothHashes(), last, records, read, bytes);
  }

  private static <T> List<T> all(List<Callable<T>> tasks) {
    try (var readers = Executors.newFixedThreadPool(READERS)) {
      var results = new ArrayList<T>();
      for (var task : readers.invokeAll(tasks)) {
        results.add(task.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the verification was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a record could not be looked at", e);
    }
  }

  /// The record may have changed in between: only what is wrong while nobody can change it counts.
  private void lookAgain(UUID id, RecordCheck check) {
    transactions.executeWithoutResult(
        _ -> {
          tables.feed().lock();
          tables.catalogue().row(id).ifPresent(row -> freezeIfDamaged(row, check));
        });
  }

  private void freezeIfDamaged(RecordRow row, RecordCheck check) {
    var faults = check.of(row, sidecars.of(row)).faults();
    if (!faults.isEmpty() && freezes.freeze(row.id(), String.join("；", faults), clock.now())) {
      log.append(
          AuditEntry.done("system", "freeze-record", row.entry().spokenName())
              .reason(String.join("；", faults))
              .concerning(Concern.record(row.entry().id())));
    }
  }

  @Override
  public List<Frozen> frozen() {
    return freezes.all();
  }

  @Override
  public Optional<Frozen> frozen(RecordId record) {
    return freezes.of(record.value());
  }

  @Override
  public List<String> release(RecordId record, String actor, LocalDateTime at, String note) {
    tables.feed().lock();
    var frozen = freezes.of(record.value());
    var row = tables.catalogue().row(record.value());
    if (frozen.isEmpty() || row.isEmpty()) {
      return List.of("没有冻结");
    }
    var faults = new RecordCheck(store, files, true).of(row.get(), sidecars.of(row.get())).faults();
    if (faults.isEmpty()) {
      freezes.release(record.value());
      var detail = new TreeMap<String, String>();
      detail.put("frozenSince", frozen.get().since().toString());
      detail.put("faults", frozen.get().faults());
      detail.put("note", note);
      new JdbcRecordEvents(tables.catalogue(), tables.feed(), tables.events())
          .add(RecordEvent.of(record, at, "DAMAGE_MENDED", actor, detail));
    }
    return faults;
  }
}
