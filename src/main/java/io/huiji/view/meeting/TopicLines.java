package io.huiji.view.meeting;

import io.huiji.access.Organisation;
import io.huiji.access.Unit;
import io.huiji.intake.Submissions;
import io.huiji.intake.Submissions.SubmissionState;
import io.huiji.meeting.Agenda;
import io.huiji.meeting.Convening;
import io.huiji.meeting.Meetings;
import io.huiji.meeting.PutOff;
import io.huiji.meeting.Topic;
import io.huiji.meeting.TopicState;
import io.huiji.meeting.Topics;
import io.huiji.rules.Finding;
import io.huiji.rules.Severity;
import io.huiji.rules.Verdict;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The topics of one meeting as far as somebody sees them: those of the agenda in its order, then
/// the others.
@Component
class TopicLines {

  private final Topics topics;
  private final Meetings meetings;
  private final Convening convening;
  private final Submissions submissions;
  private final Organisation organisation;

  TopicLines(
      Topics topics,
      Meetings meetings,
      Convening convening,
      Submissions submissions,
      Organisation organisation) {
    this.topics = topics;
    this.meetings = meetings;
    this.convening = convening;
    this.submissions = submissions;
    this.organisation = organisation;
  }

  /// What lists of meetings count.
  List<Topic> seen(LocalDate meeting, Insight insight) {
    return topics.of(meeting).stream().filter(topic -> insight.sees(topic.id())).toList();
  }

  static boolean ready(Topic topic) {
    return topic.verdict() == Verdict.ACCEPTED;
  }

  List<TopicLine> of(LocalDate meeting, Insight insight) {
    var items = items(meeting);
    var judged = judged(meeting);
    return seen(meeting, insight).stream()
        .map(topic -> line(topic, items, judged))
        .sorted(
            Comparator.comparingInt(
                    (TopicLine line) -> line.number() == 0 ? Integer.MAX_VALUE : line.number())
                .thenComparing(TopicLine::title))
        .toList();
  }

  private Map<String, Agenda.Item> items(LocalDate meeting) {
    return meetings.agenda(meeting).map(Agenda::items).orElse(List.of()).stream()
        .collect(Collectors.toMap(item -> item.topic().toString(), Function.identity()));
  }

  private Map<String, SubmissionState> judged(LocalDate meeting) {
    return submissions.states().stream()
        .filter(state -> state.meeting().filter(meeting::equals).isPresent())
        .collect(
            Collectors.toMap(state -> state.id().toString(), Function.identity(), (a, _) -> a));
  }

  private TopicLine line(
      Topic topic, Map<String, Agenda.Item> items, Map<String, SubmissionState> judged) {
    var item = items.get(topic.id().toString());
    return new TopicLine(
        item == null ? 0 : item.number(),
        topic.id(),
        topic.title(),
        topic.marking().toString(),
        unit(topic.unit(), topic.meeting()),
        topic.unit(),
        topic.card().urgency(),
        topic.card().major(),
        topic.card().presenter(),
        item == null
            ? List.of()
            : item.observers().stream().map(code -> unit(code, topic.meeting())).toList(),
        word(topic.state()),
        ready(topic),
        lacks(topic, judged),
        topics.past(topic.id()).map(PutOff::inWords).orElse(""),
        convening.confirmed(topic),
        convening.plannedTime(topic.meeting()).of(topic.id()));
  }

  private String unit(String code, LocalDate on) {
    return organisation.unit(code, on).map(Unit::name).orElse(code);
  }

  private static String lacks(Topic topic, Map<String, SubmissionState> judged) {
    return switch (topic.verdict()) {
      case ACCEPTED -> "";
      case LATE -> "迟报";
      case HELD -> "暂缓" + reasons(topic, judged, Severity.HOLD);
      case RETURNED -> "退回" + reasons(topic, judged, Severity.REJECT);
    };
  }

  private static String reasons(
      Topic topic, Map<String, SubmissionState> judged, Severity severity) {
    var state = judged.get(topic.submission().map(Object::toString).orElse(""));
    return state == null
        ? ""
        : state.judgement().findings().stream()
            .filter(finding -> finding.severity() == severity)
            .map(Finding::observed)
            .distinct()
            .limit(3)
            .collect(Collectors.joining("；", "：", ""));
  }

  static String word(TopicState state) {
    return switch (state) {
      case HANDED_IN -> "已报送";
      case CONFIRMED -> "区长已确定";
      case ON_AGENDA -> "已列入议程";
      case DECIDED -> "已决定";
      case DEFERRED -> "暂不作出决定";
      case WITHDRAWN -> "已撤回";
      case REFUSED -> "区长不同意上会";
    };
  }
}
