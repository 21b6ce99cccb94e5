package io.huiji.lending;

import io.huiji.access.Actor;
import io.huiji.kernel.RecordId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// Requests as the people around them may see them: one's own, those that one decides, and for
/// those who keep the records all of them. Others are answered as if there were none.
public interface Cases {

  Optional<Case> find(int request, Actor actor, LocalDateTime at);

  /// Everything that somebody asked for, newest first.
  List<Case> mine(Actor actor, LocalDateTime at);

  /// What waits or is out, by number: for those who keep the records, and of the kinds that they
  /// consent to for those who consent; nothing for others.
  List<Case> unfinished(Actor actor, LocalDateTime at);

  /// How many loans began and how many were given back in each month, the oldest first.
  List<Month> months();

  /// @param copy whether a copy is asked for; else a loan
  /// @param record empty where the asker may not know it any more: then it is not named either
  /// @param recordName number, archive code or electronic number
  /// @param requesterName as documents print him
  /// @param unit that the requester speaks for; empty for none
  /// @param own whether it is the asker's own request
  /// @param decides whether the asker is the one who consents to it
  record Case(
      int number,
      boolean copy,
      Optional<RecordId> record,
      String recordName,
      String code,
      String title,
      String mark,
      String requester,
      String requesterName,
      String unit,
      String purpose,
      LocalDateTime requested,
      State state,
      Optional<Decided> decided,
      Optional<Lent> lent,
      Optional<Issued> issued,
      boolean own,
      boolean decides) {

    public String name() {
      return "第" + number + "号";
    }

    public String kind() {
      return copy ? RequestKind.COPY.chinese() : RequestKind.LOAN.chinese();
    }

    /// Last day on which what is out should be back; empty while nothing is.
    public Optional<LocalDate> due() {
      return lent.map(Lent::due).or(() -> issued.map(each -> each.until().toLocalDate()));
    }
  }

  /// @param until exclusive: from then on it is good for nothing
  record Decided(
      boolean agreed,
      String by,
      LocalDateTime at,
      String reason,
      LocalDateTime until,
      Optional<LocalDateTime> revoked,
      String revokeReason) {}

  /// @param pages counted when it was lent
  /// @param most how often a loan may be renewed
  record Lent(
      LocalDateTime at,
      String by,
      LocalDate due,
      int renewals,
      int most,
      Optional<Integer> pages,
      int reminders) {}

  record Issued(int copy, int pages, LocalDateTime at, String by, LocalDateTime until) {}

  /// @param month first day of it
  record Month(LocalDate month, int lent, int returned) {}
}
