package io.huiji.rules;

/// How much a finding weighs: REJECT returns the paper, HOLD keeps it waiting, WARN only tells.
public enum Severity {
  REJECT,
  HOLD,
  WARN
}
