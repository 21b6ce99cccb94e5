package io.huiji.minutes.desk;

import io.huiji.archive.RecordEntry;
import io.huiji.archive.RecordEvent;
import io.huiji.archive.RecordKind;
import io.huiji.archive.Restoring.Restored;
import io.huiji.numbering.Numbers;
import java.util.List;
import org.springframework.stereotype.Component;

/// The series of minutes' numbers (纪要编号). After the database was lost it goes on behind the minutes
/// that the archive still has, so that no number is given twice.
@Component
final class MinutesNumbers implements Restored {

  private final Numbers numbers;

  MinutesNumbers(Numbers numbers) {
    this.numbers = numbers;
  }

  static String series(int year) {
    return "minutes:" + year;
  }

  @Override
  public void restored(RecordEntry record, List<RecordEvent> events) {
    if (record.filing().kind() == RecordKind.MINUTES) {
      record
          .filing()
          .number()
          .ifPresent(number -> numbers.atLeast(series(number.year()), number.number()));
    }
  }
}
