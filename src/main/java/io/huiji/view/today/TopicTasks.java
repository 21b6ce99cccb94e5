package io.huiji.view.today;

import static io.huiji.rules.Severity.REJECT;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.calendar.OfficeClock;
import io.huiji.meeting.TopicState;
import io.huiji.rules.Verdict;
import io.huiji.view.today.TodayView.Fact;
import io.huiji.view.today.TodayView.Task;
import io.huiji.view.topic.HandInDays;
import io.huiji.view.topic.TopicRow;
import io.huiji.view.topic.TopicView;
import io.huiji.view.topic.TopicViews;
import io.huiji.view.topic.TopicViews.Turn;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Approvals, opinions, replies, and what a unit has to mend.
@Component
@Order(1)
class TopicTasks implements Tasks {

  private final TopicViews topics;
  private final HandInDays days;
  private final OfficeClock clock;

  TopicTasks(TopicViews topics, HandInDays days, OfficeClock clock) {
    this.topics = topics;
    this.days = days;
    this.clock = clock;
  }

  @Override
  public void of(Actor actor, Sheet sheet) {
    for (var open : sheet.open()) {
      var meeting = open.meeting();
      open.turns().forEach(turn -> of(turn, actor, sheet));
      if (actor.holds(Post.UNIT_STAFF)
          && meeting.heldAt().isEmpty()
          && !meeting.date().isBefore(clock.today())) {
        sheet.tells(own(meeting.date(), open.turns()));
      }
    }
  }

  /// How the unit's own papers for a meeting stand, and until when it hands in.
  private Fact own(LocalDate meeting, List<Turn> turns) {
    var verdicts =
        turns.stream().map(Turn::row).filter(TopicRow::own).map(TopicRow::verdict).toList();
    return new Fact(
        "own",
        List.of(
            meeting,
            verdicts.size(),
            Collections.frequency(verdicts, Verdict.ACCEPTED),
            Collections.frequency(verdicts, Verdict.RETURNED),
            Collections.frequency(verdicts, Verdict.HELD),
            Collections.frequency(verdicts, Verdict.LATE)),
        verdicts.isEmpty() ? "/topics/new" : "/topics?meeting=" + meeting,
        days.of(meeting).due().filter(clock.now()::isBefore));
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
      var places = topic.findings().stream().filter(each -> each.severity() == REJECT).count();
      sheet.todo(
          new Task(row.title(), row.mark(), places + "处要改", "按意见修改", path + "/hand-in", due));
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
