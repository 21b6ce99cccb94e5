package io.huiji.meeting.rule;

import static io.huiji.rules.RuleEntry.listed;
import static io.huiji.rules.Severity.HOLD;
import static io.huiji.rules.Severity.REJECT;
import static io.huiji.rules.Severity.WARN;

import io.huiji.rules.RuleCode;
import io.huiji.rules.RuleEntry;

/// The rules around a meeting: topics, approvals, agenda, leave, attendance, decisions.
public enum MeetingCode implements RuleCode {
  VOTES(listed("R2.1", "二", "以票数、多数作为决定", REJECT)),
  CHAIR(listed("R3.1", "三", "不是召集人的人召开或取消会议；主持人没有到会", REJECT)),
  DELEGATE(listed("R3.2", "三", "受委托召集的人当日不是常务副区长；没有理由；会议已召开", REJECT)),
  QUORUM(
      listed(
              "R3.3",
              "三",
              "到会的领导班子成员不够（HOLD）；不是召集人决定照常召开，或没有写理由（REJECT）；召集人写明理由后照常召开（WARN）",
              REJECT,
              HOLD,
              WARN)
          .by("quorum.rule", "quorum.leave-reduces-base")),
  LEADER(listed("R3.4", "三", "重大事项的分管领导没有到会，对该议题只能暂不作出决定", REJECT, HOLD, WARN)),
  STANDING_OBSERVER(listed("R3.5", "三", "减少一般列席的单位而没有理由", REJECT).by("standing-observers")),
  OBSERVER(listed("R3.6", "三", "列席单位不在单位名录中（REJECT）；到会的不在列席名单上（WARN）", REJECT, WARN)),
  SOURCE(listed("R4.1", "四", "没有这个议题或同名的有几个；未经区长确定而列入议程；无权撤回；不是阅办卡写明的提出人而确认来源", REJECT)),
  APPROVAL(
      listed(
          "R6.1",
          "六",
          "越级、重复、当日不任该职、审核自己提出的议题、材料未接收（REJECT）；不同意而没有意见，确定后材料又改（WARN）",
          REJECT,
          WARN)),
  CONSENT(listed("R7.3", "七", "涉及财政资金的议题，分管副区长没有同意，区长不能确定", HOLD)),
  OBJECTION(listed("R7.4", "七", "议程审定以后材料变为待补或退回", WARN)),
  AGENDA(
      listed(
          "R9.1",
          "九",
          "议程未定、议题重复、不在议程上，计划时长超出限度（REJECT）；未经主任审核而审定，议题合计超出会议计划时长（WARN）",
          REJECT,
          WARN)),
  RECEIPT(
      listed(
              "R11.2",
              "十一",
              "逾期而区长没有同意列入；改期的日期已过或者不能用（REJECT）；议程审定以后变为逾期，改期后算不出期限（WARN）",
              REJECT,
              WARN)
          .by("deadline.days", "deadline.kind")),
  NOTICE(listed("R12.1", "十二", "确认的不是发给本人的通知；会议已取消", REJECT)),
  LEAVE(listed("R12.2", "十二", "没有请假而准假、替别人请假、查无此人、没有登记到会（REJECT）；请假的不在应到之列（WARN）", REJECT, WARN)),
  STATEMENT(listed("R14.1", "十四", "发言没有写明代表哪个单位", WARN)),
  VIEW(listed("R14.2", "十四", "发言的单位或人不在名录中（REJECT）；作出决定而没有讨论记录（WARN）", REJECT, WARN)),
  DECISION(
      listed(
          "R14.3",
          "十四",
          "不是区长或受委托的人作出、写法不认识、其他决定没有内容、原则通过没有说改什么（REJECT）；重大行政决策在此作了决定（WARN）",
          REJECT,
          WARN)),
  REASON(listed("R15.1", "十五", "不通过、暂不作出决定而没有理由", REJECT)),
  MINUTES_CLOCK(listed("R17.1", "十七", "登记召开的日子不是会议日期", WARN)),
  MINUTES_FIXED(listed("R17.2", "十七", "纪要已经印发，不能再改决定", REJECT)),
  FOLLOW_UP(listed("R18.1", "十八", "责任单位不在名录中（REJECT）；通过而没有议定事项，事项没有时限或时限早于会议（WARN）", REJECT, WARN));

  @SuppressWarnings("ImmutableEnumChecker") // an entry copies its lists
  private final RuleEntry entry;

  MeetingCode(RuleEntry entry) {
    this.entry = entry;
  }

  @Override
  public RuleEntry entry() {
    return entry;
  }
}
