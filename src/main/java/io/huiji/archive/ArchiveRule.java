package io.huiji.archive;

import static io.huiji.rules.RuleEntry.listed;
import static io.huiji.rules.Severity.REJECT;
import static io.huiji.rules.Severity.WARN;

import io.huiji.rules.RuleCode;
import io.huiji.rules.RuleEntry;

/// The rules for what is kept.
public enum ArchiveRule implements RuleCode {
  NOT_PASSED_ON(listed("R16.2", "十六", "会后收回和涉密的材料不转发、不下载、不打印；只有经同意制作的副本和借阅能离开，每次记入日志")),
  KEEPING(
      listed("R17.5", "十七", "核对不符、没有冻结而解冻；保全、鉴定、销毁、移交、定密和解密、归档年度中不符合条件的", REJECT, WARN)
          .by(
              "archive.retention",
              "keeping.file-by",
              "keeping.transfer",
              "keeping.may",
              "keeping.know-secret")),
  EXPORT(listed("R17.6", "十七", "导出档案包没有主任同意、同意过期或已用过、含有涉密件", REJECT)),
  OWN_EXPORT(listed("R17.6-SELF", "十七", "主任同意自己的导出申请：照办，列入当日报告", WARN));

  @SuppressWarnings("ImmutableEnumChecker") // an entry copies its lists
  private final RuleEntry entry;

  ArchiveRule(RuleEntry entry) {
    this.entry = entry;
  }

  @Override
  public RuleEntry entry() {
    return entry;
  }
}
