package io.huiji.view.minutes;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.access.Unit;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.kernel.DocumentNumber;
import io.huiji.meeting.Meetings;
import io.huiji.meeting.Meetings.Meeting;
import io.huiji.meeting.Meetings.Meeting.State;
import io.huiji.minutes.Comparison;
import io.huiji.minutes.MinutesPapers;
import io.huiji.minutes.MinutesPapers.Excerpt;
import io.huiji.minutes.MinutesPapers.Issued;
import io.huiji.minutes.MinutesPapers.Outline;
import io.huiji.minutes.MinutesPapers.Papers;
import io.huiji.minutes.MinutesPapers.Upload;
import io.huiji.view.meeting.Insights;
import io.huiji.view.meeting.Names;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Minutes, for one person. Drafts are for the leadership team, the director and the clerk; issued
/// minutes as a whole for the house and for those on the distribution list; a unit that is not on
/// it knows its own excerpts. All else is answered like what is not there.
@Component
public class MinutesViews {

  private final Meetings meetings;
  private final MinutesPapers papers;
  private final Names names;
  private final AuditLog log;
  private final TransactionOperations transactions;

  MinutesViews(
      Meetings meetings,
      MinutesPapers papers,
      Names names,
      AuditLog log,
      TransactionOperations transactions) {
    this.meetings = meetings;
    this.papers = papers;
    this.names = names;
    this.log = log;
    this.transactions = transactions;
  }

  /// Those that he may know, the latest meeting first; for the house also held meetings whose
  /// minutes are not drafted yet.
  public List<MinutesLine> all(Actor actor) {
    return meetings.all().stream()
        .sorted(Comparator.comparing(Meeting::date).reversed())
        .filter(MinutesViews::held)
        .flatMap(meeting -> line(meeting.date(), actor).stream())
        .toList();
  }

  /// What the whole view would say of itself, without reading its papers.
  private Optional<MinutesLine> line(LocalDate meeting, Actor actor) {
    var house = mayJudge(actor);
    var known = papers.outline(meeting);
    var numbers = known.map(Outline::numbers).orElse(List.of());
    var listed = numbers.stream().filter(number -> listed(number, actor)).toList();
    if (!house && listed.isEmpty() && numbers.stream().noneMatch(one -> excerpted(one, actor))) {
      return Optional.empty();
    }
    var number = known.flatMap(Outline::number).filter(one -> house || listed.contains(one));
    return Optional.of(
        new MinutesLine(
            meeting,
            number.map(DocumentNumber::toString).orElse(""),
            MinutesView.state(number.isPresent(), house ? next(known) : ""),
            known.filter(all -> house && !all.formed()).flatMap(Outline::due),
            !listed.isEmpty()));
  }

  private boolean listed(DocumentNumber number, Actor actor) {
    if (Insights.house(actor)) {
      return true;
    }
    var to = papers.recipients(number);
    return to.contains(actor.name()) || to.contains(actor.unit().map(Unit::code).orElse(""));
  }

  private boolean excerpted(DocumentNumber number, Actor actor) {
    var units = papers.excerptUnits(number);
    return Insights.house(actor)
        ? !units.isEmpty()
        : units.contains(actor.unit().map(Unit::code).orElse(""));
  }

  /// @param date of the meeting
  public Optional<MinutesView> find(LocalDate date, Actor actor) {
    return meetings
        .find(date)
        .filter(MinutesViews::held)
        .map(meeting -> view(meeting.date(), actor))
        .filter(view -> view.house() || view.whole() || !view.excerpts().isEmpty());
  }

  private static boolean held(Meeting meeting) {
    return meeting.state() == State.HELD || meeting.state() == State.CLOSED;
  }

  /// The docx of a draft, for those alone who draft. Each fetching is in the log.
  public Optional<byte[]> draftFile(LocalDate date, int version, Actor actor) {
    return find(date, actor)
        .filter(MinutesView::drafter)
        .flatMap(view -> papers.draft(view.meeting(), version))
        .map(draft -> logged(draft, "fetch-draft", date, version, actor));
  }

  /// The draft in force, to be shown to those who judge it. Each look is in the log.
  public Optional<byte[]> draftToDraw(LocalDate date, Actor actor) {
    return find(date, actor)
        .filter(MinutesView::house)
        .filter(view -> view.draft() > 0)
        .flatMap(
            view ->
                papers
                    .draft(view.meeting(), view.draft())
                    .map(draft -> logged(draft, "read-draft", date, view.draft(), actor)));
  }

  private byte[] logged(byte[] draft, String act, LocalDate date, int version, Actor actor) {
    transactions.executeWithoutResult(
        _ -> log.append(AuditEntry.done(actor.name(), act, date + "会议纪要第" + version + "稿")));
    return draft;
  }

  /// What the upload that waits would change, for those who draft and approve.
  public Optional<Comparison> comparison(LocalDate date, Actor actor) {
    return find(date, actor)
        .filter(MinutesView::house)
        .flatMap(view -> papers.comparison(view.meeting()));
  }

  public Optional<Comparison> comparison(LocalDate date, int former, int later, Actor actor) {
    return find(date, actor)
        .filter(MinutesView::house)
        .flatMap(view -> papers.comparison(view.meeting(), former, later));
  }

  private MinutesView view(LocalDate meeting, Actor actor) {
    var house = mayJudge(actor);
    var known = papers.of(meeting);
    var issues = known.map(Papers::issues).orElse(List.of());
    return new MinutesView(
        meeting,
        house,
        actor.holds(Post.CLERK) || actor.holds(Post.DIRECTOR),
        issues.stream().anyMatch(issue -> listed(issue, actor)),
        house ? known.map(Papers::inForce).orElse(0) : 0,
        house ? next(papers.outline(meeting)) : "",
        known.filter(_ -> house).flatMap(Papers::formed),
        known.filter(_ -> house).filter(all -> all.formed().isEmpty()).flatMap(Papers::due),
        house ? known.map(all -> drafts(all, meeting)).orElse(List.of()) : List.of(),
        house ? known.map(all -> approvals(all, meeting)).orElse(List.of()) : List.of(),
        house ? named(known.map(Papers::reportTo), meeting) : List.of(),
        house ? named(known.map(Papers::copyTo), meeting) : List.of(),
        house ? known.map(all -> lists(all, meeting)).orElse(List.of()) : List.of(),
        issues.stream()
            .filter(issue -> house || listed(issue, actor))
            .map(issue -> issue(issue, house, meeting))
            .toList(),
        issues.stream().flatMap(issue -> excerpts(issue, actor, meeting)).toList(),
        known.filter(_ -> house).<Upload>flatMap(Papers::upload));
  }

  private static boolean mayJudge(Actor actor) {
    return Stream.of(
            Post.MAYOR, Post.EXECUTIVE_VICE_MAYOR, Post.VICE_MAYOR, Post.DIRECTOR, Post.CLERK)
        .anyMatch(actor::holds);
  }

  /// By post, or because he or his unit stands on the list.
  private static boolean listed(Issued issue, Actor actor) {
    var own = actor.unit().map(Unit::code).orElse("");
    return Insights.house(actor)
        || issue.sent().stream()
            .anyMatch(
                sent -> sent.recipient().equals(own) || sent.recipient().equals(actor.name()));
  }

  private static String next(Optional<Outline> known) {
    if (known.isEmpty() || known.get().draft() == 0) {
      return "draft";
    }
    if (known.get().number().isPresent()) {
      return "";
    }
    return known.get().reviewed() ? "mayor" : "director";
  }

  private List<String> named(Optional<List<String>> who, LocalDate on) {
    return names.all(who.orElse(List.of()), on);
  }

  private List<MinutesView.DraftLine> drafts(Papers all, LocalDate on) {
    return all.drafts().stream()
        .map(
            each ->
                new MinutesView.DraftLine(
                    each.version(),
                    each.edited(),
                    names.of(each.by(), on),
                    each.at(),
                    each.version() == all.inForce()))
        .toList();
  }

  private List<MinutesView.ApprovalLine> approvals(Papers all, LocalDate on) {
    return all.approvals().stream()
        .map(
            each ->
                new MinutesView.ApprovalLine(
                    each.step(),
                    each.agreed(),
                    each.note(),
                    names.of(each.by(), on),
                    each.draft(),
                    each.at(),
                    each.standing()))
        .toList();
  }

  private List<MinutesView.ListLine> lists(Papers all, LocalDate on) {
    return all.listChanges().stream()
        .map(
            each ->
                new MinutesView.ListLine(
                    each.version(),
                    names.all(each.reportTo(), on),
                    names.all(each.copyTo(), on),
                    each.reason(),
                    names.of(each.by(), on),
                    each.at()))
        .toList();
  }

  private MinutesView.IssueLine issue(Issued issue, boolean house, LocalDate on) {
    return new MinutesView.IssueLine(
        issue.number().toString(),
        issue.record(),
        issue.at(),
        issue.voidReason().orElse(""),
        house
            ? issue.sent().stream()
                .map(
                    each ->
                        new MinutesView.SentLine(
                            each.copy(),
                            each.list(),
                            names.of(each.recipient(), on),
                            each.at(),
                            each.pages()))
                .toList()
            : List.of());
  }

  private Stream<MinutesView.ExcerptLine> excerpts(Issued issue, Actor actor, LocalDate on) {
    var own = actor.unit().map(Unit::code).orElse("");
    return issue.excerpts().stream()
        .filter(each -> Insights.house(actor) || each.unit().equals(own))
        .map(each -> line(issue, each, on));
  }

  private MinutesView.ExcerptLine line(Issued issue, Excerpt excerpt, LocalDate on) {
    return new MinutesView.ExcerptLine(
        issue.number().toString(),
        excerpt.topic(),
        names.of(excerpt.unit(), on),
        excerpt.name(),
        excerpt.record());
  }
}
