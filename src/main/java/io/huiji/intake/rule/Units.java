package io.huiji.intake.rule;

import io.huiji.access.Unit;
import java.util.List;
import java.util.Optional;

/// The units of the district as they were on the day of receipt.
public record Units(List<Unit> all) {
  public Units {
    all = List.copyOf(all);
  }

  /// By full name or code.
  public Optional<Unit> find(String nameOrCode) {
    var wanted = nameOrCode.strip();
    return all.stream()
        .filter(unit -> unit.name().equals(wanted) || unit.code().equals(wanted))
        .findFirst();
  }
}
