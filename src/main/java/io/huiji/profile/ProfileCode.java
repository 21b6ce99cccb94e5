package io.huiji.profile;

import static io.huiji.rules.RuleEntry.listed;

import io.huiji.rules.RuleCode;
import io.huiji.rules.RuleEntry;

/// The rules for the rules themselves.
public enum ProfileCode implements RuleCode {
  IN_FORCE(
      listed("R1.1", "一", "当日没有或者有两份施行中的规则文件、规则文件有错：什么也不判断，作业不开始")
          .by("id", "version", "in-force-from", "in-force-until"));

  @SuppressWarnings("ImmutableEnumChecker") // an entry copies its lists
  private final RuleEntry entry;

  ProfileCode(RuleEntry entry) {
    this.entry = entry;
  }

  @Override
  public RuleEntry entry() {
    return entry;
  }
}
