package io.huiji.view.today;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.calendar.OfficeClock;
import io.huiji.lending.Cases.Case;
import io.huiji.meeting.Meetings;
import io.huiji.meeting.TopicState;
import io.huiji.rules.Verdict;
import io.huiji.view.lending.LendingView;
import io.huiji.view.supervision.SupervisionView;
import io.huiji.view.today.TodayView.Next;
import io.huiji.view.today.TodayView.Task;
import io.huiji.view.topic.TopicRow;
import io.huiji.view.topic.TopicView;
import io.huiji.view.topic.TopicViews;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Gathers what waits for somebody, from the views of each noun.
@Component
public class TodayViews {

  private final TopicViews topics;
  private final Meetings meetings;
  private final LendingView lending;
  private final SupervisionView supervision;
  private final OfficeClock clock;

  TodayViews(
      TopicViews topics,
      Meetings meetings,
      LendingView lending,
      SupervisionView supervision,
      OfficeClock clock) {
    this.topics = topics;
    this.meetings = meetings;
    this.lending = lending;
    this.supervision = supervision;
    this.clock = clock;
  }

  public TodayView of(Actor actor) {
    var todo = new ArrayList<Task>();
    var waiting = new ArrayList<Task>();
    for (var meeting : meetings.open()) {
      for (var row : topics.of(meeting.date(), actor)) {
        topics.find(row.id().toString(), actor).ifPresent(topic -> topic(topic, todo, waiting));
      }
    }
    lending.toDecide(actor, clock.now()).forEach(each -> todo.add(request(each)));
    supervision(actor, todo);
    todo.sort(
        Comparator.comparing((Task task) -> task.due().orElse(LocalDateTime.MAX))
            .thenComparing(Task::title));
    return new TodayView(todo, waiting, next(actor));
  }

  private static void topic(TopicView topic, List<Task> todo, List<Task> waiting) {
    var row = topic.row();
    var path = "/topics/" + row.id();
    var due = topic.lastDay().map(day -> day.plusDays(1).atStartOfDay());
    if (topic.may("approve-topic")) {
      todo.add(task(row, "审批", path + "/approvals", before(row.meeting())));
    } else if (topic.may("admit-late")) {
      todo.add(task(row, "定是否准许迟报", path + "/approvals", before(row.meeting())));
    } else if (row.own() && row.verdict() == Verdict.RETURNED && topic.may("hand-in")) {
      todo.add(task(row, "按意见修改", path + "/hand-in", due));
    } else if (topic.may("give-opinion") && wants(topic, topic.opinionKind())) {
      todo.add(task(row, "出具" + topic.opinionKind(), path + "/opinions", before(row.meeting())));
    } else if (topic.may("reply-consultation") && wants(topic, "会商答复")) {
      todo.add(task(row, "答复会商", path + "/opinions", before(row.meeting())));
    } else if (row.own() && row.state() == TopicState.HANDED_IN) {
      waiting.add(
          task(row, row.next().isEmpty() ? "等待检查" : "等待：" + row.next(), path, Optional.empty()));
    }
  }

  /// Whether nothing of this kind stands yet.
  private static boolean wants(TopicView topic, String what) {
    return topic.given().stream().noneMatch(given -> given.what().equals(what) && !given.lapsed());
  }

  private static Optional<LocalDateTime> before(LocalDate meeting) {
    return Optional.of(meeting.atStartOfDay());
  }

  private static Task task(TopicRow row, String act, String path, Optional<LocalDateTime> due) {
    return new Task(row.title(), row.mark(), row.unit(), act, path, due);
  }

  private static Task request(Case request) {
    return new Task(
        "申请" + request.kind() + " " + request.recordName(),
        request.mark(),
        request.requesterName(),
        "同意或不同意",
        "/requests/" + request.number(),
        Optional.empty());
  }

  private void supervision(Actor actor, List<Task> todo) {
    supervision.board(actor, clock.today()).items().stream()
        .filter(SupervisionView.ItemView::mayReport)
        .filter(
            item -> item.due().filter(due -> due.isBefore(clock.today().plusDays(8))).isPresent())
        .forEach(
            item ->
                todo.add(
                    new Task(
                        item.text(),
                        "",
                        item.lead(),
                        "报送进展",
                        "/supervision/" + item.number(),
                        item.due().map(due -> due.plusDays(1).atStartOfDay()))));
  }

  private Optional<Next> next(Actor actor) {
    return meetings.open().stream()
        .map(Meetings.Meeting::date)
        .filter(date -> !date.isBefore(clock.today()))
        .sorted()
        .map(date -> next(date, actor))
        .filter(next -> next.topics() > 0 || !actor.holds(Post.UNIT_STAFF))
        .findFirst();
  }

  private Next next(LocalDate date, Actor actor) {
    var rows = topics.of(date, actor);
    return new Next(
        date,
        rows.size(),
        rows.stream().filter(row -> row.verdict() == Verdict.ACCEPTED).count(),
        rows.stream().filter(row -> row.verdict() == Verdict.LATE).count());
  }
}
