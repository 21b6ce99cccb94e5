package io.huiji.lending;

import io.huiji.access.Consent;
import io.huiji.access.Use;
import io.huiji.archive.RecordEntry;
import io.huiji.kernel.RecordId;
import java.time.LocalDateTime;
import java.util.Optional;

/// A request with everything that became of it.
record Request(
    int number,
    RequestKind kind,
    RecordId record,
    String requester,
    String purpose,
    LocalDateTime at,
    Optional<Decision> decision,
    Optional<IssuedCopy> copy,
    Optional<Loan> loan) {

  String name() {
    return "第" + number + "号申请";
  }

  State state(LocalDateTime now) {
    if (decision.isEmpty()) {
      return State.OPEN;
    }
    if (!decision.get().agreed()) {
      return State.REFUSED;
    }
    return copy.map(issued -> state(issued, now))
        .or(() -> loan.map(lent -> state(lent, now)))
        .orElseGet(() -> unused(decision.get(), now));
  }

  boolean revoked() {
    return decision.flatMap(Decision::revoked).isPresent();
  }

  private static State unused(Decision decision, LocalDateTime now) {
    if (decision.revoked().isPresent()) {
      return State.REVOKED;
    }
    return now.isBefore(decision.expires()) ? State.AGREED : State.EXPIRED;
  }

  private State state(IssuedCopy issued, LocalDateTime now) {
    if (issued.lost()) {
      return State.LOST;
    }
    if (issued.returned()) {
      return State.COPY_BACK;
    }
    if (revoked()) {
      return State.COPY_RECALLED;
    }
    return now.isBefore(issued.validUntil()) ? State.ISSUED : State.COPY_EXPIRED;
  }

  private State state(Loan lent, LocalDateTime now) {
    if (lent.lost()) {
      return State.LOST;
    }
    if (lent.returned()) {
      return State.RETURNED;
    }
    if (revoked()) {
      return State.LOAN_RECALLED;
    }
    return now.isBefore(lent.ends()) ? State.LENT : State.OVERDUE;
  }

  /// What the decision allows, while it has not been used or taken back.
  Optional<Consent> consent() {
    return decision
        .filter(Decision::agreed)
        .filter(_ -> !revoked() && copy.isEmpty() && loan.isEmpty())
        .map(
            given ->
                consent(
                    kind == RequestKind.COPY ? Use.COPY : Use.LOAN, given.at(), given.expires()));
  }

  /// What a loan that is out allows its borrower, until it is due.
  Optional<Consent> borrowing() {
    return loan.filter(Loan::out)
        .filter(_ -> !revoked())
        .map(lent -> consent(Use.LOAN, lent.at(), lent.ends()));
  }

  /// The consent that a copy which was not delivered rests on, as at the time of its issue.
  Consent issuing(IssuedCopy issued) {
    return consent(Use.COPY, issued.at(), issued.at().plusSeconds(1));
  }

  private Consent consent(Use use, LocalDateTime from, LocalDateTime until) {
    return new Consent(name(), RecordEntry.protectedName(record), requester, use, from, until);
  }
}
