package io.huiji.minutes.rule;

import static io.huiji.rules.RuleEntry.listed;
import static io.huiji.rules.Severity.REJECT;
import static io.huiji.rules.Severity.WARN;

import io.huiji.rules.RuleCode;
import io.huiji.rules.RuleEntry;

/// The rules for minutes.
public enum MinutesCode implements RuleCode {
  CLASSIFIED(listed("R10.5", "十（四）", "上传的纪要稿标有密级", REJECT).by("secrecy.max-stored-level")),
  PRINTING(listed("R16.2", "十六", "打印还没有拟出的稿、已经印发的纪要（应申请复制）", REJECT)),
  FORMED(listed("R17.1", "十七", "还没有纪要稿。何时到期、超了几个工作日，每晚列入报告", REJECT).by("minutes.working-days")),
  ISSUE(
      listed(
              "R17.2",
              "十七",
              "越级、重复、当日不任该职、已印发、稿子与决定不符、没有编号的位置（REJECT）；退回没有意见，PDF 待下次生成（WARN）",
              REJECT,
              WARN)
          .by("minutes.number-pattern")),
  DISTRIBUTION(
      listed("R17.3", "十七", "会后收回或涉密的发给新闻单位、名单为空、会议未召开（REJECT）；名单上有区政府以外的单位（WARN）", REJECT, WARN)
          .by("distribution.press-words"));

  @SuppressWarnings("ImmutableEnumChecker") // an entry copies its lists
  private final RuleEntry entry;

  MinutesCode(RuleEntry entry) {
    this.entry = entry;
  }

  @Override
  public RuleEntry entry() {
    return entry;
  }
}
