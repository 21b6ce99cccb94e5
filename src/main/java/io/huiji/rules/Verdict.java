package io.huiji.rules;

import java.util.List;
import java.util.Locale;

/// What the findings amount to. WARN never changes it.
public enum Verdict {
  ACCEPTED,
  RETURNED,
  HELD,
  LATE;

  /// Any REJECT returns; else a HOLD of the rule that dates the receipt is late; else any HOLD
  /// holds.
  ///
  /// @param latenessRule id of the rule whose HOLD means late (here R11.2)
  public static Verdict of(List<Finding> findings, String latenessRule) {
    if (findings.stream().anyMatch(f -> f.severity() == Severity.REJECT)) {
      return RETURNED;
    }
    var holds = findings.stream().filter(f -> f.severity() == Severity.HOLD).toList();
    if (holds.stream().anyMatch(f -> f.rule().equals(latenessRule))) {
      return LATE;
    }
    return holds.isEmpty() ? ACCEPTED : HELD;
  }

  /// The word of the report: accepted, returned, held, late.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
