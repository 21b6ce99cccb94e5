package io.huiji.archive;

import io.huiji.archive.Archive.Handed;
import io.huiji.archive.ChangeFeed.What;
import io.huiji.archive.ContentIntake.Taken;
import io.huiji.archive.keeping.RetentionSchedule;
import io.huiji.calendar.OfficeClock;
import io.huiji.kernel.RecordId;
import io.huiji.profile.RuleProfiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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

  /// Bytes and texts first, side by side and before anybody has to wait; then row by row under the
  /// lock of the feed.
  List<RecordId> file(List<Handed> handed) {
    var known = catalogue.idsOf(keys(handed));
    var fresh = handed.stream().filter(each -> !known.containsKey(each.key())).toList();
    if (!fresh.isEmpty()) {
      var taken = content.of(fresh.stream().map(Handed::filing).toList());
      feed.lock();
      known.putAll(catalogue.idsOf(keys(fresh)));
      for (var n = 0; n < fresh.size(); n++) {
        var each = fresh.get(n);
        if (!known.containsKey(each.key())) {
          known.put(each.key(), insert(each.filing(), each.links(), taken.get(n)).value());
        }
      }
    }
    return handed.stream()
        .map(each -> new RecordId(Objects.requireNonNull(known.get(each.key()))))
        .toList();
  }

  private static List<String> keys(List<Handed> handed) {
    return handed.stream().map(Handed::key).toList();
  }

  private RecordId insert(Filing given, List<Link> linked, Taken taken) {
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
            codes.electronicNumber(),
            1,
            filing,
            retention.map(known -> codes.archiveCode(filing.documentDate().getYear(), known)),
            retention,
            decision.orElse(""),
            filing.readers(),
            clock.now(),
            with(linked, decided));
    catalogue.insert(
        new RecordRow(entry, taken.sm3(), taken.text(), Optional.empty(), Optional.empty()));
    holdings.begin(entry.id().value());
    feed.append(entry.id().value(), entry.version(), What.FILED);
    filing.replaces().ifPresent(former -> links.replaced(former, filing.key()));
    return entry.id();
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
  private Optional<RecordEntry> decided(Filing filing) {
    return filing.topic().stream()
        .flatMap(topic -> catalogue.entries(catalogue.ofTopic(topic)).stream())
        .filter(entry -> entry.retention().isPresent() && !entry.decision().isEmpty())
        .filter(entry -> entry.filing().retention().isEmpty())
        .findFirst();
  }
}
