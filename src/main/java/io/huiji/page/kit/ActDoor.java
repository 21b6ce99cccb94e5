package io.huiji.page.kit;

import io.huiji.act.Act;
import io.huiji.act.ActFields;
import io.huiji.act.ActFiles;
import io.huiji.act.ActResult;
import io.huiji.act.Caller;
import io.huiji.act.KeyedActs;
import io.huiji.act.Seen;
import io.huiji.archive.Sidecars;
import io.huiji.calendar.OfficeClock;
import io.huiji.rules.Finding;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/// How a controller performs an act: by the same door as {@code ./huiji act}, once for each key,
/// and only on the state that the person saw. {@link Answers} makes a page of the outcome.
@Component
@ConditionalOnWebApplication
public class ActDoor {

  private final KeyedActs acts;
  private final OfficeClock clock;
  private final Sidecars sidecars;
  private final Drafts drafts;

  ActDoor(KeyedActs acts, OfficeClock clock, Sidecars sidecars, Drafts drafts) {
    this.acts = acts;
    this.clock = clock;
    this.sidecars = sidecars;
    this.drafts = drafts;
  }

  /// @param fields as in an acts file
  /// @param seen the version in {@link Posted#seen} and how to ask for the present one
  public Outcome perform(String act, Map<String, Object> fields, Posted posted, Seen seen) {
    return perform(act, fields, posted, seen, ActFiles.none());
  }

  /// @param files that came with the form, by the names under which the fields speak of them
  public Outcome perform(
      String act, Map<String, Object> fields, Posted posted, Seen seen, ActFiles files) {
    var asked =
        new Act(act, new ActFields(fields), posted.actor(), clock.now(), Caller.signedIn(files));
    return switch (acts.perform(asked, keyOf(posted), seen)) {
      case ActResult.Done done -> done(done, act, posted);
      case ActResult.Refused refused when refused.findings().stream().anyMatch(ActDoor::isStale) ->
          new Outcome.Stale();
      case ActResult.Refused refused -> new Outcome.Refused(refused.findings());
    };
  }

  /// As {@link #perform} for an act that may be done whatever has changed meanwhile.
  public Outcome perform(String act, Map<String, Object> fields, Posted posted) {
    return perform(act, fields, posted, Seen.nothing());
  }

  private Outcome done(ActResult.Done done, String act, Posted posted) {
    posted.text(Drafts.FIELD).ifPresent(form -> drafts.forget(posted.actor().name(), form));
    sidecars.writeMissing();
    return new Outcome.Done(done, act);
  }

  private static String keyOf(Posted posted) {
    return posted.key().isEmpty() ? UUID.randomUUID().toString() : posted.key();
  }

  private static boolean isStale(Finding finding) {
    return finding.rule().equals(KeyedActs.STALE);
  }
}
