package io.huiji.view.today;

import io.huiji.access.Actor;
import io.huiji.calendar.OfficeClock;
import io.huiji.lending.Cases.Case;
import io.huiji.operations.Runs;
import io.huiji.view.lending.LendingView;
import io.huiji.view.operations.OperationsView;
import io.huiji.view.supervision.SupervisionView;
import io.huiji.view.today.TodayView.Fact;
import io.huiji.view.today.TodayView.Task;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Requests and loans, follow-up (督办), and the night's run.
@Component
@Order(4)
class DeskTasks implements Tasks {

  private static final int A_WEEK = 8;

  private final LendingView lending;
  private final SupervisionView supervision;
  private final OperationsView operations;
  private final OfficeClock clock;

  DeskTasks(
      LendingView lending,
      SupervisionView supervision,
      OperationsView operations,
      OfficeClock clock) {
    this.lending = lending;
    this.supervision = supervision;
    this.operations = operations;
    this.clock = clock;
  }

  @Override
  public void of(Actor actor, Sheet sheet) {
    lending
        .toDecide(actor, clock.now())
        .forEach(each -> sheet.todo(request(each, "同意或不同意", "/requests/", Optional.empty())));
    lending
        .outstanding(actor, clock.now())
        .ifPresent(
            desk -> {
              desk(desk, sheet);
              sheet.tells(lent(desk));
            });
    lending.mine(actor, clock.now()).forEach(each -> mine(each, sheet));
    followUp(actor, sheet);
    night(actor, sheet);
  }

  @Override
  public void shown(Actor reader) {
    lending.looked(reader);
  }

  private static void desk(LendingView.Desk desk, Sheet sheet) {
    desk.ready()
        .forEach(
            each ->
                sheet.todo(
                    request(each, each.copy() ? "制作复制件" : "借出", "/lending/", Optional.empty())));
    var tomorrow = desk.at().toLocalDate().plusDays(1);
    desk.out().stream()
        .filter(each -> each.due().filter(due -> due.isBefore(tomorrow)).isPresent())
        .forEach(each -> sheet.todo(request(each, "催还", "/lending/", due(each))));
  }

  private static Fact lent(LendingView.Desk desk) {
    return new Fact(
        "lent",
        List.of(
            desk.out().stream().filter(each -> !each.copy()).count(),
            desk.dueToday(),
            desk.overdue().size(),
            desk.ready().stream().filter(Case::copy).count()),
        "/lending");
  }

  private static void mine(Case each, Sheet sheet) {
    if (each.state().out() && !each.copy()) {
      sheet.waits(request(each, "借阅中", "/requests/", due(each)));
    } else if (each.state().queued()) {
      sheet.waits(request(each, "等待办理", "/requests/", Optional.empty()));
    }
  }

  private static Optional<LocalDateTime> due(Case each) {
    return each.due().map(day -> day.plusDays(1).atStartOfDay());
  }

  private static Task request(Case request, String act, String page, Optional<LocalDateTime> due) {
    return new Task(
        "申请" + request.kind() + " " + request.recordName(),
        request.mark(),
        request.requesterName(),
        act,
        page + request.number(),
        due);
  }

  private void followUp(Actor actor, Sheet sheet) {
    supervision
        .toReport(actor, clock.today(), clock.today().plusDays(A_WEEK))
        .forEach(
            item ->
                sheet.todo(
                    new Task(
                        item.text(),
                        "",
                        item.lead(),
                        "报送进展",
                        "/supervision/" + item.number(),
                        item.due().map(due -> due.plusDays(1).atStartOfDay()))));
  }

  /// A run that ended before its end, for who may begin it again.
  private void night(Actor actor, Sheet sheet) {
    if (OperationsView.mayBegin(actor)) {
      operations.jobs(actor).stream()
          .flatMap(jobs -> jobs.runs().stream().limit(1))
          .filter(run -> run.state() == Runs.State.BROKEN)
          .forEach(
              run ->
                  sheet.todo(
                      new Task(
                          "夜间运行没有完成",
                          "",
                          "本系统",
                          "看运行报告",
                          "/operations/runs/" + run.id(),
                          Optional.empty())));
    }
  }
}
