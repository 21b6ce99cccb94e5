package io.huiji.view.meeting;

import java.util.List;

/// Planned minutes (计划时长) of a list of topics beside those of the meeting.
///
/// @param meeting planned for the whole meeting; 0 where nobody planned
/// @param topics sum over the list
/// @param unplanned how many of the list have no plan
public record PlannedMinutes(int meeting, int topics, int unplanned) {

  public static PlannedMinutes of(int meeting, List<TopicLine> listed) {
    return new PlannedMinutes(
        meeting,
        listed.stream().mapToInt(TopicLine::minutes).sum(),
        (int) listed.stream().filter(line -> line.minutes() == 0).count());
  }

  /// By how much the topics take longer than the meeting; 0 when they do not or it has no plan.
  public int over() {
    return meeting == 0 ? 0 : Math.max(0, topics - meeting);
  }

  /// What is left of the meeting; 0 when nothing is or it has no plan.
  public int left() {
    return Math.max(0, meeting - topics);
  }
}
