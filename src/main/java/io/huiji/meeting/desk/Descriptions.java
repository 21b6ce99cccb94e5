package io.huiji.meeting.desk;

import io.huiji.access.Post;
import io.huiji.act.ActDescription;
import java.util.Set;

/// What each act of the meeting is, for the check before it, for pages and for the list of acts.
final class Descriptions {
  static final ActDescription APPROVE_TOPIC =
      new ActDescription(
          "approve-topic",
          Set.of("topic", "meeting", "step", "verdict", "note", "reason"),
          Set.of(),
          "step: office 区政府办公室经办；director 主任；vice 议题单位的分管副区长；mayor 区长",
          "材料已接收；前面各步已同意（区长提出的议题除外）",
          "越级、重复、当日不任该职、审核自己提出的议题、材料未接收",
          "R6.1",
          "六");
  static final ActDescription WITHDRAW_TOPIC =
      new ActDescription(
          "withdraw-topic",
          Set.of("topic", "meeting", "reason"),
          Set.of(),
          "报送单位、区政府办公室；议程审定后由区长",
          "议题尚未决定",
          "他人撤回、已决定、已列入审定的议程而非区长",
          "R4.1",
          "四");
  static final ActDescription DRAFT_AGENDA =
      new ActDescription(
          "draft-agenda",
          Set.of("meeting", "topics", "note"),
          Set.of(Post.CLERK),
          "区政府办公室经办",
          "会议尚未召开",
          "议题重复或不存在",
          "R9.1",
          "九");
  static final ActDescription REVIEW_AGENDA =
      new ActDescription(
          "review-agenda",
          Set.of("meeting", "topics", "note"),
          Set.of(Post.DIRECTOR),
          "区政府办公室主任",
          "会议尚未召开；不写 topics 的，审核办公室所拟的",
          "没有可审核的议题安排、议题重复或不存在",
          "R9.1",
          "九");
  static final ActDescription FIX_AGENDA =
      new ActDescription(
          "fix-agenda",
          Set.of("meeting", "time", "place", "topics"),
          Set.of(Post.MAYOR),
          "区长",
          "每个议题都经区长确定；未经主任审核的照办并提醒",
          "议题重复、不存在、属于另一次会议、未经区长确定、材料未接收",
          "R9.1",
          "九");
  static final ActDescription CHANGE_OBSERVERS =
      new ActDescription(
          "change-observers",
          Set.of("meeting", "topic", "add", "remove", "reason"),
          Set.of(Post.CLERK, Post.DIRECTOR, Post.MAYOR),
          "区政府办公室、区长",
          "会议尚未召开；减少列席单位须写明理由",
          "单位不存在、减少而无理由",
          "R3.5",
          "三");
  static final ActDescription MOVE_MEETING =
      new ActDescription(
          "move-meeting",
          Set.of("meeting", "to", "reason"),
          Set.of(),
          "区长（或受委托召集的常务副区长）；议程审定前也可由区政府办公室",
          "会议尚未召开",
          "新的日期已有会议或曾属于另一次会议",
          "R11.2",
          "十一");
  static final ActDescription CANCEL_MEETING =
      new ActDescription(
          "cancel-meeting",
          Set.of("meeting", "reason"),
          Set.of(),
          "区长（或受委托召集的常务副区长）",
          "会议尚未召开；写明理由",
          "会议已召开、没有理由",
          "R3.1",
          "三");
  static final ActDescription DELEGATE_CONVENER =
      new ActDescription(
          "delegate-convener",
          Set.of("meeting", "to", "reason"),
          Set.of(Post.MAYOR),
          "区长",
          "受托人在会议当日任常务副区长；写明理由；不晚于会议",
          "受托人不是常务副区长、会议已开、没有理由",
          "R3.2",
          "三");
  static final ActDescription ASK_LEAVE =
      new ActDescription(
          "ask-leave",
          Set.of("meeting", "who", "reason"),
          Set.of(),
          "本人；区政府办公室经办可以代办",
          "会议尚未召开；写明理由",
          "他人代办、没有理由、查无此人",
          "R12.2",
          "十二");
  static final ActDescription GRANT_LEAVE =
      new ActDescription(
          "grant-leave",
          Set.of("meeting", "who", "note"),
          Set.of(Post.MAYOR),
          "区长",
          "本人已请假，会议尚未召开",
          "没有请假",
          "R12.2",
          "十二");
  static final ActDescription REFUSE_LEAVE =
      new ActDescription(
          "refuse-leave",
          Set.of("meeting", "who", "note", "reason"),
          Set.of(Post.MAYOR),
          "区长",
          "本人已请假，会议尚未召开",
          "没有请假",
          "R12.2",
          "十二");
  static final ActDescription RECORD_ATTENDANCE =
      new ActDescription(
          "record-attendance",
          Set.of("meeting", "present", "observers"),
          Set.of(Post.CLERK),
          "区政府办公室经办",
          "议程已审定，会议尚未召开；再次登记即更正",
          "没有审定的议程、查无此人或单位",
          "R12.2",
          "十二");
  static final ActDescription ACKNOWLEDGE =
      new ActDescription(
          "acknowledge",
          Set.of("meeting"),
          Set.of(),
          "收到会议通知的人或单位",
          "有发给本人（本单位）的通知",
          "没有发给本人的通知",
          "R12.1",
          "十二");
  static final ActDescription OVERRIDE_QUORUM =
      new ActDescription(
          "override-quorum",
          Set.of("meeting", "reason"),
          Set.of(),
          "召集人：区长，或受委托召集本次会议的常务副区长",
          "会议尚未召开；写明理由，理由印入纪要",
          "不是召集人、没有理由",
          "R3.3",
          "三");
  static final ActDescription HOLD_MEETING =
      new ActDescription(
          "hold-meeting",
          Set.of("meeting"),
          Set.of(),
          "区长，或受委托召集本次会议的常务副区长",
          "议程已审定，参会人员已登记，主持人到会，到会人数够（或召集人写明理由）",
          "议程未定、未登记参会人员、主持人未到会、人数不够",
          "R3.1",
          "三");
  static final ActDescription DECIDE =
      new ActDescription(
          "decide",
          Set.of("meeting", "topic", "decision", "text", "revise", "reason", "items", "votes"),
          Set.of(),
          "区长，或受委托召集本次会议的常务副区长",
          "会议已召开，议题在议程上；纪要印发前可以更正",
          "他人作出、没有理由、没有修改意见、责任单位不存在、分管领导未到会的重大事项、纪要已印发",
          "R14.3",
          "十四");
  static final ActDescription RECORD_VIEW =
      new ActDescription(
          "record-view",
          Set.of("meeting", "topic", "unit", "who", "text"),
          Set.of(Post.CLERK),
          "区政府办公室经办",
          "议题在审定的议程上",
          "单位或人员不存在、没有内容",
          "R14.2",
          "十四");

  private Descriptions() {}
}
