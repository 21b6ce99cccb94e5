package io.huiji.lending;

import io.huiji.act.Act;
import io.huiji.act.NamedInActs;
import io.huiji.audit.Concern;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The record and the requester of the request that an act names.
@Component
final class NamedRequests implements NamedInActs {

  /// Whose requests are those of another part of the house.
  private static final Set<String> OTHERS = Set.of("consent-export", "revoke-export");

  private final RequestTable table;

  NamedRequests(RequestTable table) {
    this.table = table;
  }

  @Override
  public Concern of(Act act) {
    return OTHERS.contains(act.name())
        ? Concern.NONE
        : NamedInActs.byRequest(act, number -> table.find(number).map(Refusals::concern));
  }
}
