package io.huiji.intake.desk;

import static io.huiji.rules.RuleEntry.listed;
import static io.huiji.rules.Severity.REJECT;

import io.huiji.rules.RuleCode;
import io.huiji.rules.RuleEntry;

/// The rules for acts on what was handed in.
enum DeskCode implements RuleCode {
  TOPIC(listed("R4.1", "四", "没有这个议题、同名的有几个、已经决定", REJECT)),
  SENDER(listed("R6.1", "六", "在网页或接口上报送的人不属于阅办卡上的报送单位", REJECT)),
  OPINION(listed("R7.3", "七", "不是出具意见的单位；意见的种类或结论不认识", REJECT)),
  WAIVER(listed("R7.4", "七", "没有未协调的意见而要求放行；没有写理由", REJECT)),
  REPLY(listed("R8.1", "八", "不是会商单位；答复不是一致、基本一致、不一致", REJECT)),
  FILE(listed("R10.1", "十", "意见的附件打不开", REJECT)),
  PAPER(
      listed("R10.5", "十（四）", "登记的纸质件不是待补的涉密材料、已经登记、份数不对；意见的附件涉密", REJECT)
          .by("secrecy.max-stored-level")),
  ADMISSION(listed("R11.2", "十一", "不是迟报、须退回改正的、没有写理由而同意列入", REJECT));

  @SuppressWarnings("ImmutableEnumChecker") // an entry copies its lists
  private final RuleEntry entry;

  DeskCode(RuleEntry entry) {
    this.entry = entry;
  }

  @Override
  public RuleEntry entry() {
    return entry;
  }
}
