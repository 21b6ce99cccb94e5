package io.huiji.administration;

import static io.huiji.rules.RuleEntry.listed;
import static io.huiji.rules.Severity.REJECT;
import static io.huiji.rules.Severity.WARN;

import io.huiji.rules.RuleCode;
import io.huiji.rules.RuleEntry;

/// The rules for changing rules, calendar and posts.
enum AdministrationCode implements RuleCode {
  VERSION(
      listed(
              "R1.1",
              "一",
              "规则文件的新版本有错、施行日期不晚于今天、与别的版本在某一天同时施行、版本号已用过、没有依据、无权（REJECT）；时区变了要重新启动（WARN）",
              REJECT,
              WARN)
          .by("in-force-from", "in-force-until", "administration.may")),
  POST(
      listed("R6.1", "六", "任职和机构的变动使某一天没有或有两位区长、主任等，单位没有分管领导，或日期已过去、没有依据、无权", REJECT)
          .by("administration.may")),
  CALENDAR(
      listed("R17.1", "十七", "年历不完整、调休对不上、没有通知的文号和日期、与已导入的相同、无权", REJECT)
          .by("minutes.working-days", "administration.may")),
  LEAVER(listed("R17.4", "十七", "离任的人有未还的借阅、未交回的复制件，或者名下还有档案没有移交", REJECT));

  @SuppressWarnings("ImmutableEnumChecker") // an entry copies its lists
  private final RuleEntry entry;

  AdministrationCode(RuleEntry entry) {
    this.entry = entry;
  }

  @Override
  public RuleEntry entry() {
    return entry;
  }
}
