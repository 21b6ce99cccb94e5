package io.huiji.archive;

import io.huiji.archive.Archive.Handed;
import io.huiji.archive.ChangeFeed.What;
import io.huiji.archive.ContentIntake.Taken;
import io.huiji.archive.keeping.RetentionSchedule;
import io.huiji.calendar.OfficeClock;
import io.huiji.kernel.RecordId;
import io.huiji.kernel.TopicId;
import io.huiji.profile.RuleProfiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Takes records in: the row, its custodian, its place in the change feed, and on what it replaces
/// the mark that it did.
final class RecordFiling {

  private final Catalogue catalogue;
  private final ChangeFeed feed;
  private final Holdings holdings;
  private final ContentIntake content;
  private final Codes codes;
  private final RecordLinks links;
  private final FixedSecrecy secrecy;
  private final RuleProfiles profiles;
  private final OfficeClock clock;
  private final RetentionSchedule schedule = RetentionSchedule.shipped();

  RecordFiling(
      Catalogue catalogue,
      ChangeFeed feed,
      Holdings holdings,
      ContentIntake content,
      Codes codes,
      RecordLinks links,
      FixedSecrecy secrecy,
      RuleProfiles profiles,
      OfficeClock clock) {
    this.catalogue = catalogue;
    this.feed = feed;
    this.holdings = holdings;
    this.content = content;
    this.codes = codes;
    this.links = links;
    this.secrecy = secrecy;
    this.profiles = profiles;
    this.clock = clock;
  }

  /// Bytes and texts first, side by side and before anybody has to wait; then the rows of all,
  /// table by table, under the lock of the feed.
  List<RecordId> file(List<Handed> handed) {
    var known = catalogue.idsOf(keys(handed));
    var fresh = handed.stream().filter(each -> !known.containsKey(each.key())).toList();
    if (!fresh.isEmpty()) {
      var taken = content.of(fresh.stream().map(Handed::filing).toList());
      feed.lock();
      known.putAll(catalogue.idsOf(keys(fresh)));
      for (var row : insert(due(fresh, taken, known.keySet()))) {
        known.put(row.entry().filing().key(), row.id());
      }
    }
    return handed.stream()
        .map(each -> new RecordId(Objects.requireNonNull(known.get(each.key()))))
        .toList();
  }

  private static List<String> keys(List<Handed> handed) {
    return handed.stream().map(Handed::key).toList();
  }

  private record Due(Filing filing, List<Link> links, Taken taken) {}

  /// Each key once, and only where nobody was faster.
  private static List<Due> due(List<Handed> handed, List<Taken> taken, Set<String> known) {
    var due = new LinkedHashMap<String, Due>();
    for (var n = 0; n < handed.size(); n++) {
      var each = handed.get(n);
      if (!known.contains(each.key())) {
        due.putIfAbsent(each.key(), new Due(each.filing(), each.links(), taken.get(n)));
      }
    }
    return List.copyOf(due.values());
  }

  private List<RecordRow> insert(List<Due> due) {
    var numbers = codes.electronicNumbers(due.size());
    var rows = new ArrayList<RecordRow>();
    for (var n = 0; n < due.size(); n++) {
      rows.add(row(due.get(n), numbers.get(n), rows));
    }
    var versions = new LinkedHashMap<UUID, Integer>();
    rows.forEach(row -> versions.put(row.id(), row.entry().version()));
    catalogue.insert(rows);
    holdings.begin(versions.keySet());
    feed.append(versions, What.FILED);
    for (var row : rows) {
      var filing = row.entry().filing();
      filing.replaces().ifPresent(former -> links.replaced(former, filing.key()));
    }
    return rows;
  }

  private RecordRow row(Due due, String electronicNumber, List<RecordRow> before) {
    var given = due.filing;
    var filing = given.withReaders(secrecy.atFiling(given, clock.now()));
    var decided = decided(filing, before);
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
            RecordId.filed(clock.machineTime().toEpochMilli()),
            electronicNumber,
            1,
            filing,
            retention.map(known -> codes.archiveCode(filing.documentDate().getYear(), known)),
            retention,
            decision.orElse(""),
            filing.readers(),
            clock.now(),
            with(due.links, decided));
    return new RecordRow(
        entry, due.taken.sm3(), due.taken.text(), Optional.empty(), Optional.empty());
  }

  /// A paper that comes in after its topic was decided was decided in the same minutes.
  private static List<Link> with(List<Link> linked, Optional<RecordEntry> decided) {
    var all = new ArrayList<>(linked);
    decided.stream()
        .flatMap(entry -> entry.links().stream())
        .filter(link -> link.type() == RelationType.DECIDED_IN)
        .forEach(all::add);
    return all;
  }

  private Optional<Retention> scheduled(Filing filing) {
    var own = profiles.inForceOn(clock.today()).archive().retention();
    return schedule.atFiling(filing.kind(), own);
  }

  /// A paper that comes in after its topic was decided follows that decision.
  ///
  /// @param before those that come in with it, ahead of it
  private Optional<RecordEntry> decided(Filing filing, List<RecordRow> before) {
    return filing.topic().stream()
        .flatMap(topic -> ofTopic(topic, before))
        .filter(entry -> entry.retention().isPresent() && !entry.decision().isEmpty())
        .filter(entry -> entry.filing().retention().isEmpty())
        .findFirst();
  }

  private Stream<RecordEntry> ofTopic(TopicId topic, List<RecordRow> before) {
    return Stream.concat(
        catalogue.entries(catalogue.ofTopic(topic)).stream(),
        before.stream()
            .map(RecordRow::entry)
            .filter(entry -> entry.filing().topic().filter(topic::equals).isPresent()));
  }
}
