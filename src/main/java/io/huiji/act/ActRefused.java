package io.huiji.act;

import io.huiji.audit.Concern;
import io.huiji.rules.Finding;
import java.util.List;

/// Breaks off an act that is to be refused, from wherever that was found out; {@link GuardedAct}
/// turns it into {@link ActResult.Refused}.
public final class ActRefused extends RuntimeException {
  private final transient List<Finding> findings;
  private final transient Concern concern;

  public ActRefused(List<Finding> findings) {
    this(findings, Concern.NONE);
  }

  private ActRefused(List<Finding> findings, Concern concern) {
    super(findings.toString(), null, false, false);
    this.findings = List.copyOf(findings);
    this.concern = concern;
  }

  public static ActRefused because(Finding finding) {
    return new ActRefused(List.of(finding));
  }

  /// For {@code Optional.ifPresent}: breaks off because of this.
  public static void throwIt(Finding finding) {
    throw because(finding);
  }

  /// Breaks off when there is anything to be refused for.
  public static void unlessEmpty(List<Finding> findings) {
    if (!findings.isEmpty()) {
      throw new ActRefused(findings);
    }
  }

  /// What it would have touched, for the log.
  public ActRefused concerning(Concern touched) {
    return new ActRefused(findings, touched);
  }

  public Concern concern() {
    return concern;
  }

  public List<Finding> findings() {
    return findings;
  }
}
