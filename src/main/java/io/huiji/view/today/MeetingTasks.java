package io.huiji.view.today;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.calendar.OfficeClock;
import io.huiji.meeting.Convening.LeaveState;
import io.huiji.meeting.Meetings.Meeting;
import io.huiji.meeting.Meetings.Meeting.State;
import io.huiji.view.meeting.AgendaBoard;
import io.huiji.view.meeting.AgendaViews;
import io.huiji.view.meeting.CallViews;
import io.huiji.view.meeting.CallsView;
import io.huiji.view.meeting.CopiesView;
import io.huiji.view.meeting.CopyLine;
import io.huiji.view.meeting.LeaveView;
import io.huiji.view.meeting.PacketViews;
import io.huiji.view.meeting.TopicLine;
import io.huiji.view.today.TodayView.Task;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Agenda, notices, leave, the room, and copies that are still out (会后收回).
@Component
@Order(2)
class MeetingTasks implements Tasks {

  private final AgendaViews agendas;
  private final CallViews calls;
  private final PacketViews packets;
  private final OfficeClock clock;

  MeetingTasks(AgendaViews agendas, CallViews calls, PacketViews packets, OfficeClock clock) {
    this.agendas = agendas;
    this.calls = calls;
    this.packets = packets;
    this.clock = clock;
  }

  @Override
  public void of(Actor actor, Sheet sheet) {
    for (var open : sheet.open()) {
      var meeting = open.meeting();
      switch (meeting.state()) {
        case PLANNED, AGENDA_FIXED -> coming(meeting, actor, sheet);
        case HELD -> held(meeting, actor, sheet);
        default -> {}
      }
    }
  }

  private void coming(Meeting meeting, Actor actor, Sheet sheet) {
    var date = meeting.date();
    if (meeting.state() == State.PLANNED) {
      agendas.board(date, actor).flatMap(board -> agenda(board, actor)).ifPresent(sheet::todo);
    } else if (actor.holds(Post.MAYOR) && date.equals(clock.today())) {
      sheet.todo(task(date, "会议", "召开会议", "/room", begins(date)));
    }
    calls
        .calls(date, actor)
        .filter(CallsView::waitsForMe)
        .ifPresent(_ -> sheet.todo(task(date, "会议通知", "确认收到通知", "/notices", begins(date))));
    calls.leave(date, actor).ifPresent(leave -> leave(leave, actor, sheet));
  }

  private static Optional<Task> agenda(AgendaBoard board, Actor actor) {
    var step =
        switch (board.stage()) {
          case "suggested" -> actor.holds(Post.CLERK) ? "拟定议程" : "";
          case "draft" -> actor.holds(Post.DIRECTOR) ? "审核议程" : "";
          case "review" -> actor.holds(Post.MAYOR) ? "审定议程" : "";
          default -> "";
        };
    return step.isEmpty() || board.listed().stream().noneMatch(TopicLine::confirmed)
        ? Optional.empty()
        : Optional.of(
            task(
                board.date(),
                "议程（" + board.listed().size() + "项）",
                step,
                "/agenda",
                begins(board.date())));
  }

  private static void leave(LeaveView leave, Actor actor, Sheet sheet) {
    for (var line : leave.lines()) {
      if (line.state() == LeaveState.ASKED) {
        var title = line.name() + "请假：" + line.reason();
        var task = task(leave.date(), title, "准假或不准假", "/leave", begins(leave.date()));
        if (actor.holds(Post.MAYOR)) {
          sheet.todo(task);
        } else if (line.who().equals(actor.name())) {
          sheet.waits(task(leave.date(), title, "等待区长答复", "/leave", Optional.empty()));
        }
      }
    }
  }

  private void held(Meeting meeting, Actor actor, Sheet sheet) {
    var date = meeting.date();
    var out = packets.copies(date, actor);
    if (actor.holds(Post.CLERK)) {
      var count = out.map(CopiesView::out).orElse(0L);
      sheet.todo(
          count > 0
              ? task(date, "会后收回：" + count + "份在外", "收回材料", "/copies", endOf(date))
              : task(date, "会议", "关闭会议", "/close", endOf(date)));
    }
    out.stream()
        .flatMap(copies -> copies.copies().stream())
        .filter(copy -> copy.mine() && copy.out())
        .forEach(copy -> sheet.todo(back(date, copy)));
  }

  private static Task back(LocalDate date, CopyLine copy) {
    return task(date, "会后收回：第" + copy.number() + "号材料", "交回材料", "/copies", endOf(date));
  }

  private static Optional<LocalDateTime> begins(LocalDate date) {
    return Optional.of(date.atStartOfDay());
  }

  private static Optional<LocalDateTime> endOf(LocalDate date) {
    return Optional.of(date.plusDays(1).atStartOfDay());
  }

  private static Task task(
      LocalDate date, String title, String act, String page, Optional<LocalDateTime> due) {
    return new Task(
        "%d月%d日区长办公会议 %s".formatted(date.getMonthValue(), date.getDayOfMonth(), title),
        "",
        "区政府办公室",
        act,
        "/meetings/" + date + page,
        due);
  }
}
