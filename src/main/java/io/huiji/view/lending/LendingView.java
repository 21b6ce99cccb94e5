package io.huiji.view.lending;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.archive.Archive;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.kernel.RecordId;
import io.huiji.lending.Cases;
import io.huiji.lending.Cases.Case;
import io.huiji.lending.State;
import io.huiji.view.ContentVersion;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Requests, copies and loans, for one person. A request's number alone opens nothing.
@Component
public class LendingView {

  private final Cases cases;
  private final Archive archive;
  private final AuditLog log;
  private final TransactionOperations transactions;

  LendingView(Cases cases, Archive archive, AuditLog log, TransactionOperations transactions) {
    this.cases = cases;
    this.archive = archive;
    this.log = log;
    this.transactions = transactions;
  }

  public Optional<Case> request(int number, Actor actor, LocalDateTime at) {
    return cases.find(number, actor, at);
  }

  public static String version(Case request) {
    return ContentVersion.of(request);
  }

  /// Own requests, newest first.
  public List<Case> mine(Actor actor, LocalDateTime at) {
    return cases.mine(actor, at);
  }

  /// What waits for this person's consent.
  public List<Case> toDecide(Actor actor, LocalDateTime at) {
    return keeps(actor)
        ? List.of()
        : cases.unfinished(actor, at).stream().filter(each -> each.state() == State.OPEN).toList();
  }

  /// What this person consented to and can still take back.
  public List<Case> decided(Actor actor, LocalDateTime at) {
    return cases.unfinished(actor, at).stream()
        .filter(Case::decides)
        .filter(each -> each.state() == State.AGREED || each.state().out())
        .toList();
  }

  /// The lending desk, for those who keep the records and the director; empty for others. The look
  /// is in the log.
  public Optional<Desk> desk(Actor actor, LocalDateTime at) {
    var desk = outstanding(actor, at);
    looked(actor);
    return desk;
  }

  /// The same without the look: to make lines of it that {@link #looked} writes down when somebody
  /// is shown them, or to count what is new, which shows nobody anything.
  public Optional<Desk> outstanding(Actor actor, LocalDateTime at) {
    return seesDesk(actor)
        ? Optional.of(Desk.of(cases.unfinished(actor, at), at))
        : Optional.empty();
  }

  /// Writes that somebody has been shown lines of the desk; nothing for whom there is none.
  public void looked(Actor actor) {
    if (seesDesk(actor)) {
      transactions.executeWithoutResult(
          _ -> log.append(AuditEntry.done(actor.name(), "desk", "借阅复制台账")));
    }
  }

  private static boolean seesDesk(Actor actor) {
    return keeps(actor) || actor.holds(Post.DIRECTOR);
  }

  /// Requests of one record that can be seen to now, found by its archive code or number.
  public List<Case> scanned(String code, Actor actor, LocalDateTime at) {
    if (!keeps(actor) || code.isBlank()) {
      return List.of();
    }
    var record = archive.find(code, actor, at).map(each -> each.id());
    return cases.unfinished(actor, at).stream()
        .filter(each -> each.state() == State.AGREED || each.state().out())
        .filter(each -> each.record().equals(record) && record.isPresent())
        .toList();
  }

  /// One's own requests of a record that are not over yet.
  public List<Case> running(RecordId record, Actor actor, LocalDateTime at) {
    return cases.mine(actor, at).stream()
        .filter(each -> each.record().filter(record::equals).isPresent())
        .filter(each -> each.state().queued() || each.state().out())
        .toList();
  }

  public static boolean keeps(Actor actor) {
    return actor.holds(Post.ARCHIVIST) || actor.holds(Post.CUSTODIAN);
  }

  /// @param ready consented to, to be copied or lent
  /// @param out with their holders, those due first in front
  public record Desk(List<Case> waiting, List<Case> ready, List<Case> out, LocalDateTime at) {

    private static final Comparator<Case> BY_TERM =
        Comparator.comparing((Case each) -> each.due().orElseThrow()).thenComparing(Case::number);

    public Desk {
      waiting = List.copyOf(waiting);
      ready = List.copyOf(ready);
      out = List.copyOf(out);
    }

    static Desk of(List<Case> all, LocalDateTime at) {
      return new Desk(
          all.stream().filter(each -> each.state() == State.OPEN).toList(),
          all.stream().filter(each -> each.state() == State.AGREED).toList(),
          all.stream().filter(each -> each.state().out()).sorted(BY_TERM).toList(),
          at);
    }

    public List<Case> overdue() {
      return out.stream().filter(each -> each.state().overdue()).toList();
    }

    public long dueToday() {
      return out.stream()
          .filter(each -> !each.state().overdue())
          .filter(each -> each.due().filter(at.toLocalDate()::equals).isPresent())
          .count();
    }

    public String version() {
      return ContentVersion.of(List.of(waiting, ready, out));
    }
  }
}
