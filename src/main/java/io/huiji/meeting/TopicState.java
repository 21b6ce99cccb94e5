package io.huiji.meeting;

/// Where a topic stands in the procedure.
public enum TopicState {
  HANDED_IN,
  /// The mayor has agreed that it comes before the meeting (R6.1).
  CONFIRMED,
  ON_AGENDA,
  DECIDED,
  /// 暂不作出决定 (R15.1): its papers wait for the topic's return.
  DEFERRED,
  WITHDRAWN,
  REFUSED
}
