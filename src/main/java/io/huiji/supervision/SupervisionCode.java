package io.huiji.supervision;

import static io.huiji.rules.RuleEntry.listed;
import static io.huiji.rules.Severity.REJECT;

import io.huiji.rules.RuleCode;
import io.huiji.rules.RuleEntry;

/// The rules for what was decided and is to be carried out.
enum SupervisionCode implements RuleCode {
  CLASSIFIED(listed("R10.5", "十（四）", "佐证的文件标有密级：不保存", REJECT).by("secrecy.max-stored-level")),
  PROGRESS(listed("R18.1", "十八", "不是责任单位、没有这个事项、已办结、办结而没有佐证。到期和逾期的每晚列入报告", REJECT));

  @SuppressWarnings("ImmutableEnumChecker") // an entry copies its lists
  private final RuleEntry entry;

  SupervisionCode(RuleEntry entry) {
    this.entry = entry;
  }

  @Override
  public RuleEntry entry() {
    return entry;
  }
}
