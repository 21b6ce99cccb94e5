package io.huiji.profile;

import java.util.List;

/// The rule profiles or the calendar cannot be used: broken, none or two in force. A matter of
/// configuration: nothing is judged, no job starts (R1.1).
public final class UnfitRules extends RuntimeException {
  private final List<String> faults;

  public UnfitRules(List<String> faults) {
    super(String.join("；", faults));
    this.faults = List.copyOf(faults);
  }

  /// Every fault found, in plain Chinese.
  public List<String> faults() {
    return faults;
  }
}
