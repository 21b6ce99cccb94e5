package io.huiji.api;

import io.huiji.access.Actor;
import io.huiji.api.kit.ApiError;
import io.huiji.api.kit.PageAsked;
import io.huiji.api.kit.PageOf;
import io.huiji.api.kit.Told;
import io.huiji.entry.OpenTo;
import io.huiji.view.topic.TopicRow;
import io.huiji.view.topic.TopicView;
import io.huiji.view.topic.TopicViews;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Topics (议题).
@RestController
@ConditionalOnWebApplication
@OpenTo.Readers
class TopicsApi {

  private final TopicViews topics;
  private final NounActs acts;

  TopicsApi(TopicViews topics, NounActs acts) {
    this.topics = topics;
    this.acts = acts;
  }

  @GetMapping("/api/v1/topics")
  @Told(value = "列出议题", more = "可以知悉的议题，最近的会议在前；meeting 写会议日期，unit 写报送单位的代码或全称，q 写标题中的文字。")
  PageOf<TopicOfMeeting> list(
      Actor actor,
      PageAsked page,
      @RequestParam(name = "meeting", required = false) @Nullable LocalDate meeting,
      @RequestParam(name = "unit", required = false) @Nullable String unit,
      @RequestParam(name = "q", required = false) @Nullable String words) {
    return page.of(
        (meeting == null ? topics.all(actor) : topics.of(meeting, actor))
            .stream()
                .map(row -> new TopicOfMeeting(row.meeting(), row))
                .filter(each -> unit == null || each.isOf(unit))
                .filter(each -> words == null || each.topic().title().contains(words))
                .toList());
  }

  @GetMapping("/api/v1/topics/{topic}")
  @Told(value = "一个议题", more = "与网页相同：审批过程、检查意见、材料、各方意见，以及本人现在可以办理的事项。")
  OneTopic one(@PathVariable("topic") String topic, Actor actor) {
    return find(topic, actor).orElseThrow(ApiError::notThere);
  }

  @ActsOn(path = "/api/v1/topics/{topic}/acts", told = "办理这个议题的事项")
  ActsDone perform(@PathVariable("topic") String topic, Actor actor, HttpServletRequest request) {
    var found = find(topic, actor).orElseThrow(ApiError::notThere);
    return acts.perform(
        actor,
        request,
        "topic:" + topic,
        Map.of("topic", found.topic().title(), "meeting", found.meeting().toString()),
        () -> find(topic, actor));
  }

  private Optional<OneTopic> find(String topic, Actor actor) {
    return topics
        .find(topic, actor)
        .map(view -> new OneTopic(view.row().meeting(), view.row(), view));
  }

  /// @param meeting its present date
  record TopicOfMeeting(LocalDate meeting, TopicRow topic) {

    boolean isOf(String unit) {
      return topic.unit().equals(unit) || topic.unitCode().equals(unit);
    }
  }

  /// @param dossier all that this person may know of it
  record OneTopic(LocalDate meeting, TopicRow topic, TopicView dossier) {}
}
