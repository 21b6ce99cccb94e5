package io.huiji.view.today;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.archive.Keeping;
import io.huiji.archive.Packages.Order;
import io.huiji.calendar.OfficeClock;
import io.huiji.view.archive.ArchiveView;
import io.huiji.view.archive.KeepingView;
import io.huiji.view.archive.RecordView;
import io.huiji.view.today.TodayView.Task;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What keeping waits for: disposal lists and exports to be decided, corrections for the mayor.
@Component
@org.springframework.core.annotation.Order(5)
class KeepingTasks implements Tasks {

  private static final String DESK = "/archive/keeping";

  private final KeepingView keeping;
  private final ArchiveView records;
  private final OfficeClock clock;

  KeepingTasks(KeepingView keeping, ArchiveView records, OfficeClock clock) {
    this.keeping = keeping;
    this.records = records;
    this.clock = clock;
  }

  @Override
  public void of(Actor actor, Sheet sheet) {
    if (actor.holds(Post.MAYOR)) {
      keeping.proposed().stream()
          .flatMap(record -> records.record(record.toString(), actor, clock.now()).stream())
          .forEach(record -> sheet.todo(correction(record)));
    }
    keeping.toDecide(actor, clock.now()).forEach(each -> sheet.todo(disposal(each)));
    if (actor.holds(Post.DIRECTOR)) {
      keeping.desk(actor, clock.now()).ifPresent(desk -> exports(desk, sheet));
    }
  }

  private static Task correction(RecordView record) {
    return task(
        record.title(),
        record.mark(),
        record.custodian(),
        "审定更正",
        "/archive/" + record.id() + "/keeping");
  }

  private static void exports(KeepingView.Desk desk, Sheet sheet) {
    desk.orders().stream()
        .filter(each -> each.state() == Order.State.OPEN)
        .forEach(each -> sheet.todo(export(each)));
  }

  private static Task export(Order each) {
    return task(
        "第" + each.number() + "号导出申请（" + each.count() + "件）", "", each.requester(), "同意或不同意", DESK);
  }

  private static Task disposal(Keeping.Matter each) {
    return task(
        "第" + each.number() + "号销毁清册（" + each.records().size() + "件）",
        "",
        each.by(),
        "批准或不批准",
        DESK + "/disposals/" + each.number());
  }

  private static Task task(String title, String mark, String from, String act, String path) {
    return new Task(title, mark, from, act, path, Optional.empty());
  }
}
