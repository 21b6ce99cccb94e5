package io.huiji.archive;

import io.huiji.archive.FixityProgress.State;
import io.huiji.archive.RecordCheck.Found;
import io.huiji.archive.Selected.Stretch;
import io.huiji.archive.Selected.These;
import io.huiji.archive.StrayContent.Looked;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.audit.Concern;
import io.huiji.batch.Headway;
import io.huiji.batch.PowerCut;
import io.huiji.calendar.OfficeClock;
import io.huiji.kernel.RecordId;
import io.huiji.store.ContentStore;
import io.huiji.store.SideBySide;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.springframework.transaction.support.TransactionTemplate;

/// Fixity over the files of the store, some stretches of records side by side.
final class StoreFixity implements Fixity {

  private static final int AT_ONCE = 500;

  private static final int AT_A_TIME = 16;

  /// Each has a connection to the database, of which others need some too.
  private static final int LOADING = 3;

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
  private final Semaphore loading = new Semaphore(LOADING);

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
    Headway.begins("补写附签");
    sidecars.writeMissing();
    var before = progress.underWay().filter(state -> state.bothHashes() == bothHashes);
    try (var beside = strays.round(loading)) {
      var state = walk(before.orElseGet(() -> begun(bothHashes)), beside);
      Headway.begins("核对不属于任何一件的文件");
      return ended(state, beside.rest(), before.isPresent());
    }
  }

  /// Noted before the first record is read, so that whatever is restored from now on is told.
  private State begun(boolean bothHashes) {
    var state = State.beginning(bothHashes);
    transactions.executeWithoutResult(
        _ -> {
          tables.feed().lock();
          tables.latecomers().forgetAll();
          progress.keep(state);
        });
    return state;
  }

  /// Not before every record that was restored meanwhile has been looked at.
  private Outcome ended(State walked, Looked unclaimed, boolean resumed) {
    var state = walked;
    while (true) {
      state = late(state);
      var outcome = outcome(state, unclaimed, resumed);
      if (Boolean.TRUE.equals(transactions.execute(_ -> finished(outcome)))) {
        return outcome;
      }
    }
  }

  private State late(State walked) {
    var state = walked;
    for (var late = late(); !late.isEmpty(); late = late()) {
      var reached = judge(look(new These(late), state.bothHashes()), state.after(), state);
      var looked = List.copyOf(late);
      transactions.executeWithoutResult(_ -> keep(reached, looked));
      state = reached;
    }
    return state;
  }

  private List<UUID> late() {
    return tables.latecomers().left(AT_ONCE);
  }

  private void keep(State state, Collection<UUID> looked) {
    progress.keep(state);
    tables.latecomers().seen(looked);
  }

  private Outcome outcome(State state, Looked unclaimed, boolean resumed) {
    return new Outcome(
        state.records(),
        state.files() + unclaimed.files(),
        state.bytes() + unclaimed.bytes(),
        freezes.all(),
        unclaimed.faults(),
        resumed);
  }

  /// Some stretches of records at a time, each loaded, read and compared by one thread; told in
  /// their order, so that a killed walk goes on behind the last of them. What belongs to no record
  /// is looked at in between, while the disk is read.
  private State walk(State from, StrayContent.Round beside) {
    var state = from;
    var next = tables.catalogue().after(from.after(), AT_ONCE);
    var all = Headway.isWatched() ? tables.catalogue().counts().records() : 0;
    var looking = new ArrayDeque<Looking>();
    try {
      while (next.isPresent() || !looking.isEmpty()) {
        while (next.isPresent() && looking.size() < AT_A_TIME) {
          looking.add(begin(next.get(), from.bothHashes()));
          beside.next();
          next = tables.catalogue().after(Optional.of(next.get().until()), AT_ONCE);
        }
        state = reached(looking.remove(), state);
        Headway.at("核对归档", state.records(), all);
      }
      return state;
    } finally {
      SideBySide.end(looking.stream().map(Looking::found).toList());
    }
  }

  /// @param found by their ids, once it is there
  private record Looking(Stretch stretch, Future<Map<UUID, Found>> found) {}

  private Looking begin(Stretch stretch, boolean bothHashes) {
    return new Looking(stretch, SideBySide.LOOKING.begin(() -> look(stretch, bothHashes)));
  }

  private Map<UUID, Found> look(Selected which, boolean bothHashes) {
    var check = new RecordCheck(store, files, bothHashes);
    var found = new LinkedHashMap<UUID, Found>();
    load(which).forEach(known -> found.put(known.row().id(), check.of(known)));
    return found;
  }

  private List<SidecarWriting> load(Selected which) {
    loading.acquireUninterruptibly();
    try {
      return sidecars.of(which);
    } finally {
      loading.release();
    }
  }

  private State reached(Looking looked, State before) {
    var found = SideBySide.await(List.of(looked.found)).getFirst();
    var state = judge(found, Optional.of(looked.stretch.until()), before);
    transactions.executeWithoutResult(_ -> keep(state, found.keySet()));
    PowerCut.at("fixity.batch");
    return state;
  }

  /// @return false where something was restored since the last look
  private boolean finished(Outcome outcome) {
    tables.feed().lock();
    if (!tables.latecomers().left(1).isEmpty()) {
      return false;
    }
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
    return true;
  }

  @Override
  public Outcome sample(LocalDate day) {
    var due = tables.catalogue().due(Math.floorMod(day.toEpochDay(), DAYS), DAYS);
    var state = State.beginning(true);
    for (var from = 0; from < due.size(); from += AT_ONCE) {
      for (var found : side(due.subList(from, Math.min(due.size(), from + AT_ONCE)))) {
        state = judge(found, Optional.empty(), state);
      }
    }
    return new Outcome(
        state.records(), state.files(), state.bytes(), freezes.all(), List.of(), false);
  }

  /// These records, some by each thread.
  private List<Map<UUID, Found>> side(List<UUID> ids) {
    var each = Math.ceilDiv(ids.size(), AT_A_TIME);
    var work = new ArrayList<Callable<Map<UUID, Found>>>();
    for (var from = 0; from < ids.size(); from += each) {
      var part = ids.subList(from, Math.min(ids.size(), from + each));
      work.add(() -> look(new These(part), true));
    }
    return SideBySide.LOOKING.all(work);
  }

  private State judge(Map<UUID, Found> looked, Optional<UUID> last, State before) {
    var read = before.files();
    var bytes = before.bytes();
    for (var each : looked.entrySet()) {
      read += each.getValue().files();
      bytes += each.getValue().bytes();
      if (!each.getValue().faults().isEmpty()) {
        lookAgain(each.getKey(), before.bothHashes());
      }
    }
    return new State(before.bothHashes(), last, before.records() + looked.size(), read, bytes);
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
