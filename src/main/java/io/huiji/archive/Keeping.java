package io.huiji.archive;

import io.huiji.access.Actor;
import io.huiji.batch.Trouble;
import io.huiji.kernel.Digest;
import io.huiji.kernel.RecordId;
import io.huiji.kernel.SecrecyLevel;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeping over the years, for those above the archive: what is due, how a year stands, what a
/// record is allowed.
public interface Keeping {

  /// What this person may know of what is due on this day.
  Due due(LocalDate day, Actor actor);

  /// Whether a year can be filed, by what this person may know of it: a number that he may not know
  /// is missing for him like one that is not there.
  YearState year(int year, Actor actor);

  /// The registers of its own work as they lie under readable names.
  List<LaidOut> registers();

  /// Brings approved disposals to their end, puts back registers that are not laid out, and says
  /// what a person has to see to by this day.
  List<Trouble> nightly(LocalDate day);

  /// The level that is in force at this instant, whatever stands on the paper.
  SecrecyLevel secrecy(RecordId record, LocalDateTime at);

  /// Why no copy or loan of it is given any more; empty when it may be.
  Optional<String> notLent(RecordId record);

  /// @param appraisal records whose retention has ended (到期鉴定清单)
  /// @param transfer records that go to the archives (移交)
  record Due(LocalDate day, List<Line> appraisal, List<Line> transfer) {

    public Due {
      appraisal = List.copyOf(appraisal);
      transfer = List.copyOf(transfer);
    }
  }

  /// @param record archive code
  /// @param ended last day of its retention, or the day from which it goes to the archives
  /// @param obstacle why it can be neither destroyed nor handed over now; empty for none
  record Line(String record, String title, String retention, LocalDate ended, String obstacle) {}

  /// @param records filed under this year
  /// @param gaps numbers missing without a reason, {@code explained} those with one
  /// @param uncoded pieces without an archive code
  /// @param catalogues how many catalogues of this year were made
  /// @param fileBy last day for it
  record YearState(
      int year,
      int records,
      List<String> gaps,
      Map<String, String> explained,
      List<String> uncoded,
      int catalogues,
      LocalDate fileBy,
      boolean inOrder) {

    public YearState {
      gaps = List.copyOf(gaps);
      uncoded = List.copyOf(uncoded);
    }
  }

  /// @param path below the data folder
  record LaidOut(String path, Digest sha256) {}
}
