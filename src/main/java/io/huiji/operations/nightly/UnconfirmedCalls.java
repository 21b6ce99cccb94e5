package io.huiji.operations.nightly;

import io.huiji.access.Organisation;
import io.huiji.access.Unit;
import io.huiji.access.User;
import io.huiji.batch.Trouble;
import io.huiji.meeting.MeetingCalls;
import io.huiji.meeting.Meetings;
import io.huiji.meeting.Meetings.Meeting;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Who has not confirmed the call to a meeting of the same or the next day (R12.1): to be rung up,
/// no reason to stop.
@Component
class UnconfirmedCalls {

  private final Meetings meetings;
  private final MeetingCalls calls;
  private final Organisation organisation;

  UnconfirmedCalls(Meetings meetings, MeetingCalls calls, Organisation organisation) {
    this.meetings = meetings;
    this.calls = calls;
    this.organisation = organisation;
  }

  /// One line for each such meeting, names in the order in which they were called.
  List<Trouble> by(LocalDate today) {
    return meetings.open().stream()
        .filter(meeting -> meeting.state() == Meeting.State.AGENDA_FIXED)
        .map(Meeting::date)
        .filter(date -> date.equals(today) || date.equals(today.plusDays(1)))
        .flatMap(date -> line(date).stream())
        .toList();
  }

  private Optional<Trouble> line(LocalDate meeting) {
    var missing = calls.unconfirmed(meeting);
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Trouble.noted(
                missing.stream()
                    .map(name -> spokenName(name, meeting))
                    .collect(Collectors.joining("、", "会议通知有" + missing.size() + "家（人）没有确认：", "")),
                meeting + " 的会议通知",
                "请逐一电话核实能否到会；确认后由本人（本单位）办理 acknowledge"));
  }

  private String spokenName(String name, LocalDate on) {
    return organisation
        .user(name)
        .map(User::displayName)
        .or(() -> organisation.unit(name, on).map(Unit::name))
        .orElse(name);
  }
}
