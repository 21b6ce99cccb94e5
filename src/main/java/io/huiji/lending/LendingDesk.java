package io.huiji.lending;

import io.huiji.access.Access;
import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.Permit;
import io.huiji.archive.RecordEntry;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.batch.Trouble;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// See {@link Lending}. Every state is worked out at the time that is asked for.
@Component
final class LendingDesk implements Lending {

  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  private final RequestTable table;
  private final Requests requests;
  private final Terms terms;
  private final Reminders reminders;
  private final Slips slips;
  private final HandoutFolder handout;
  private final Access access;
  private final Organisation organisation;
  private final AuditLog log;
  private final TransactionOperations transactions;

  LendingDesk(
      RequestTable table,
      Requests requests,
      Terms terms,
      Reminders reminders,
      Slips slips,
      HandoutFolder handout,
      Access access,
      Organisation organisation,
      AuditLog log,
      TransactionOperations transactions) {
    this.table = table;
    this.requests = requests;
    this.terms = terms;
    this.reminders = reminders;
    this.slips = slips;
    this.handout = handout;
    this.access = access;
    this.organisation = organisation;
    this.log = log;
    this.transactions = transactions;
  }

  @Override
  public Desk desk(Actor actor, LocalDateTime at) {
    var all = table.unfinished().stream().filter(request -> handles(actor, request)).toList();
    var desk =
        new Desk(
            lines(all, at, State::queued),
            lines(all, at, State::out),
            lines(all, at, State::overdue),
            table.of(actor.name()).stream().map(request -> own(request, actor, at)).toList());
    transactions.executeWithoutResult(
        _ -> log.append(AuditEntry.done(actor.name(), "desk", "借阅复制台账")));
    return desk;
  }

  /// Those who keep the records handle every request; who consents, those of the kinds that he
  /// consents to: he is shown no others.
  private boolean handles(Actor actor, Request request) {
    return Terms.keeps(actor)
        || actor.holds(terms.consenter(requests.record(request).filing().kind()));
  }

  @Override
  public List<String> outWith(String user) {
    var now = LocalDateTime.MAX;
    return table.unfinished().stream()
        .filter(request -> request.requester().equals(user))
        .filter(request -> request.state(now).out())
        .map(Request::name)
        .toList();
  }

  private List<Line> lines(List<Request> all, LocalDateTime at, Predicate<State> which) {
    return all.stream()
        .filter(request -> which.test(request.state(at)))
        .map(request -> line(request, Optional.of(requests.record(request)), at))
        .toList();
  }

  /// Of a record that one may no longer know, one's own request says nothing.
  private Line own(Request request, Actor actor, LocalDateTime at) {
    var known = Optional.of(request).filter(each -> requests.mayKnow(each, actor, at));
    return line(request, known.map(requests::record), at);
  }

  private Line line(Request request, Optional<RecordEntry> record, LocalDateTime at) {
    return new Line(
        request.number(),
        request.kind().chinese(),
        record.map(RecordEntry::spokenName).orElse(""),
        record.map(entry -> entry.filing().title()).orElse(""),
        requests.printed(request.requester()),
        request.purpose(),
        request.at().toString(),
        request.state(at).chinese(),
        request
            .decision()
            .map(given -> given.revoked().isPresent() ? given.revokeReason() : given.reason())
            .orElse(""),
        until(request));
  }

  private static String until(Request request) {
    return request
        .loan()
        .map(loan -> loan.due().toString())
        .or(() -> request.copy().map(copy -> copy.validUntil().toString()))
        .or(
            () ->
                request
                    .decision()
                    .filter(Decision::agreed)
                    .map(given -> given.expires().toString()))
        .orElse("");
  }

  @Override
  public Report report(LocalDate day) {
    var now = day.atTime(END_OF_DAY);
    var open = table.unfinished();
    return new Report(
        loans(open, state -> state == State.LENT, now),
        loans(open, State::overdue, now),
        flags(open, day, now));
  }

  private List<Out> loans(List<Request> open, Predicate<State> which, LocalDateTime now) {
    return open.stream()
        .filter(request -> request.loan().isPresent() && which.test(request.state(now)))
        .map(
            request ->
                new Out(
                    request.number(),
                    requests.record(request).spokenName(),
                    requests.printed(request.requester()),
                    request.loan().orElseThrow().due()))
        .toList();
  }

  private List<Trouble> flags(List<Request> open, LocalDate day, LocalDateTime now) {
    var flags = new ArrayList<Trouble>();
    table.selfConsented().stream()
        .filter(request -> isNews(request, day, now))
        .map(
            request ->
                Trouble.noted(
                    requests.printed(request.requester()) + "同意了本人的申请",
                    request.name(),
                    "规则没有禁止；请知悉"))
        .forEach(flags::add);
    open.stream()
        .filter(request -> request.state(now).out() && leaves(request, day))
        .map(
            request ->
                Trouble.noted(
                    requests.printed(request.requester()) + "已离任或明日离任，手中还有" + item(request),
                    request.name(),
                    "请在办理离任手续前收回"))
        .forEach(flags::add);
    return flags;
  }

  private static String item(Request request) {
    return request.kind() == RequestKind.LOAN ? "未还的借阅" : "未交回的复制件";
  }

  /// On its own day, and as long as it is in force or out.
  private static boolean isNews(Request request, LocalDate day, LocalDateTime now) {
    var consented = request.decision().map(given -> given.at().toLocalDate());
    if (consented.filter(day::isBefore).isPresent()) {
      return false;
    }
    var state = request.state(now);
    return consented.filter(day::equals).isPresent() || state == State.AGREED || state.out();
  }

  private boolean leaves(Request request, LocalDate day) {
    return organisation.posts(request.requester(), day.plusDays(1)).isEmpty();
  }

  @Override
  public List<Trouble> nightly() {
    reminders.send();
    handout.sweep();
    return table.unfinished().stream().flatMap(request -> slip(request).stream()).toList();
  }

  private Optional<Trouble> slip(Request request) {
    return slips
        .complete(request)
        .map(why -> Trouble.noted("单据没有写出：" + why, request.name(), "请检查模板和磁盘后再运行一次夜间作业"));
  }

  @Override
  public Optional<Permit> permit(int request, Actor actor, LocalDateTime at) {
    return table
        .find(request)
        .flatMap(Request::borrowing)
        .flatMap(consent -> access.permit(actor, consent, at));
  }
}
