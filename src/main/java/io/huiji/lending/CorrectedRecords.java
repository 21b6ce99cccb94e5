package io.huiji.lending;

import io.huiji.archive.RecordCorrected;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells those who asked for a record, or have it, that it was corrected.
@Component
final class CorrectedRecords {

  private final RequestTable table;
  private final LendingNotices notices;

  CorrectedRecords(RequestTable table, LendingNotices notices) {
    this.table = table;
    this.notices = notices;
  }

  @EventListener
  void corrected(RecordCorrected event) {
    table.unfinished().stream()
        .filter(request -> request.record().equals(event.former().id()))
        .forEach(request -> notices.corrected(request, event));
  }
}
