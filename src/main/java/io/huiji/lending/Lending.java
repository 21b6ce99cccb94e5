package io.huiji.lending;

import io.huiji.access.Actor;
import io.huiji.access.Permit;
import io.huiji.batch.Trouble;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// The lending desk: what waits, what is out, what is late; and the permit that a loan gives.
public interface Lending {

  /// The desk as this person may see it. Those who keep the records and those who consent see the
  /// queue and everything that is out; everybody sees his own requests and nobody else's. The look
  /// is in the log.
  Desk desk(Actor actor, LocalDateTime at);

  /// Loans that are out on this day, for the report.
  Report report(LocalDate day);

  /// Reminds borrowers whose time it is, and writes slips that are missing; doing it again on the
  /// same day changes nothing.
  ///
  /// @return what could not be done
  List<Trouble> nightly();

  /// What somebody has out: borrowed originals and copies that he holds, in words.
  List<String> outWith(String user);

  /// Opens the borrowed record to its borrower alone, until it is due or the consent is taken back.
  Optional<Permit> permit(int request, Actor actor, LocalDateTime at);

  /// @param queue waits for consent, or for copying and lending
  /// @param out everything that is with its borrower or holder
  /// @param overdue those of {@code out} that should be back
  /// @param mine the person's own requests, newest first
  record Desk(List<Line> queue, List<Line> out, List<Line> overdue, List<Line> mine) {

    public Desk {
      queue = List.copyOf(queue);
      out = List.copyOf(out);
      overdue = List.copyOf(overdue);
      mine = List.copyOf(mine);
    }
  }

  /// One request. Empty text where there is nothing to say.
  ///
  /// @param kind 复制 or 借阅
  /// @param record number, archive code or electronic number
  /// @param requester as documents print him
  /// @param requested local time, ISO
  /// @param reason of a refusal or of taking consent back
  /// @param until end of the consent, the copy's validity, or the loan
  record Line(
      int request,
      String kind,
      String record,
      String title,
      String requester,
      String purpose,
      String requested,
      String state,
      String reason,
      String until) {}

  /// @param flags what the report has to say besides: consent to one's own request, people who
  ///   leave with something out
  record Report(List<Out> due, List<Out> overdue, List<Trouble> flags) {

    public Report {
      due = List.copyOf(due);
      overdue = List.copyOf(overdue);
      flags = List.copyOf(flags);
    }
  }

  record Out(int request, String record, String holder, LocalDate due) {}
}
