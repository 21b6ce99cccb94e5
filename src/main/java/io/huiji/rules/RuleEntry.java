package io.huiji.rules;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What people are told of one rule: {@code docs/rules.md} and the page of the rules are made from
/// these.
///
/// @param rule requirement id, with an optional suffix: {@code R10.3-LEN}
/// @param article item of the rules text
/// @param checks what it looks at, in plain Chinese and our own words
/// @param severities that its findings may have; none where the program stops instead
/// @param values of the profile that it uses, as paths: {@code length.limit}
public record RuleEntry(
    String rule, String article, String checks, List<Severity> severities, List<String> values) {

  public RuleEntry {
    severities = List.copyOf(severities);
    values = List.copyOf(values);
  }

  public static RuleEntry listed(String rule, String article, String checks, Severity... weighs) {
    return new RuleEntry(rule, article, checks, ordered(weighs), List.of());
  }

  /// The values of the profile that it uses.
  public RuleEntry by(String... paths) {
    return new RuleEntry(rule, article, checks, severities, List.of(paths));
  }

  private static List<Severity> ordered(Severity... weighs) {
    return Arrays.stream(weighs)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Severity.class)))
        .stream()
        .toList();
  }

  /// @throws IllegalArgumentException when this rule never weighs so
  Finding finding(Severity severity) {
    if (!Set.copyOf(severities).contains(severity)) {
      throw new IllegalArgumentException(rule + " is never " + severity);
    }
    return Finding.reject(rule, article).severity(severity);
  }
}
