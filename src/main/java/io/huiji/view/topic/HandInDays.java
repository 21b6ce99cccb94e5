package io.huiji.view.topic;

import io.huiji.calendar.OfficeClock;
import io.huiji.calendar.WorkingDays;
import io.huiji.intake.Precheck;
import io.huiji.meeting.Meetings;
import io.huiji.meeting.Meetings.Meeting;
import io.huiji.profile.RuleProfiles;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// The meetings to come for which papers may be handed in, the nearest first.
@Component
public class HandInDays {

  private final Meetings meetings;
  private final RuleProfiles profiles;
  private final WorkingDays calendar;
  private final OfficeClock clock;

  HandInDays(Meetings meetings, RuleProfiles profiles, WorkingDays calendar, OfficeClock clock) {
    this.meetings = meetings;
    this.profiles = profiles;
    this.calendar = calendar;
    this.clock = clock;
  }

  public List<HandInDay> open() {
    return meetings.open().stream()
        .map(Meeting::date)
        .filter(date -> !date.isBefore(clock.today()))
        .sorted()
        .map(this::of)
        .toList();
  }

  public HandInDay of(LocalDate meeting) {
    return new HandInDay(
        meeting, Precheck.lastDay(meeting, profiles.inForceOn(clock.today()), calendar));
  }
}
