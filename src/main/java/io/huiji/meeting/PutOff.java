package io.huiji.meeting;

import io.huiji.calendar.Written;
import io.huiji.meeting.Decision.Kind;
import java.time.LocalDate;

/// A topic that a meeting put off or did not pass (R15.1), with the reason: it may return.
///
/// @param topic as it stood then
/// @param kind 暂不作出决定 or 不通过
public record PutOff(Topic topic, Kind kind, String reason) {

  public LocalDate meeting() {
    return topic.meeting();
  }

  /// {@code 2026年12月3日会议暂不作出决定：意见分歧较大}.
  public String inWords() {
    return Written.day(meeting()) + "会议" + kind.chinese() + "：" + reason;
  }
}
