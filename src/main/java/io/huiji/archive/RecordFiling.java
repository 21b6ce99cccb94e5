package io.huiji.archive;

import io.huiji.archive.ChangeFeed.What;
import io.huiji.archive.RecordRow.TextFile;
import io.huiji.archive.keeping.RetentionSchedule;
import io.huiji.calendar.OfficeClock;
import io.huiji.kernel.RecordId;
import io.huiji.profile.RuleProfiles;
import java.util.ArrayList;
import java.util.List;
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

  RecordId file(Filing filing, List<Link> linked) {
    var known = catalogue.idOf(filing.key());
    if (known.isPresent()) {
      return new RecordId(known.get());
    }
    var sm3 = filing.files().stream().map(content::sm3).toList();
    var text = content.text(filing.text());
    feed.lock();
    return catalogue
        .idOf(filing.key())
        .map(RecordId::new)
        .orElseGet(() -> insert(filing, linked, sm3, text));
  }

  private RecordId insert(
      Filing given, List<Link> linked, List<String> sm3, Optional<TextFile> text) {
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
    catalogue.insert(new RecordRow(entry, sm3, text, Optional.empty(), Optional.empty()));
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
