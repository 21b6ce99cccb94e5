package io.huiji.lending;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.archive.Keeping;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.RecordKind;
import io.huiji.calendar.OfficeClock;
import io.huiji.kernel.Marking;
import io.huiji.kernel.SecrecyLevel;
import io.huiji.profile.RuleProfile.Lending;
import io.huiji.profile.RuleProfiles;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The terms of the profile in force: who consents, how long, how often.
@Component
final class Terms {

  private static final String RECALLED = "会后收回";

  private final RuleProfiles profiles;
  private final OfficeClock clock;
  private final Keeping keeping;

  Terms(RuleProfiles profiles, OfficeClock clock, Keeping keeping) {
    this.profiles = profiles;
    this.clock = clock;
    this.keeping = keeping;
  }

  Lending today() {
    return profiles.inForceOn(clock.today()).lending();
  }

  /// The post that consents to a record of this kind; for minutes the director's alone.
  Post consenter(RecordKind kind) {
    return Post.valueOf(today().consentBy().getOrDefault(kind.chinese(), Post.DIRECTOR.name()));
  }

  /// Whether somebody consents to anything at all.
  boolean consents(Actor actor) {
    return Arrays.stream(RecordKind.values()).map(this::consenter).anyMatch(actor::holds);
  }

  /// Those who keep the records and hand them out.
  static boolean keeps(Actor actor) {
    return actor.holds(Post.ARCHIVIST) || actor.holds(Post.CUSTODIAN);
  }

  LocalDateTime consentExpires(RequestKind kind, LocalDateTime from) {
    var term = kind == RequestKind.COPY ? today().copyConsent() : today().loanConsent();
    return term.after(from);
  }

  /// Days of a loan: the shortest that its marks allow.
  int days(RecordEntry record) {
    Marking marking = record.filing().marking();
    var terms = today();
    var days = marking.custody().contains(RECALLED) ? terms.recalledDays() : terms.days();
    return Math.min(days, terms.levelDays().getOrDefault(level(record), days));
  }

  /// The level in force now: a term that has ended binds nobody.
  SecrecyLevel level(RecordEntry record) {
    return keeping.secrecy(record.id(), clock.now());
  }

  /// Why neither copies nor loans of it are given; empty when they are.
  Optional<String> notLent(RecordEntry record) {
    return keeping.notLent(record.id());
  }
}
