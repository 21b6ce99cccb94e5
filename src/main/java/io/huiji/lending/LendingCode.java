package io.huiji.lending;

import static io.huiji.rules.RuleEntry.listed;
import static io.huiji.rules.Severity.REJECT;
import static io.huiji.rules.Severity.WARN;

import io.huiji.rules.RuleCode;
import io.huiji.rules.RuleEntry;

/// The rules for custody, copies and loans.
enum LendingCode implements RuleCode {
  CUSTODY(listed("R17.4", "十七", "移交的件数不符、接收人不任专管、移交人还有未还的借阅、时间早于接收", REJECT)),
  FROZEN(listed("R17.5", "十七", "该件已冻结，不能借出或复制", REJECT)),
  CONSENT(
      listed(
              "R17.6",
              "十七",
              "没有主任同意、同意过期、已撤销、已用过、用于别的人或别的件；可查阅的范围以外答复与没有这一件相同（REJECT）；同一件已借出、没有清点页数（WARN）",
              REJECT,
              WARN)
          .by(
              "lending.consent-by",
              "lending.copy-consent",
              "lending.loan-consent",
              "lending.copy-valid",
              "lending.days",
              "lending.recalled-days",
              "lending.level-days",
              "lending.renewals",
              "lending.reminders",
              "lending.never-copied")),
  OWN_CONSENT(listed("R17.6-SELF", "十七", "主任同意自己的申请：照办，列入当日报告", WARN));

  @SuppressWarnings("ImmutableEnumChecker") // an entry copies its lists
  private final RuleEntry entry;

  LendingCode(RuleEntry entry) {
    this.entry = entry;
  }

  @Override
  public RuleEntry entry() {
    return entry;
  }
}
