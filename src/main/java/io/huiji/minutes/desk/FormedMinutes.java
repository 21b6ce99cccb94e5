package io.huiji.minutes.desk;

import io.huiji.calendar.WorkingDays;
import io.huiji.calendar.YearMissing;
import io.huiji.meeting.Meetings;
import io.huiji.minutes.Punctuality;
import io.huiji.minutes.rule.MinutesClock;
import io.huiji.minutes.table.MinutesTable;
import io.huiji.profile.RuleProfiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// See {@link Punctuality}.
@Component
class FormedMinutes implements Punctuality {

  private final Meetings meetings;
  private final MinutesTable table;
  private final WorkingDays workingDays;
  private final RuleProfiles profiles;

  FormedMinutes(
      Meetings meetings, MinutesTable table, WorkingDays workingDays, RuleProfiles profiles) {
    this.meetings = meetings;
    this.table = table;
    this.workingDays = workingDays;
    this.profiles = profiles;
  }

  @Override
  public List<Formed> formed() {
    return meetings.all().stream()
        .filter(Sessions::held)
        .map(Meetings.Meeting::date)
        .map(meeting -> new Formed(meeting, due(meeting), table.formedOn(meeting)))
        .toList();
  }

  private Optional<LocalDate> due(LocalDate meeting) {
    try {
      var within = profiles.inForceOn(meeting).minutes().workingDays();
      return Optional.of(new MinutesClock(workingDays, within).due(meeting));
    } catch (YearMissing _) {
      return Optional.empty();
    }
  }
}
