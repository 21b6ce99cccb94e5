package io.huiji.archive;

import io.huiji.access.Reader;
import io.huiji.archive.keeping.Secrecy;
import io.huiji.archive.keeping.SecretReaders;
import io.huiji.archive.keeping.Standing;
import io.huiji.profile.RuleProfiles;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/// Gives readers their times while a record is secret.
final class FixedSecrecy {

  private final RuleProfiles profiles;
  private final EventTable events;

  FixedSecrecy(RuleProfiles profiles, EventTable events) {
    this.profiles = profiles;
    this.events = events;
  }

  List<Reader> atFiling(Filing filing, LocalDateTime now) {
    var fixed = Secrecy.of(filing.marking(), filing.documentDate());
    return readers(filing, fixed, filing.readers(), now);
  }

  /// Readers that come later, under the secrecy as it was fixed last.
  List<Reader> of(RecordEntry record, List<Reader> readers, LocalDateTime now) {
    var fixed = Standing.of(record, events.of(record.id().value())).secrecy();
    return readers(record.filing(), fixed, readers, now);
  }

  private List<Reader> readers(
      Filing filing, Secrecy fixed, List<Reader> readers, LocalDateTime now) {
    var keeping = profiles.inForceOn(now.toLocalDate()).keeping();
    var posts = keeping.knowSecret().getOrDefault(fixed.level(), Set.of());
    return SecretReaders.of(posts, filing).during(readers, fixed, now);
  }
}
