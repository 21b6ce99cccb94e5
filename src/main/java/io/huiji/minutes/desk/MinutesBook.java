package io.huiji.minutes.desk;

import io.huiji.batch.Headway;
import io.huiji.batch.PowerCut;
import io.huiji.calendar.WorkingDays;
import io.huiji.calendar.YearMissing;
import io.huiji.meeting.Meetings;
import io.huiji.meeting.Meetings.Meeting;
import io.huiji.minutes.Minutes;
import io.huiji.minutes.Minutes.IssuedFile;
import io.huiji.minutes.MinutesReport;
import io.huiji.minutes.MinutesReport.Due;
import io.huiji.minutes.MinutesReport.Incomputable;
import io.huiji.minutes.MinutesReport.Issued;
import io.huiji.minutes.MinutesReport.Overdue;
import io.huiji.minutes.rule.MinutesClock;
import io.huiji.minutes.table.Issue;
import io.huiji.minutes.table.IssueTable;
import io.huiji.minutes.table.MinutesTable;
import io.huiji.profile.RuleProfiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// What the night does with minutes.
@Component
class MinutesBook implements Minutes {
  private final Meetings meetings;
  private final MinutesTable table;
  private final IssueTable issueTable;
  private final Drafting drafting;
  private final Completion completion;
  private final MinutesFiles files;
  private final MinutesCopies copies;
  private final MeetingRecords records;
  private final WorkingDays workingDays;
  private final RuleProfiles profiles;
  private final TransactionOperations transactions;

  MinutesBook(
      Meetings meetings,
      MinutesTable table,
      IssueTable issueTable,
      Drafting drafting,
      Completion completion,
      MinutesFiles files,
      MinutesCopies copies,
      MeetingRecords records,
      WorkingDays workingDays,
      RuleProfiles profiles,
      TransactionOperations transactions) {
    this.meetings = meetings;
    this.table = table;
    this.issueTable = issueTable;
    this.drafting = drafting;
    this.completion = completion;
    this.files = files;
    this.copies = copies;
    this.records = records;
    this.workingDays = workingDays;
    this.profiles = profiles;
    this.transactions = transactions;
  }

  @Override
  public List<Drafted> draftDue() {
    var drafted = new ArrayList<Drafted>();
    for (var meeting : meetings.all()) {
      if (Sessions.held(meeting)) {
        Optional.ofNullable(transactions.execute(_ -> drafting.draft(meeting.date())))
            .flatMap(made -> made)
            .ifPresent(drafted::add);
        PowerCut.at("minutes.drafted");
        transactions.executeWithoutResult(_ -> records.draft(meeting.date()));
        records.write(meeting.date());
        files.drafts(meeting.date());
      }
    }
    return List.copyOf(drafted);
  }

  @Override
  public List<Unfinished> completeIssued() {
    var unfinished = new ArrayList<Unfinished>();
    var issues = issueTable.issues();
    var done = 0;
    for (var issue : issues) {
      if (issue.inForce()) {
        unfinished.addAll(completion.of(issue));
      }
      issueTable.issue(issue.number()).ifPresent(now -> unfinished.addAll(files(now)));
      Headway.at("印发的纪要", ++done, issues.size());
    }
    return List.copyOf(unfinished);
  }

  /// The copies of a meeting that is not closed yet are read through, night after night.
  private List<Unfinished> files(Issue issue) {
    files.issue(issue);
    if (!issue.inForce()) {
      files.markVoid(issue);
      return List.of();
    }
    var told = new ArrayList<>(copies.complete(issue));
    if (meetings.open().stream().anyMatch(meeting -> meeting.date().equals(issue.meeting()))) {
      told.addAll(copies.altered(issue));
    }
    return told;
  }

  @Override
  public List<IssuedFile> files() {
    return issueTable.issues().stream().flatMap(issue -> files.of(issue).stream()).toList();
  }

  @Override
  public MinutesReport report(LocalDate today) {
    var due = new ArrayList<Due>();
    var overdue = new ArrayList<Overdue>();
    var incomputable = new ArrayList<Incomputable>();
    for (var meeting : meetings.all()) {
      if (Sessions.held(meeting) && !table.formed(meeting.date())) {
        try {
          clock(meeting, today, due, overdue);
        } catch (YearMissing missing) {
          incomputable.add(new Incomputable(meeting.date(), String.valueOf(missing.getMessage())));
        }
      }
    }
    return new MinutesReport(due, overdue, issued(), incomputable);
  }

  private void clock(Meeting meeting, LocalDate today, List<Due> due, List<Overdue> overdue) {
    var days = profiles.inForceOn(meeting.date()).minutes().workingDays();
    var clock = new MinutesClock(workingDays, days);
    var last = clock.due(meeting.date());
    if (today.isAfter(last)) {
      overdue.add(new Overdue(meeting.date(), last, clock.late(meeting.date(), today)));
    } else {
      due.add(new Due(meeting.date(), last));
    }
  }

  private List<Issued> issued() {
    return issueTable.issues().stream()
        .filter(Issue::inForce)
        .map(issue -> new Issued(issue.number().toString(), issue.meeting()))
        .toList();
  }
}
