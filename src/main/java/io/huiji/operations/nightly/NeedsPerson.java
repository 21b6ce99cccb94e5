package io.huiji.operations.nightly;

import io.huiji.operations.report.RunReport;
import java.util.Set;

/// Whether a run that ran whole still needs a person: a submission is held, late or waiting, or
/// index and database differ. Returned papers and warnings alone do not.
final class NeedsPerson {

  private static final Set<String> UNSETTLED = Set.of("held", "late");

  private NeedsPerson() {}

  static boolean is(RunReport report) {
    return !report.waiting().isEmpty()
        || !report.archive().equal()
        || report.submissions().stream().anyMatch(each -> UNSETTLED.contains(each.verdict()));
  }
}
