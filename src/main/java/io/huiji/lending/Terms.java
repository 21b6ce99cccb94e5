package io.huiji.lending;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.RecordKind;
import io.huiji.calendar.OfficeClock;
import io.huiji.kernel.Marking;
import io.huiji.profile.RuleProfile.Lending;
import io.huiji.profile.RuleProfiles;
import java.time.LocalDateTime;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/// The terms of the profile in force: who consents, how long, how often.
@Component
final class Terms {

  private static final String RECALLED = "会后收回";

  private final RuleProfiles profiles;
  private final OfficeClock clock;

  Terms(RuleProfiles profiles, OfficeClock clock) {
    this.profiles = profiles;
    this.clock = clock;
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
    return Math.min(days, terms.levelDays().getOrDefault(marking.level(), days));
  }
}
