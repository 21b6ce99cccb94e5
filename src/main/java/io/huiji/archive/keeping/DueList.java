package io.huiji.archive.keeping;

import io.huiji.archive.RecordEntry;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// What is due on a day: records whose retention has ended, and records for the archives.
@Component
class DueList {

  private final KeepingDesk desk;
  private final KeepingTable table;
  private final Checking checking;

  DueList(KeepingDesk desk, KeepingTable table, Checking checking) {
    this.desk = desk;
    this.table = table;
    this.checking = checking;
  }

  /// Held ones too: they are due, and wait.
  List<RecordEntry> toAppraise(LocalDate day) {
    return table.endingUpTo(day.getYear() - 1).stream()
        .map(desk::entry)
        .filter(record -> checking.atAGlance(record, day).ended())
        .filter(record -> here(desk.standing(record)))
        .toList();
  }

  List<RecordEntry> toTransfer(LocalDate day) {
    var terms = desk.terms(day);
    return table.filedUpTo(day.getYear() - terms.transferAfter() - 1).stream()
        .map(desk::entry)
        .filter(
            record ->
                record.retention().filter(r -> terms.transferred().contains(r.name())).isPresent())
        .filter(record -> here(desk.standing(record)))
        .toList();
  }

  private static boolean here(Standing standing) {
    return !standing.gone() && standing.transferred().isEmpty();
  }
}
