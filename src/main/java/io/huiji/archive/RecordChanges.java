package io.huiji.archive;

import io.huiji.access.Reader;
import io.huiji.archive.ChangeFeed.What;
import io.huiji.archive.Filing.FiledFile;
import io.huiji.calendar.OfficeClock;
import io.huiji.kernel.RecordId;
import io.huiji.kernel.TopicId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What becomes of a record after it was taken in: concluded, completed, opened to more readers.
/// Each a new version; in the caller's transaction.
final class RecordChanges {

  private final Catalogue catalogue;
  private final ChangeFeed feed;
  private final ContentIntake content;
  private final Codes codes;
  private final RecordLinks links;
  private final FixedSecrecy secrecy;
  private final OfficeClock clock;

  RecordChanges(
      Catalogue catalogue,
      ChangeFeed feed,
      ContentIntake content,
      Codes codes,
      RecordLinks links,
      FixedSecrecy secrecy,
      OfficeClock clock) {
    this.catalogue = catalogue;
    this.feed = feed;
    this.content = content;
    this.codes = codes;
    this.links = links;
    this.secrecy = secrecy;
    this.clock = clock;
  }

  void conclude(TopicId topic, Retention retention, String decision, Optional<String> minutes) {
    feed.lock();
    for (var entry : catalogue.entries(catalogue.ofTopic(topic))) {
      var linked =
          minutes
              .filter(key -> links.set(entry, new Link(RelationType.DECIDED_IN, key)))
              .isPresent();
      if (entry.retention().isEmpty()) {
        conclude(entry, retention, decision, clock.today().getYear());
      } else if (followsTopic(entry) && !entry.decision().equals(decision)) {
        change(entry, entry.code(), entry.retention(), decision);
      } else if (linked) {
        next(entry, What.RELATED);
      }
    }
  }

  private static boolean followsTopic(RecordEntry entry) {
    return entry.filing().retention().isEmpty();
  }

  int concludeYear(int year, Predicate<TopicId> open) {
    feed.lock();
    var concluded = 0;
    for (var entry : catalogue.entries(catalogue.undecidedUpTo(LocalDate.of(year, 12, 31)))) {
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
    change(
        entry,
        Optional.of(codes.archiveCode(filedUnder, retention)),
        Optional.of(retention),
        decision);
  }

  private void change(
      RecordEntry entry, Optional<String> code, Optional<Retention> retention, String decision) {
    next(
        new RecordEntry(
            entry.id(),
            entry.electronicNumber(),
            entry.version(),
            entry.filing(),
            code,
            retention,
            decision,
            entry.readers(),
            entry.filed(),
            entry.links()),
        What.CONCLUDED);
  }

  void attach(RecordId record, FiledFile file) {
    feed.lock();
    var entry = known(record);
    var files = entry.filing().files();
    if (files.stream().anyMatch(known -> known.role().equals(file.role()))) {
      return;
    }
    catalogue.insertFile(record.value(), files.size(), file, content.sm3(file));
    next(entry, What.ATTACHED);
  }

  /// Whoever may know a record may know what corrects it.
  void admit(RecordId record, List<Reader> readers) {
    feed.lock();
    for (var each = Optional.of(known(record)); each.isPresent(); each = correction(each.get())) {
      admit(each.get(), readers);
    }
  }

  private Optional<RecordEntry> correction(RecordEntry entry) {
    return entry
        .replacedBy()
        .flatMap(catalogue::idOf)
        .flatMap(catalogue::row)
        .map(RecordRow::entry)
        .filter(next -> next.filing().kind() == entry.filing().kind())
        .filter(next -> next.filing().replaces().filter(entry.filing().key()::equals).isPresent());
  }

  private void admit(RecordEntry entry, List<Reader> readers) {
    var fit = secrecy.of(entry, readers, clock.now());
    var added = new ArrayList<>(fit.stream().distinct().toList());
    added.removeAll(entry.readers());
    if (!added.isEmpty()) {
      catalogue.insertReaders(entry.id().value(), entry.readers().size(), added, false);
      next(entry, What.ADMITTED);
    }
  }

  private RecordEntry known(RecordId record) {
    return catalogue
        .row(record.value())
        .map(RecordRow::entry)
        .orElseThrow(() -> new IllegalArgumentException("no record " + record));
  }

  private void next(RecordEntry entry, What what) {
    var changed = entry.nextVersion();
    catalogue.update(changed);
    feed.append(changed.id().value(), changed.version(), what);
  }
}
