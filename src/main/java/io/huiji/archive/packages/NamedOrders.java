package io.huiji.archive.packages;

import io.huiji.act.Act;
import io.huiji.act.NamedInActs;
import io.huiji.audit.Concern;
import java.util.Set;

/// The records of the export order that an act names.
final class NamedOrders implements NamedInActs {

  private static final Set<String> ACTS = Set.of("consent-export", "revoke-export");

  private final ExportOrders orders;

  NamedOrders(ExportOrders orders) {
    this.orders = orders;
  }

  @Override
  public Concern of(Act act) {
    return ACTS.contains(act.name())
        ? NamedInActs.byRequest(act, number -> orders.find(number).map(ExportOrder::concern))
        : Concern.NONE;
  }
}
