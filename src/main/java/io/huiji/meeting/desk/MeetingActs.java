package io.huiji.meeting.desk;

import io.huiji.act.ActHandler;
import io.huiji.act.GuardedAct;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The acts of topics and meetings, as a table of contents.
@Configuration(proxyBeanMethods = false)
class MeetingActs {
  @Bean
  ActHandler approveTopic(ApprovalActs acts) {
    return new GuardedAct(Descriptions.APPROVE_TOPIC, acts::approve);
  }

  @Bean
  ActHandler withdrawTopic(ChangeActs acts) {
    return new GuardedAct(Descriptions.WITHDRAW_TOPIC, acts::withdraw);
  }

  @Bean
  ActHandler draftAgenda(AgendaActs acts) {
    return new GuardedAct(Descriptions.DRAFT_AGENDA, acts::draft);
  }

  @Bean
  ActHandler reviewAgenda(AgendaActs acts) {
    return new GuardedAct(Descriptions.REVIEW_AGENDA, acts::review);
  }

  @Bean
  ActHandler fixAgenda(AgendaActs acts) {
    return new GuardedAct(Descriptions.FIX_AGENDA, acts::fix);
  }

  @Bean
  ActHandler changeObservers(ChangeActs acts) {
    return new GuardedAct(Descriptions.CHANGE_OBSERVERS, acts::changeObservers);
  }

  @Bean
  ActHandler moveMeeting(ChangeActs acts) {
    return new GuardedAct(Descriptions.MOVE_MEETING, acts::move);
  }

  @Bean
  ActHandler cancelMeeting(ChangeActs acts) {
    return new GuardedAct(Descriptions.CANCEL_MEETING, acts::cancel);
  }

  @Bean
  ActHandler delegateConvener(SessionActs acts) {
    return new GuardedAct(Descriptions.DELEGATE_CONVENER, acts::delegate);
  }

  @Bean
  ActHandler askLeave(AttendanceActs acts) {
    return new GuardedAct(Descriptions.ASK_LEAVE, acts::ask);
  }

  @Bean
  ActHandler grantLeave(AttendanceActs acts) {
    return new GuardedAct(Descriptions.GRANT_LEAVE, acts::grant);
  }

  @Bean
  ActHandler refuseLeave(AttendanceActs acts) {
    return new GuardedAct(Descriptions.REFUSE_LEAVE, acts::refuse);
  }

  @Bean
  ActHandler recordAttendance(AttendanceActs acts) {
    return new GuardedAct(Descriptions.RECORD_ATTENDANCE, acts::recordAttendance);
  }

  @Bean
  ActHandler acknowledge(AttendanceActs acts) {
    return new GuardedAct(Descriptions.ACKNOWLEDGE, acts::acknowledge);
  }

  @Bean
  ActHandler overrideQuorum(SessionActs acts) {
    return new GuardedAct(Descriptions.OVERRIDE_QUORUM, acts::overrideQuorum);
  }

  @Bean
  ActHandler holdMeeting(SessionActs acts) {
    return new GuardedAct(Descriptions.HOLD_MEETING, acts::hold);
  }

  @Bean
  ActHandler decide(DecisionActs acts) {
    return new GuardedAct(Descriptions.DECIDE, acts::decide);
  }

  @Bean
  ActHandler recordView(DecisionActs acts) {
    return new GuardedAct(Descriptions.RECORD_VIEW, acts::recordView);
  }
}
