package io.huiji.act;

import java.util.function.Function;

/// An act as its description and the work that it does; the work may break off with {@link
/// ActRefused}.
public record GuardedAct(ActDescription description, Function<Act, ActResult.Done> work)
    implements ActHandler {
  @Override
  public ActResult perform(Act act) {
    try {
      return work.apply(act);
    } catch (ActRefused refused) {
      return new ActResult.Refused(refused.findings(), refused.concern());
    }
  }
}
