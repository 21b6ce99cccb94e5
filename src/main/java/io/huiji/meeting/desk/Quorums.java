package io.huiji.meeting.desk;

import io.huiji.access.Organisation;
import io.huiji.access.User;
import io.huiji.meeting.Convening.LeaveState;
import io.huiji.meeting.rule.Quorum;
import io.huiji.meeting.table.AttendanceTable;
import io.huiji.meeting.table.MeetingRow;
import io.huiji.profile.RuleProfiles;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Counts who is there against the team of the day (R3.3).
@Component
class Quorums {

  private final AttendanceTable attendances;
  private final Organisation organisation;
  private final RuleProfiles profiles;

  Quorums(AttendanceTable attendances, Organisation organisation, RuleProfiles profiles) {
    this.attendances = attendances;
    this.organisation = organisation;
    this.profiles = profiles;
  }

  Quorum of(MeetingRow meeting, List<String> present) {
    var rule = profiles.inForceOn(meeting.date()).quorum().rule();
    return Quorum.of(rule, counted(meeting, present), present);
  }

  /// Those of the team who count: all, or without those on leave where the profile says so.
  List<String> counted(MeetingRow meeting, List<String> present) {
    var team =
        new ArrayList<>(
            organisation.leadershipTeam(meeting.date()).stream().map(User::name).toList());
    if (profiles.inForceOn(meeting.date()).quorum().leaveReducesBase()) {
      attendances.leaves(meeting.id()).stream()
          .filter(leave -> leave.state() == LeaveState.GRANTED)
          .filter(leave -> !present.contains(leave.who()))
          .forEach(leave -> team.remove(leave.who()));
    }
    return List.copyOf(team);
  }
}
