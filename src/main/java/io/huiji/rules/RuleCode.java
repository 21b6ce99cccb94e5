package io.huiji.rules;

/// One of the rules of a module, as a constant of that module's catalogue; its findings begin here,
/// so that what is listed and what is found cannot differ.
public interface RuleCode {

  RuleEntry entry();

  default String rule() {
    return entry().rule();
  }

  default String article() {
    return entry().article();
  }

  default Finding reject() {
    return entry().finding(Severity.REJECT);
  }

  default Finding hold() {
    return entry().finding(Severity.HOLD);
  }

  default Finding warn() {
    return entry().finding(Severity.WARN);
  }

  /// @throws IllegalArgumentException when this rule never weighs so
  default Finding finding(Severity severity) {
    return entry().finding(severity);
  }
}
