package io.huiji.archive.packages;

import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.audit.Concern;
import io.huiji.calendar.OfficeClock;
import java.util.List;

/// Takes back what could still be used once the archive was set back: whether it was used since,
/// nobody can know.
final class LapsedExports {

  private static final String SYSTEM = "system";

  private final ExportOrders orders;
  private final AuditLog log;
  private final OfficeClock clock;

  LapsedExports(ExportOrders orders, AuditLog log, OfficeClock clock) {
    this.orders = orders;
    this.log = log;
    this.clock = clock;
  }

  List<String> lapse(String reason) {
    return orders.usable().stream().map(number -> lapse(number, reason)).toList();
  }

  private String lapse(int number, String reason) {
    var name = "第" + number + "号导出申请";
    orders.revoke(number, SYSTEM, clock.now(), reason);
    log.append(
        AuditEntry.done(SYSTEM, "lapse-consent", name)
            .reason(reason)
            .concerning(orders.find(number).map(ExportOrder::concern).orElse(Concern.NONE)));
    return name;
  }
}
