package io.huiji.minutes.desk;

import io.huiji.archive.Archive;
import io.huiji.archive.RecordEntry;
import io.huiji.calendar.WorkingDays;
import io.huiji.calendar.YearMissing;
import io.huiji.kernel.Digest;
import io.huiji.kernel.DocumentNumber;
import io.huiji.meeting.Meetings;
import io.huiji.minutes.Comparison;
import io.huiji.minutes.MinutesPapers;
import io.huiji.minutes.rule.MinutesClock;
import io.huiji.minutes.table.DistributionTable;
import io.huiji.minutes.table.Draft;
import io.huiji.minutes.table.ExcerptTable;
import io.huiji.minutes.table.Issue;
import io.huiji.minutes.table.IssueTable;
import io.huiji.minutes.table.MinutesTable;
import io.huiji.minutes.table.TrailTable;
import io.huiji.minutes.table.UploadTable;
import io.huiji.minutes.text.Recipients;
import io.huiji.profile.RuleProfiles;
import io.huiji.store.ContentStore;
import io.huiji.web.OneLook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Puts together what there is of a meeting's minutes.
@Component
class PapersBook implements MinutesPapers {

  private final Meetings meetings;
  private final MinutesTable table;
  private final IssueTable issueTable;
  private final DistributionTable distributionTable;
  private final ExcerptTable excerptTable;
  private final TrailTable trail;
  private final UploadTable uploads;
  private final Sessions sessions;
  private final Drafting drafting;
  private final Comparing comparing;
  private final Archive archive;
  private final ContentStore store;
  private final WorkingDays workingDays;
  private final RuleProfiles profiles;

  PapersBook(
      Meetings meetings,
      MinutesTable table,
      IssueTable issueTable,
      DistributionTable distributionTable,
      ExcerptTable excerptTable,
      TrailTable trail,
      UploadTable uploads,
      Sessions sessions,
      Drafting drafting,
      Comparing comparing,
      Archive archive,
      ContentStore store,
      WorkingDays workingDays,
      RuleProfiles profiles) {
    this.meetings = meetings;
    this.table = table;
    this.issueTable = issueTable;
    this.distributionTable = distributionTable;
    this.excerptTable = excerptTable;
    this.trail = trail;
    this.uploads = uploads;
    this.sessions = sessions;
    this.drafting = drafting;
    this.comparing = comparing;
    this.archive = archive;
    this.store = store;
    this.workingDays = workingDays;
    this.profiles = profiles;
  }

  @Override
  public List<LocalDate> meetings() {
    return trail.meetings();
  }

  @Override
  public Optional<Papers> of(LocalDate date) {
    var meeting = meetings.presentDate(date);
    return known().contains(meeting) ? Optional.of(papers(meeting)) : Optional.empty();
  }

  private List<LocalDate> known() {
    return OneLook.once(List.of("PapersBook.known"), trail::meetings);
  }

  @Override
  public Optional<Outline> outline(LocalDate date) {
    var meeting = meetings.presentDate(date);
    return known().contains(meeting) ? Optional.of(outlined(meeting)) : Optional.empty();
  }

  private Outline outlined(LocalDate meeting) {
    var issues =
        OneLook.once(List.of("PapersBook.issues"), issueTable::issues).stream()
            .filter(issue -> issue.meeting().equals(meeting))
            .toList();
    var numbers = issues.stream().map(Issue::number).toList();
    var number = issues.stream().filter(Issue::inForce).map(Issue::number).findFirst();
    var current = table.draft(meeting);
    var standing =
        current.map(draft -> Standing.of(table.approvals(meeting), draft)).orElse(List.of());
    return new Outline(
        meeting,
        current.map(Draft::version).orElse(0),
        standing.stream().anyMatch(each -> each.step().equals("director")),
        trail.formed(meeting).isPresent(),
        due(meeting),
        number,
        numbers);
  }

  @Override
  public Set<String> recipients(DocumentNumber number) {
    return Set.copyOf(distributionTable.recipients(number));
  }

  @Override
  public Set<String> excerptUnits(DocumentNumber number) {
    return excerptTable.excerpts(number).stream()
        .map(ExcerptTable.Excerpt::unit)
        .collect(Collectors.toSet());
  }

  private Papers papers(LocalDate meeting) {
    var current = table.draft(meeting);
    var recipients =
        sessions
            .of(meeting)
            .map(drafting::recipients)
            .or(() -> distributionTable.distribution(meeting))
            .orElseGet(() -> new Recipients(List.of(), List.of()));
    return new Papers(
        meeting,
        trail.drafts(meeting),
        current.map(Draft::version).orElse(0),
        trail.formed(meeting),
        due(meeting),
        approvals(meeting, current),
        recipients.reportTo(),
        recipients.copyTo(),
        trail.lists(meeting),
        issues(meeting),
        upload(meeting, current));
  }

  private Optional<LocalDate> due(LocalDate meeting) {
    var days = profiles.inForceOn(meeting).minutes().workingDays();
    try {
      return Optional.of(new MinutesClock(workingDays, days).due(meeting));
    } catch (YearMissing _) {
      return Optional.empty();
    }
  }

  private List<Approval> approvals(LocalDate meeting, Optional<Draft> current) {
    var all = table.approvals(meeting);
    var standing = current.map(draft -> Standing.of(all, draft)).orElse(List.of());
    return all.stream()
        .map(
            each ->
                new Approval(
                    each.step(),
                    each.agreed(),
                    each.note(),
                    each.actor(),
                    version(meeting, each.content()),
                    each.at(),
                    standing.contains(each)))
        .toList();
  }

  /// The draft of this content; 0 when it is of none.
  private int version(LocalDate meeting, Digest content) {
    return table.drafts(meeting).stream()
        .filter(draft -> draft.content().equals(content))
        .map(Draft::version)
        .reduce(0, (_, last) -> last);
  }

  private List<Issued> issues(LocalDate meeting) {
    return issueTable.issues(meeting).stream().map(this::issued).toList();
  }

  private Issued issued(Issue issue) {
    return new Issued(
        issue.number(),
        issue.record(),
        issue.content(),
        issue.pdf(),
        issue.at(),
        issue.voidReason(),
        trail.sent(issue.number()),
        excerptTable.excerpts(issue.number()).stream()
            .map(
                each ->
                    new Excerpt(
                        each.topicNumber(),
                        each.unit(),
                        each.name(),
                        each.content(),
                        each.pdf(),
                        archive
                            .filed(ExcerptFiling.key(issue.number(), each))
                            .map(RecordEntry::id)))
            .toList());
  }

  private Optional<Upload> upload(LocalDate meeting, Optional<Draft> current) {
    return issueTable.issue(meeting).isPresent()
        ? Optional.empty()
        : uploads
            .pending(meeting)
            .filter(
                upload -> current.filter(draft -> draft.version() == upload.base()).isPresent());
  }

  @Override
  public Optional<byte[]> draft(LocalDate date, int version) {
    return find(meetings.presentDate(date), version).map(draft -> store.get(draft.content()));
  }

  private Optional<Draft> find(LocalDate meeting, int version) {
    return table.drafts(meeting).stream().filter(draft -> draft.version() == version).findFirst();
  }

  @Override
  public Optional<Comparison> comparison(LocalDate date) {
    var meeting = meetings.presentDate(date);
    var current = table.draft(meeting);
    return upload(meeting, current)
        .map(upload -> comparing.of(meeting, current.orElseThrow().content(), upload.content()));
  }

  @Override
  public Optional<Comparison> comparison(LocalDate date, int former, int later) {
    var meeting = meetings.presentDate(date);
    return find(meeting, former)
        .flatMap(
            a -> find(meeting, later).map(b -> comparing.of(meeting, a.content(), b.content())));
  }
}
