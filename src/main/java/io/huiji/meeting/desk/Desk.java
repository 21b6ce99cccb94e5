package io.huiji.meeting.desk;

import io.huiji.access.Organisation;
import io.huiji.access.Unit;
import io.huiji.access.User;
import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.calendar.Written;
import io.huiji.meeting.Meetings.Meeting.State;
import io.huiji.meeting.Topic;
import io.huiji.meeting.rule.MeetingCode;
import io.huiji.meeting.table.MeetingRow;
import io.huiji.meeting.table.MeetingTable;
import io.huiji.meeting.table.TopicTable;
import io.huiji.rules.Finding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Finds what an act names: the meeting, locked; the topic by its title; people and units.
@Component
class Desk {
  private final MeetingTable meetings;
  private final TopicTable topics;
  private final Organisation organisation;

  Desk(MeetingTable meetings, TopicTable topics, Organisation organisation) {
    this.meetings = meetings;
    this.topics = topics;
    this.organisation = organisation;
  }

  Organisation organisation() {
    return organisation;
  }

  /// The meeting of the act's field, locked; refused when it was cancelled.
  MeetingRow meeting(Act act) {
    var meeting = meetings.lock(act.fields().date("meeting"));
    if (meeting.state() == State.CANCELLED) {
      throw ActRefused.because(
          MeetingCode.NOTICE
              .reject()
              .where(name(meeting))
              .observed("会议已取消：" + meeting.cancelReason().orElse(""))
              .allowed("未取消的会议")
              .fix("改为办理另一次会议"));
    }
    return meeting;
  }

  /// As {@link #meeting}, and not yet held.
  MeetingRow comingMeeting(Act act) {
    var meeting = meeting(act);
    if (meeting.held()) {
      throw ActRefused.because(
          MeetingCode.AGENDA
              .reject()
              .where(name(meeting))
              .observed("会议已经召开")
              .allowed("会议召开之前办理")
              .fix("会后的情况记入决定和纪要"));
    }
    return meeting;
  }

  /// The topic of the act's fields {@code topic} and {@code meeting}; its meeting is locked.
  Topic topic(Act act) {
    var title = act.fields().text("topic");
    var found = topics.titled(title, act.fields().optionalDate("meeting"));
    if (found.size() != 1) {
      throw ActRefused.because(found.isEmpty() ? unknown(title) : ambiguous(title, found));
    }
    meetings.lock(found.getFirst().meeting());
    return topics.find(found.getFirst().id()).orElseThrow();
  }

  Optional<Unit> unit(String nameOrCode, LocalDate on) {
    return organisation.unit(nameOrCode, on);
  }

  List<String> team(MeetingRow meeting) {
    return organisation.leadershipTeam(meeting.date()).stream().map(User::name).toList();
  }

  /// How documents print a person or unit known by user name or code.
  String printed(String userOrUnit, LocalDate on) {
    return organisation
        .unit(userOrUnit, on)
        .map(Unit::name)
        .or(() -> organisation.user(userOrUnit).map(User::displayName))
        .orElse(userOrUnit);
  }

  static String name(MeetingRow meeting) {
    return meeting.date() + "区长办公会议";
  }

  private static Finding unknown(String title) {
    return MeetingCode.SOURCE
        .reject()
        .where(title)
        .observed("没有这个题目的议题")
        .allowed("已报送的议题，题目一字不差")
        .fix("核对题目；写了 meeting 的，核对会议日期");
  }

  private static Finding ambiguous(String title, List<Topic> found) {
    var where =
        found.stream()
            .map(topic -> Written.day(topic.meeting()) + "（" + topic.unit() + "）")
            .collect(Collectors.joining("、"));
    return MeetingCode.SOURCE
        .reject()
        .where(title)
        .observed("这个题目的议题有" + found.size() + "个：" + where)
        .allowed("所指的议题只有一个")
        .fix("加上 meeting 写明是哪一次会议的");
  }
}
