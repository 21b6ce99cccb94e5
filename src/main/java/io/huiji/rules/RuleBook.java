package io.huiji.rules;

import java.util.List;

/// The rules in force, in reading order. All are asked; the first finding never hides the next.
public record RuleBook<T>(List<Rule<T>> rules) {

  public RuleBook {
    rules = List.copyOf(rules);
  }

  public List<Finding> judge(T subject) {
    return rules.stream().flatMap(rule -> rule.check(subject)).toList();
  }
}
