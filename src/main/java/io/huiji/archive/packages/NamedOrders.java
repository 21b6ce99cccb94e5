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
    if (!ACTS.contains(act.name())) {
      return Concern.NONE;
    }
    return act.fields()
        .optionalText("request")
        .filter(number -> number.matches("\\d{1,9}"))
        .flatMap(number -> orders.find(Integer.parseInt(number)))
        .map(ExportOrder::concern)
        .orElse(Concern.NONE);
  }
}
