package io.huiji.operations.backup;

import java.util.List;

/// A backup that is not whole: nothing is restored from it.
public final class DamagedBackup extends RuntimeException {

  private final transient List<String> findings;

  DamagedBackup(List<String> findings) {
    super(findings.toString());
    this.findings = List.copyOf(findings);
  }

  /// In plain Chinese, every one.
  public List<String> findings() {
    return findings;
  }
}
