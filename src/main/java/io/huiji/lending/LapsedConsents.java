package io.huiji.lending;

import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.calendar.OfficeClock;
import java.util.List;
import org.springframework.stereotype.Component;

/// See {@link Lapses}.
@Component
final class LapsedConsents implements Lapses {

  private static final String SYSTEM = "system";

  private final RequestTable table;
  private final AuditLog log;
  private final OfficeClock clock;

  LapsedConsents(RequestTable table, AuditLog log, OfficeClock clock) {
    this.table = table;
    this.log = log;
    this.clock = clock;
  }

  @Override
  public List<String> lapse(String reason) {
    var usable = table.unfinished().stream().filter(LapsedConsents::usable).toList();
    usable.forEach(request -> lapse(request, reason));
    return usable.stream()
        .map(request -> request.name() + "（" + request.kind().chinese() + "）")
        .toList();
  }

  private void lapse(Request request, String reason) {
    table.revoke(request.number(), SYSTEM, clock.now(), reason);
    log.append(
        AuditEntry.done(SYSTEM, "lapse-consent", request.name())
            .reason(reason)
            .concerning(Refusals.concern(request)));
  }

  private static boolean usable(Request request) {
    if (request.revoked() || request.decision().filter(Decision::agreed).isEmpty()) {
      return false;
    }
    return request.copy().map(copy -> !copy.delivered()).orElse(true)
        && request.loan().map(Loan::out).orElse(true);
  }
}
