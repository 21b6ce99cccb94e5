package io.huiji.search.lucene;

import io.huiji.access.Actor;
import io.huiji.access.Permit;
import io.huiji.access.Reader;
import io.huiji.archive.Archive;
import io.huiji.archive.Draft;
import io.huiji.archive.Filing;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.Retention;
import io.huiji.kernel.Digest;
import io.huiji.kernel.RecordId;
import io.huiji.kernel.TopicId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/// A change feed in memory, for tests of the index alone. The same filings have the same ids.
final class MemoryArchive implements Archive {

  private final List<RecordEntry> changes = new ArrayList<>();
  private final LongConsumer asked;

  MemoryArchive() {
    this(_ -> {});
  }

  /// @param asked is told each position from which changes are asked for; it may throw
  MemoryArchive(LongConsumer asked) {
    this.asked = asked;
  }

  RecordId add(Draft draft) {
    var id =
        new RecordId(UUID.nameUUIDFromBytes(draft.filing().key().getBytes(StandardCharsets.UTF_8)));
    changes.add(
        new RecordEntry(
            id,
            "E-" + changes.size(),
            1,
            draft.filing(),
            Optional.empty(),
            Optional.empty(),
            "",
            draft.filing().readers(),
            LocalDateTime.parse("2026-12-04T10:00:00")));
    return id;
  }

  List<RecordEntry> entries() {
    return changes;
  }

  @Override
  public List<RecordEntry> known(List<RecordId> records, Actor actor, LocalDateTime at) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<RecordEntry> look(String asked, String what, Actor actor, LocalDateTime at) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Path openToPack(RecordId record, Digest content, Permit permit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String text(RecordId record, Permit permit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Change> changesAfter(long position, int limit) {
    asked.accept(position);
    var found = new ArrayList<Change>();
    for (var next = position + 1; next <= changes.size() && found.size() < limit; next++) {
      found.add(new Change(next, changes.get((int) next - 1), ""));
    }
    return found;
  }

  @Override
  public long lastPosition() {
    return changes.size();
  }

  @Override
  public Counts counts() {
    var records = changes.stream().map(RecordEntry::id).distinct().count();
    return new Counts(records, changes.size());
  }

  @Override
  public List<RecordId> idsAfter(Optional<RecordId> last, int limit) {
    return changes.stream()
        .map(RecordEntry::id)
        .distinct()
        .sorted(Comparator.comparing(RecordId::toString))
        .filter(id -> last.isEmpty() || id.toString().compareTo(last.get().toString()) > 0)
        .limit(limit)
        .toList();
  }

  @Override
  public List<RecordId> file(List<Handed> filings) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void conclude(
      TopicId topic, Retention retention, String decision, Optional<String> minutes) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int concludeYear(int year, Predicate<TopicId> open) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void attach(RecordId record, Filing.FiledFile file) {
    throw new AssertionError("the index attaches nothing");
  }

  @Override
  public void admit(RecordId record, List<Reader> readers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<RecordEntry> find(String numberOrCodeOrId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<RecordEntry> find(String numberOrCodeOrId, Actor actor, LocalDateTime at) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<RecordEntry> entry(RecordId record) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Permit> permit(RecordId record, Actor actor, LocalDateTime at) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Related> related(RecordId record, Actor actor, LocalDateTime at) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<RecordEntry> filed(String key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public byte[] open(RecordId record, String role, Permit permit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Path openFile(RecordId record, String role, Permit permit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String custodian(RecordId record) {
    throw new UnsupportedOperationException();
  }
}
