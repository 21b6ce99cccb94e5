package io.huiji.meeting.desk;

import io.huiji.access.Post;
import io.huiji.act.ActDescription;
import io.huiji.act.ActSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The acts of topics and meetings, as a table of contents.
@Configuration(proxyBeanMethods = false)
class MeetingActs {

  @Bean
  ActSet topicsAndMeetings(
      ApprovalActs approvalActs,
      ChangeActs changeActs,
      AgendaActs agendaActs,
      PlanActs planActs,
      SessionActs sessionActs,
      AttendanceActs attendanceActs,
      DecisionActs decisionActs) {
    return ActSet.of(
        ActDescription.named(
                "approve-topic", "topic", "meeting", "step", "verdict", "note", "reason")
            .by("step: office 区政府办公室经办；director 主任；vice 议题单位的分管副区长；mayor 区长")
            .needs("材料已接收；前面各步已同意（区长提出的议题除外）")
            .refusedFor("越级、重复、当日不任该职、审核自己提出的议题、材料未接收")
            .under("R6.1", "六")
            .does(approvalActs::approve),
        ActDescription.named("withdraw-topic", "topic", "meeting", "reason")
            .by("报送单位、区政府办公室；议程审定后由区长")
            .needs("议题尚未决定")
            .refusedFor("他人撤回、已决定、已列入审定的议程而非区长")
            .under("R4.1", "四")
            .does(changeActs::withdraw),
        ActDescription.named("confirm-source", "topic", "meeting", "verdict", "note")
            .by("阅办卡写明的提出人本人：区政府办公室主任，或分管报送单位的副区长")
            .needs("阅办卡的议题来源写 director 或 vice；确由本人提出的写 agree（不写即是），不是的写 refuse")
            .refusedFor("不是阅办卡写明的提出人、来源是办公室或区长、已经确认、议题已决定")
            .under("R4.1", "四")
            .does(approvalActs::confirmSource),
        ActDescription.named("draft-agenda", "meeting", "topics", "note")
            .by("区政府办公室经办", Post.CLERK)
            .needs("会议尚未召开；不写 topics 的，按区长提出的、特急、急、平的次序拟")
            .refusedFor("议题重复或不存在")
            .under("R9.1", "九")
            .does(agendaActs::draft),
        ActDescription.named("review-agenda", "meeting", "topics", "note")
            .by("区政府办公室主任", Post.DIRECTOR)
            .needs("会议尚未召开；不写 topics 的，审核办公室所拟的")
            .refusedFor("没有可审核的议题安排、议题重复或不存在")
            .under("R9.1", "九")
            .does(agendaActs::review),
        ActDescription.named("fix-agenda", "meeting", "time", "place", "topics")
            .by("区长", Post.MAYOR)
            .needs("每个议题都经区长确定；未经主任审核的照办并提醒")
            .refusedFor("议题重复、不存在、属于另一次会议、未经区长确定、材料未接收")
            .under("R9.1", "九")
            .does(agendaActs::fix),
        ActDescription.named("plan-minutes", "meeting", "minutes", "topics")
            .by("区政府办公室经办、主任", Post.CLERK, Post.DIRECTOR)
            .needs("会议尚未召开；minutes 是会议的计划时长，topics 逐个写 topic 和 minutes，以分钟计，0 为取消")
            .refusedFor("没有写明时长、议题重复或不存在、已撤回或不同意上会、时长超出限度")
            .under("R9.1", "九")
            .does(planActs::plan),
        ActDescription.named("change-observers", "meeting", "topic", "add", "remove", "reason")
            .by("区政府办公室、区长", Post.CLERK, Post.DIRECTOR, Post.MAYOR)
            .needs("会议尚未召开；减少列席单位须写明理由")
            .refusedFor("单位不存在、减少而无理由")
            .under("R3.5", "三")
            .does(changeActs::changeObservers),
        ActDescription.named("move-meeting", "meeting", "to", "reason")
            .by("区长（或受委托召集的常务副区长）；议程审定前也可由区政府办公室")
            .needs("会议尚未召开")
            .refusedFor("新的日期已过、已有会议或曾属于另一次会议")
            .under("R11.2", "十一")
            .does(changeActs::move),
        ActDescription.named("cancel-meeting", "meeting", "reason")
            .by("区长（或受委托召集的常务副区长）")
            .needs("会议尚未召开；写明理由")
            .refusedFor("会议已召开、没有理由")
            .under("R3.1", "三")
            .does(changeActs::cancel),
        ActDescription.named("delegate-convener", "meeting", "to", "reason")
            .by("区长", Post.MAYOR)
            .needs("受托人在会议当日任常务副区长；写明理由；不晚于会议")
            .refusedFor("受托人不是常务副区长、会议已开、没有理由")
            .under("R3.2", "三")
            .does(sessionActs::delegate),
        ActDescription.named("ask-leave", "meeting", "who", "reason")
            .by("本人；区政府办公室经办可以代办")
            .needs("会议尚未召开；写明理由")
            .refusedFor("他人代办、没有理由、查无此人")
            .under("R12.2", "十二")
            .does(attendanceActs::ask),
        ActDescription.named("grant-leave", "meeting", "who", "note")
            .by("区长", Post.MAYOR)
            .needs("本人已请假，会议尚未召开")
            .refusedFor("没有请假")
            .under("R12.2", "十二")
            .does(attendanceActs::grant),
        ActDescription.named("refuse-leave", "meeting", "who", "note", "reason")
            .by("区长", Post.MAYOR)
            .needs("本人已请假，会议尚未召开")
            .refusedFor("没有请假")
            .under("R12.2", "十二")
            .does(attendanceActs::refuse),
        ActDescription.named("record-attendance", "meeting", "present", "observers")
            .by("区政府办公室经办", Post.CLERK)
            .needs("议程已审定，会议尚未召开；再次登记即更正")
            .refusedFor("没有审定的议程、查无此人或单位")
            .under("R12.2", "十二")
            .does(attendanceActs::recordAttendance),
        ActDescription.named("acknowledge", "meeting")
            .by("收到会议通知的人或单位")
            .needs("有发给本人（本单位）的通知")
            .refusedFor("没有发给本人的通知")
            .under("R12.1", "十二")
            .does(attendanceActs::acknowledge),
        ActDescription.named("override-quorum", "meeting", "reason")
            .by("召集人：区长，或受委托召集本次会议的常务副区长")
            .needs("会议尚未召开；写明理由，理由印入纪要")
            .refusedFor("不是召集人、没有理由")
            .under("R3.3", "三")
            .does(sessionActs::overrideQuorum),
        ActDescription.named("hold-meeting", "meeting")
            .by("区长，或受委托召集本次会议的常务副区长")
            .needs("议程已审定，参会人员已登记，主持人到会，到会人数够（或召集人写明理由）")
            .refusedFor("议程未定、未登记参会人员、主持人未到会、人数不够")
            .under("R3.1", "三")
            .does(sessionActs::hold),
        ActDescription.named(
                "decide",
                "meeting",
                "topic",
                "decision",
                "text",
                "revise",
                "reason",
                "items",
                "votes")
            .by("区长，或受委托召集本次会议的常务副区长")
            .needs("会议已召开，议题在议程上；纪要印发前可以更正")
            .refusedFor("他人作出、没有理由、没有修改意见、责任单位不存在、分管领导未到会的重大事项、纪要已印发")
            .under("R14.3", "十四")
            .does(decisionActs::decide),
        ActDescription.named("record-view", "meeting", "topic", "unit", "who", "text")
            .by("区政府办公室经办", Post.CLERK)
            .needs("议题在审定的议程上")
            .refusedFor("单位或人员不存在、没有内容")
            .under("R14.2", "十四")
            .does(decisionActs::recordView));
  }
}
