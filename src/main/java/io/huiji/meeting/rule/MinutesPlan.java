package io.huiji.meeting.rule;

import io.huiji.meeting.Topic;
import io.huiji.rules.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What may be planned as the time of a meeting and its topics (计划时长, R9.1).
///
/// @param meeting which it is
public record MinutesPlan(LocalDate meeting) {

  /// Longest plan of one topic, in minutes.
  public static final int TOPIC = 480;

  /// Longest plan of a meeting, in minutes.
  public static final int MEETING = 1440;

  /// What is asked for one topic.
  ///
  /// @param minutes 0 takes the plan back
  /// @param topics those of this meeting that bear the title
  public record Asked(String title, int minutes, List<Topic> topics) {
    public Asked {
      topics = List.copyOf(topics);
    }
  }

  /// Everything that stands against this plan.
  ///
  /// @param whole minutes of the meeting, where they are asked for
  public List<Finding> check(Optional<Integer> whole, List<Asked> asked) {
    if (whole.isEmpty() && asked.isEmpty()) {
      return List.of(
          refusal("").observed("没有写明计划时长").allowed("会议的或者至少一个议题的计划时长").fix("填写会议或议题的计划时长，以分钟计"));
    }
    var findings = new ArrayList<Finding>();
    whole.flatMap(minutes -> length("", minutes, MEETING)).ifPresent(findings::add);
    var seen = new HashSet<String>();
    for (var each : asked) {
      topic(each, seen.add(each.title())).ifPresent(findings::add);
      length(each.title(), each.minutes(), TOPIC).ifPresent(findings::add);
    }
    return List.copyOf(findings);
  }

  private Optional<Finding> topic(Asked asked, boolean first) {
    if (!first) {
      return Optional.of(
          refusal(asked.title()).observed("议题重复列出").allowed("每个议题只写一次计划时长").fix("去掉重复的一处"));
    }
    return NamedTopic.notOne(refusal(asked.title()), asked.topics())
        .or(() -> gone(asked.topics().getFirst()));
  }

  private Optional<Finding> gone(Topic topic) {
    return NamedTopic.gone(topic)
        .map(why -> refusal(topic.title()).observed(why).allowed("仍可上会的议题").fix("去掉这个议题的计划时长"));
  }

  private Optional<Finding> length(String title, int minutes, int longest) {
    return minutes >= 0 && minutes <= longest
        ? Optional.empty()
        : Optional.of(
            refusal(title)
                .observed("计划时长写的是" + minutes + "分钟")
                .allowed("1至" + longest + "分钟；0分钟为取消")
                .fix("改为" + longest + "分钟以内的整数"));
  }

  /// The topics together take longer than the meeting: said, not refused.
  ///
  /// @param whole planned minutes of the meeting; 0 for none
  /// @param sum of its topics
  public Optional<Finding> tooLong(int whole, int sum) {
    return whole == 0 || sum <= whole
        ? Optional.empty()
        : Optional.of(
            MeetingCode.AGENDA
                .warn()
                .where(meeting + "区长办公会议")
                .observed("各议题计划时长合计" + sum + "分钟，超出" + (sum - whole) + "分钟")
                .allowed("会议计划时长" + whole + "分钟")
                .fix("缩短议题的计划时长，或者调整议题、会议时长"));
  }

  private Finding refusal(String title) {
    return MeetingCode.AGENDA.reject().where(title.isEmpty() ? meeting + "区长办公会议" : title);
  }
}
