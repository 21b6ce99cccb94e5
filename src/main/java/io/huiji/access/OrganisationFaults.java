package io.huiji.access;

import java.util.ArrayList;
import java.util.List;

/// What is wrong with an organisation file, gathered before anybody is told.
final class OrganisationFaults {

  private final List<String> faults = new ArrayList<>();

  void add(String where, String what) {
    faults.add(where + "：" + what);
  }

  List<String> all() {
    return List.copyOf(faults);
  }

  void throwIfAny() {
    if (!faults.isEmpty()) {
      throw new UnfitOrganisation(faults);
    }
  }
}
