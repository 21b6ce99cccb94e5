package io.huiji.view.today;

import io.huiji.access.Actor;
import io.huiji.meeting.Meetings;
import io.huiji.meeting.TopicState;
import io.huiji.rules.Verdict;
import io.huiji.view.today.TodayView.Task;
import io.huiji.view.topic.TopicRow;
import io.huiji.view.topic.TopicView;
import io.huiji.view.topic.TopicViews;
import io.huiji.view.topic.TopicViews.Turn;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Approvals, opinions, replies, and what a unit has to mend.
@Component
@Order(1)
class TopicTasks implements Tasks {

  private final Meetings meetings;
  private final TopicViews topics;

  TopicTasks(Meetings meetings, TopicViews topics) {
    this.meetings = meetings;
    this.topics = topics;
  }

  @Override
  public void of(Actor actor, Sheet sheet) {
    for (var meeting : meetings.open()) {
      topics.turns(meeting.date(), actor).forEach(turn -> of(turn, actor, sheet));
    }
  }

  private void of(Turn turn, Actor actor, Sheet sheet) {
    var row = turn.row();
    var approvals = "/topics/" + row.id() + "/approvals";
    if (turn.may("approve-topic")) {
      sheet.todo(task(row, "审批", approvals, before(row.meeting())));
    } else if (turn.may("admit-late")) {
      sheet.todo(task(row, "定是否准许迟报", approvals, before(row.meeting())));
    } else if (row.own() || turn.may("give-opinion") || turn.may("reply-consultation")) {
      topics.find(row.id().toString(), actor).ifPresent(topic -> ofUnit(topic, sheet));
    }
  }

  private static void ofUnit(TopicView topic, Sheet sheet) {
    var row = topic.row();
    var path = "/topics/" + row.id();
    var due = topic.lastDay().map(day -> day.plusDays(1).atStartOfDay());
    if (row.own() && row.verdict() == Verdict.RETURNED && topic.may("hand-in")) {
      sheet.todo(task(row, "按意见修改", path + "/hand-in", due));
    } else if (topic.may("give-opinion") && wants(topic, topic.opinionKind())) {
      sheet.todo(task(row, "出具" + topic.opinionKind(), path + "/opinions", before(row.meeting())));
    } else if (topic.may("reply-consultation") && wants(topic, "会商答复")) {
      sheet.todo(task(row, "答复会商", path + "/opinions", before(row.meeting())));
    } else if (row.own() && row.state() == TopicState.HANDED_IN) {
      sheet.waits(task(row, waitsFor(row), path, Optional.empty()));
    }
  }

  private static String waitsFor(TopicRow row) {
    return switch (row.verdict()) {
      case HELD -> "暂缓：见检查意见";
      case LATE -> "迟报：等待区长准许";
      default -> row.next().isEmpty() ? "等待检查" : "等待：" + row.next();
    };
  }

  /// Whether nothing of this kind stands yet.
  private static boolean wants(TopicView topic, String what) {
    return topic.given().stream().noneMatch(given -> given.what().equals(what) && !given.lapsed())
        && topic.papers().stream().noneMatch(paper -> paper.kind().equals(what));
  }

  private static Optional<LocalDateTime> before(LocalDate meeting) {
    return Optional.of(meeting.atStartOfDay());
  }

  private static Task task(TopicRow row, String act, String path, Optional<LocalDateTime> due) {
    return new Task(row.title(), row.mark(), row.unit(), act, path, due);
  }
}
