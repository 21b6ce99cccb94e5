package io.huiji.operations.nightly;

import io.huiji.archive.Archive;
import io.huiji.kernel.TopicId;
import io.huiji.meeting.Meetings;
import io.huiji.meeting.TopicState;
import io.huiji.meeting.Topics;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Concludes a year: what nobody has decided by its last day is kept for ten years.
@Component
class YearEnd {

  private static final MonthDay LAST_DAY = MonthDay.of(12, 31);

  private static final Set<TopicState> BEFORE_A_DECISION =
      EnumSet.of(TopicState.HANDED_IN, TopicState.CONFIRMED, TopicState.ON_AGENDA);

  private final Archive archive;
  private final Meetings meetings;
  private final Topics topics;

  YearEnd(Archive archive, Meetings meetings, Topics topics) {
    this.archive = archive;
    this.meetings = meetings;
    this.topics = topics;
  }

  /// Concludes the year that has ended by this day; doing it again changes nothing.
  int concludeBy(LocalDate day) {
    var year = MonthDay.from(day).equals(LAST_DAY) ? day.getYear() : day.getYear() - 1;
    return archive.concludeYear(year, this::isOpen);
  }

  private boolean isOpen(TopicId topic) {
    var open = meetings.open().stream().map(Meetings.Meeting::date).collect(Collectors.toSet());
    return topics
        .find(topic)
        .filter(each -> BEFORE_A_DECISION.contains(each.state()))
        .filter(each -> open.contains(each.meeting()))
        .isPresent();
  }
}
