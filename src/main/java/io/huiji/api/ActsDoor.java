package io.huiji.api;

import io.huiji.access.Actor;
import io.huiji.act.Act;
import io.huiji.act.ActFiles;
import io.huiji.act.ActResult;
import io.huiji.act.KeyedActs;
import io.huiji.act.Seen;
import io.huiji.api.kit.ActLine;
import io.huiji.api.kit.ApiError;
import io.huiji.api.kit.Problem;
import io.huiji.archive.Sidecars;
import io.huiji.calendar.OfficeClock;
import io.huiji.entry.SignedIn;
import io.huiji.rules.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Performs what machines ask for by the same door as everybody: in order, each act in its own
/// transaction; the first refused one ends the list, what went before stays.
@Component
class ActsDoor {

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

  private final KeyedActs acts;
  private final Sidecars sidecars;
  private final OfficeClock clock;

  ActsDoor(KeyedActs acts, Sidecars sidecars, OfficeClock clock) {
    this.acts = acts;
    this.sidecars = sidecars;
    this.clock = clock;
  }

  /// @param key of the whole list (Idempotency-Key); without one, each sending is a new one
  /// @param seen what the caller had before him; holds for the first act
  /// @throws ApiError (409, 412, 422) when an act is refused
  ActsDone perform(
      List<ActAsked> asked, Actor actor, ActFiles files, @Nullable String key, Seen seen) {
    var list = checked(key);
    var lines = new ArrayList<ActLine>();
    try {
      for (var each : asked) {
        var act = new Act(each.name(), each.fields(), actor, clock.now(), SignedIn.caller(files));
        var before = lines.isEmpty() ? seen : Seen.nothing();
        var result = acts.perform(act, list + "#" + lines.size(), before);
        lines.add(ActLine.of(each.name(), result));
        if (result instanceof ActResult.Refused(var findings, _)) {
          throw new ApiError(refused(findings, lines));
        }
      }
      return new ActsDone(lines);
    } finally {
      sidecars.writeMissing();
    }
  }

  private static String checked(@Nullable String key) {
    if (key == null) {
      return UUID.randomUUID().toString();
    }
    var bare =
        key.length() > 2 && key.startsWith("\"") && key.endsWith("\"")
            ? key.substring(1, key.length() - 1)
            : key;
    if (!KEY.matcher(bare).matches()) {
      throw ApiError.unfit("Idempotency-Key 应为 1 至 100 个可见的 ASCII 字符");
    }
    return bare;
  }

  private static Problem refused(List<Finding> findings, List<ActLine> lines) {
    var code = findings.isEmpty() ? "" : findings.getFirst().rule();
    var problem =
        switch (code) {
          case KeyedActs.STALE -> Problem.of(412, "");
          case KeyedActs.KEY_TAKEN -> Problem.of(409, "");
          default -> Problem.of(422, "").named("act-refused", "未能办理");
        };
    return problem.findings(findings).acts(lines);
  }
}
