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
import io.huiji.store.SideBySide;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.springframework.transaction.support.TransactionTemplate;

/// Fixity over the files of the store. Other threads read and hash; this one loads the next rows
/// meanwhile.
final class StoreFixity implements Fixity {

  private static final int AT_ONCE = 500;
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
    var part = after(state.after());
    while (!part.rows.isEmpty()) {
      var looking = begin(part, bothHashes);
      var next = after(part.last());
      state = judge(part, SideBySide.await(looking), state);
      var reached = state;
      transactions.executeWithoutResult(_ -> progress.keep(reached));
      PowerCut.at("fixity.batch");
      part = next;
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
      var part = part(due.subList(from, Math.min(due.size(), from + AT_ONCE)));
      state = judge(part, SideBySide.await(begin(part, true)), state);
    }
    return new Outcome(
        state.records(), state.files(), state.bytes(), freezes.all(), List.of(), false);
  }

  /// Some records, and what should stand beside their bytes.
  private record Part(Map<UUID, RecordRow> rows, Map<UUID, Sidecar> expected) {

    /// Electronic number of the last of them.
    String last() {
      return rows.values().stream()
          .map(row -> row.entry().electronicNumber())
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
  }

  private Part after(String electronicNumber) {
    return part(tables.catalogue().after(electronicNumber, AT_ONCE));
  }

  private Part part(List<UUID> ids) {
    var rows = tables.catalogue().rows(ids);
    return new Part(rows, sidecars.of(rows.values()));
  }

  private List<Future<Map.Entry<UUID, Found>>> begin(Part part, boolean bothHashes) {
    var check = new RecordCheck(store, files, bothHashes);
    var tasks = new ArrayList<Callable<Map.Entry<UUID, Found>>>();
    part.rows.forEach(
        (id, row) ->
            tasks.add(
                () -> Map.entry(id, check.of(row, Objects.requireNonNull(part.expected.get(id))))));
    return SideBySide.begin(tasks);
  }

  private State judge(Part part, List<Map.Entry<UUID, Found>> looked, State before) {
    var read = before.files();
    var bytes = before.bytes();
    for (var found : looked) {
      read += found.getValue().files();
      bytes += found.getValue().bytes();
      if (!found.getValue().faults().isEmpty()) {
        lookAgain(found.getKey(), before.bothHashes());
      }
    }
    return new State(
        before.bothHashes(), part.last(), before.records() + looked.size(), read, bytes);
  }

  /// The record may have changed in between: only what is wrong while nobody can change it counts.
  private void lookAgain(UUID id, boolean bothHashes) {
    var check = new RecordCheck(store, files, bothHashes);
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
