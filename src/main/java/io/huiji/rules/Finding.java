package io.huiji.rules;

/// One thing that a rule found, worded for the person who must mend it.
///
/// @param rule requirement id, with an optional suffix: {@code R10.3-LEN}
/// @param article item of the rules text: {@code 十（四）}
/// @param file the paper it concerns, as its sender named it; empty when it concerns the whole
/// @param observed what was found; of a classified paper it quotes nothing
/// @param allowed what the rule allows
/// @param where place in the paper or card; may be empty
/// @param fix what to do, in plain Chinese
public record Finding(
    String rule,
    String article,
    Severity severity,
    String file,
    String observed,
    String allowed,
    String where,
    String fix) {

  public static Finding reject(String rule, String article) {
    return new Finding(rule, article, Severity.REJECT, "", "", "", "", "");
  }

  public static Finding hold(String rule, String article) {
    return new Finding(rule, article, Severity.HOLD, "", "", "", "", "");
  }

  public static Finding warn(String rule, String article) {
    return new Finding(rule, article, Severity.WARN, "", "", "", "", "");
  }

  public Finding file(String name) {
    return new Finding(rule, article, severity, name, observed, allowed, where, fix);
  }

  public Finding observed(String text) {
    return new Finding(rule, article, severity, file, text, allowed, where, fix);
  }

  public Finding allowed(String text) {
    return new Finding(rule, article, severity, file, observed, text, where, fix);
  }

  public Finding where(String place) {
    return new Finding(rule, article, severity, file, observed, allowed, place, fix);
  }

  public Finding fix(String advice) {
    return new Finding(rule, article, severity, file, observed, allowed, where, advice);
  }

  public Finding severity(Severity other) {
    return new Finding(rule, article, other, file, observed, allowed, where, fix);
  }
}
