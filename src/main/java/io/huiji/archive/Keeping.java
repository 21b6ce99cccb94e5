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
import java.util.Set;

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

  /// Its secrecy where that is another now than its paper bears: changed, released or ended. The
  /// paper, and so the record's heading, keeps what it bears.
  Optional<Remarked> remarked(RecordId record, LocalDateTime at);

  /// Why no copy or loan of it is given any more; empty when it may be.
  Optional<String> notLent(RecordId record);

  /// The powers ({@code keeping.may}) that the rules of a day give to somebody's posts.
  Set<String> powers(Actor actor, LocalDate on);

  /// What is not at its end, of what this person may know.
  UnderWay underWay(Actor actor, LocalDateTime at);

  /// How a record stands, for whom it is shown already.
  Stand stand(RecordId record, LocalDateTime at);

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

  /// Each by its number.
  ///
  /// @param holds in force
  /// @param disposals proposed and not decided
  /// @param transfers packed and without a receipt
  record UnderWay(List<Matter> holds, List<Matter> disposals, List<Matter> transfers) {

    public UnderWay {
      holds = List.copyOf(holds);
      disposals = List.copyOf(disposals);
      transfers = List.copyOf(transfers);
    }
  }

  /// @param by user name
  /// @param records those that the asker may know
  record Matter(int number, String by, LocalDateTime at, String reason, List<Named> records) {

    public Matter {
      records = List.copyOf(records);
    }
  }

  /// @param paper secrecy as the paper bears it, 秘密★1年; empty for none
  /// @param now as it is; empty when it is no secret now
  record Remarked(String paper, String now) {}

  /// @param name as people speak of it
  record Named(RecordId id, String name, String title) {}

  /// @param holds numbers of those in force
  /// @param disposal number of the list on which it stands, not decided
  /// @param transfer number of the transfer for which it is packed, without a receipt
  /// @param gone why nothing can be done with it any more; empty while it is here
  /// @param secrecy as it is fixed; empty when it is no secret now
  record Stand(
      List<Integer> holds,
      Optional<Integer> disposal,
      Optional<Integer> transfer,
      String gone,
      String secrecy) {

    public Stand {
      holds = List.copyOf(holds);
    }
  }

  /// @param path below the data folder
  record LaidOut(String path, Digest sha256) {}
}
