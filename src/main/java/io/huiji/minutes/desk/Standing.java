package io.huiji.minutes.desk;

import io.huiji.minutes.table.Draft;
import io.huiji.minutes.table.MinutesTable.Approval;
import java.util.ArrayList;
import java.util.List;

/// Which agreements still count: those since the last return, over the draft in force. Another text
/// lets them lapse.
final class Standing {

  private Standing() {}

  static List<Approval> of(List<Approval> all, Draft draft) {
    var standing = new ArrayList<Approval>();
    for (var approval : all) {
      if (approval.agreed()) {
        standing.add(approval);
      } else {
        standing.clear();
      }
    }
    return standing.stream()
        .filter(approval -> approval.content().equals(draft.content()))
        .toList();
  }
}
