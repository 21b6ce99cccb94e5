package io.huiji.lending;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.Unit;
import io.huiji.archive.RecordEntry;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// See {@link Cases}. Every state is worked out at the time that is asked for.
@Component
final class CaseBook implements Cases {

  private final RequestTable table;
  private final LoanTable loans;
  private final Requests requests;
  private final Terms terms;
  private final Organisation organisation;

  CaseBook(
      RequestTable table,
      LoanTable loans,
      Requests requests,
      Terms terms,
      Organisation organisation) {
    this.table = table;
    this.loans = loans;
    this.requests = requests;
    this.terms = terms;
    this.organisation = organisation;
  }

  @Override
  public Optional<Case> find(int request, Actor actor, LocalDateTime at) {
    return table.find(request).flatMap(found -> seen(found, actor, at));
  }

  @Override
  public List<Case> mine(Actor actor, LocalDateTime at) {
    return table.of(actor.name()).stream()
        .flatMap(request -> seen(request, actor, at).stream())
        .toList();
  }

  @Override
  public List<Case> unfinished(Actor actor, LocalDateTime at) {
    if (!terms.consents(actor) && !Terms.keeps(actor)) {
      return List.of();
    }
    var keeps = Terms.keeps(actor);
    return table.unfinished().stream()
        .flatMap(request -> seen(request, actor, at).stream())
        .filter(each -> keeps || each.decides())
        .toList();
  }

  @Override
  public List<Month> months() {
    var months = new TreeMap<LocalDate, int[]>();
    loans.begun().forEach(day -> counted(months, day, 0));
    loans.ended().forEach(day -> counted(months, day, 1));
    return months.entrySet().stream()
        .map(each -> new Month(each.getKey(), each.getValue()[0], each.getValue()[1]))
        .toList();
  }

  private static void counted(Map<LocalDate, int[]> months, LocalDate day, int which) {
    months.computeIfAbsent(day.withDayOfMonth(1), _ -> new int[2])[which]++;
  }

  /// Those who handle it are shown which record it is; its requester as long as he may know it.
  private Optional<Case> seen(Request request, Actor actor, LocalDateTime at) {
    var record = requests.record(request);
    var decides = actor.holds(terms.consenter(record.filing().kind()));
    if (decides || Terms.keeps(actor)) {
      return Optional.of(shown(request, Optional.of(record), actor, decides, at));
    }
    if (!request.requester().equals(actor.name())) {
      return Optional.empty();
    }
    var known = Optional.of(record).filter(_ -> requests.mayKnow(request, actor, at));
    return Optional.of(shown(request, known, actor, false, at));
  }

  private Case shown(
      Request request,
      Optional<RecordEntry> record,
      Actor actor,
      boolean decides,
      LocalDateTime at) {
    return new Case(
        request.number(),
        request.kind() == RequestKind.COPY,
        record.map(RecordEntry::id),
        record.map(RecordEntry::spokenName).orElse(""),
        record.flatMap(RecordEntry::code).orElse(""),
        record.map(entry -> entry.filing().title()).orElse(""),
        record.map(entry -> entry.filing().marking().toString()).orElse(""),
        request.requester(),
        requests.printed(request.requester()),
        unit(request.requester(), at.toLocalDate()),
        request.purpose(),
        request.at(),
        request.state(at),
        request.decision().map(this::decided),
        request.loan().map(loan -> lent(request.number(), loan)),
        request.copy().map(this::issued),
        request.requester().equals(actor.name()),
        decides);
  }

  private String unit(String user, LocalDate on) {
    return organisation
        .actor(user, on)
        .flatMap(Actor::unit)
        .map(Unit::name)
        .filter(name -> !name.equals(requests.printed(user)))
        .orElse("");
  }

  private Decided decided(Decision decision) {
    return new Decided(
        decision.agreed(),
        requests.printed(decision.by()),
        decision.at(),
        decision.reason(),
        decision.expires(),
        decision.revoked(),
        decision.revokeReason());
  }

  private Lent lent(int request, Loan loan) {
    return new Lent(
        loan.at(),
        requests.printed(loan.by()),
        loan.due(),
        loan.renewals(),
        terms.today().renewals(),
        loan.pages(),
        loans.reminders(request));
  }

  private Issued issued(IssuedCopy copy) {
    return new Issued(
        copy.number(), copy.pages(), copy.at(), requests.printed(copy.by()), copy.validUntil());
  }
}
