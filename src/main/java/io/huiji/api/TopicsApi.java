package io.huiji.api;

import io.huiji.access.Actor;
import io.huiji.api.kit.ApiError;
import io.huiji.api.kit.PageAsked;
import io.huiji.api.kit.PageOf;
import io.huiji.api.kit.Told;
import io.huiji.entry.OpenTo;
import io.huiji.view.meeting.MeetingLine;
import io.huiji.view.meeting.MeetingView;
import io.huiji.view.meeting.MeetingViews;
import io.huiji.view.meeting.TopicLine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Topics (议题).
@RestController
@ConditionalOnWebApplication
@OpenTo.Readers
class TopicsApi {

  private final MeetingViews meetings;
  private final NounActs acts;

  TopicsApi(MeetingViews meetings, NounActs acts) {
    this.meetings = meetings;
    this.acts = acts;
  }

  @GetMapping("/api/v1/topics")
  @Told(
      value = "列出议题",
      more = "可以知悉的议题，最近的会议在前，同一会议按议程次序；meeting 写会议日期，unit 写报送单位的代码或全称，q 写标题中的文字。")
  PageOf<TopicOfMeeting> list(
      Actor actor,
      PageAsked page,
      @RequestParam(name = "meeting", required = false) @Nullable LocalDate meeting,
      @RequestParam(name = "unit", required = false) @Nullable String unit,
      @RequestParam(name = "q", required = false) @Nullable String words) {
    return page.of(
        known(actor, Optional.ofNullable(meeting))
            .filter(each -> unit == null || each.isOf(unit))
            .filter(each -> words == null || each.topic().title().contains(words))
            .toList());
  }

  @GetMapping("/api/v1/topics/{topic}")
  @Told("一个议题")
  TopicOfMeeting one(@PathVariable("topic") String topic, Actor actor) {
    return find(topic, actor).orElseThrow(ApiError::notThere);
  }

  @PostMapping("/api/v1/topics/{topic}/acts")
  @Told(
      value = "办理这个议题的事项",
      more = NounActs.SUMMARY,
      body = ActsApi.ActsAsked.class,
      files = true,
      also = {409, 413, 422})
  ActsDone perform(
      @PathVariable("topic") String topic,
      Actor actor,
      HttpServletRequest request,
      @RequestHeader(name = "If-Match", required = false) @Nullable String version,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    var found = find(topic, actor).orElseThrow(ApiError::notThere);
    return acts.perform(
        actor,
        request,
        "topic:" + topic,
        Map.of("topic", found.topic().title(), "meeting", found.meeting().toString()),
        () -> find(topic, actor));
  }

  private Optional<TopicOfMeeting> find(String topic, Actor actor) {
    return known(actor, Optional.empty())
        .filter(each -> each.topic().id().toString().equals(topic))
        .findFirst();
  }

  private Stream<TopicOfMeeting> known(Actor actor, Optional<LocalDate> date) {
    var dates =
        date.map(List::of)
            .orElseGet(() -> meetings.all(actor).stream().map(MeetingLine::date).toList());
    return dates.stream()
        .flatMap(each -> meetings.find(each, actor).stream())
        .flatMap(TopicsApi::of);
  }

  private static Stream<TopicOfMeeting> of(MeetingView meeting) {
    return meeting.topics().stream().map(topic -> new TopicOfMeeting(meeting.date(), topic));
  }

  /// @param meeting its present date
  record TopicOfMeeting(LocalDate meeting, TopicLine topic) {

    boolean isOf(String unit) {
      return topic.unit().equals(unit) || topic.unitCode().equals(unit);
    }
  }
}
