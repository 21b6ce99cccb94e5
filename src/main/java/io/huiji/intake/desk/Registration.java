package io.huiji.intake.desk;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.batch.PowerCut;
import io.huiji.calendar.OfficeClock;
import io.huiji.intake.Judgement;
import io.huiji.intake.card.SubmittedCard;
import io.huiji.intake.read.ReadSubmission;
import io.huiji.intake.table.InboxTable;
import io.huiji.intake.table.PaperRow;
import io.huiji.intake.table.SubmissionRow;
import io.huiji.intake.table.SubmissionTable;
import io.huiji.kernel.SubmissionId;
import io.huiji.meeting.Meetings;
import io.huiji.rules.Verdict;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Takes a submission in: bytes into the store first, then everything that tells of them in one
/// transaction, the topic with it.
@Component
class Registration {
  private final SubmissionTable submissions;
  private final InboxTable inbox;
  private final StoredPapers papers;
  private final Judge judge;
  private final VerdictNotices notices;
  private final Meetings meetings;
  private final Organisation organisation;
  private final AuditLog log;
  private final OfficeClock clock;
  private final TransactionOperations transactions;

  Registration(
      SubmissionTable submissions,
      InboxTable inbox,
      StoredPapers papers,
      Judge judge,
      VerdictNotices notices,
      Meetings meetings,
      Organisation organisation,
      AuditLog log,
      OfficeClock clock,
      TransactionOperations transactions) {
    this.submissions = submissions;
    this.inbox = inbox;
    this.papers = papers;
    this.judge = judge;
    this.notices = notices;
    this.meetings = meetings;
    this.organisation = organisation;
    this.log = log;
    this.clock = clock;
    this.transactions = transactions;
  }

  /// Whether it was new.
  boolean take(String folder, ReadSubmission read) {
    var rows = papers.keep(read);
    PowerCut.at("collect.stored");
    var taken = transactions.execute(_ -> record(folder, read, rows));
    PowerCut.at("collect.recorded");
    return Boolean.TRUE.equals(taken);
  }

  /// The same of what somebody hands in by himself, whom the log names.
  boolean take(String folder, ReadSubmission read, Actor actor) {
    return Boolean.TRUE.equals(
        transactions.execute(
            _ -> {
              var taken = take(folder, read);
              if (taken) {
                log.append(AuditEntry.done(actor.name(), "hand-in", folder));
              }
              return taken;
            }));
  }

  private boolean record(String folder, ReadSubmission read, List<PaperRow> rows) {
    var fresh = fresh(folder, read);
    var current = inForce(fresh);
    if (current.map(row -> row.fingerprint().equals(fresh.fingerprint())).orElse(false)) {
      inbox.collected(folder, fresh.fingerprint(), current.get().id());
      return false;
    }
    var row = withTopicOf(fresh, current);
    var subject = judge.subject(row, read.papers());
    var judged = judged(row, Judgement.ofSubmission(subject));
    submissions.insert(judged);
    papers.record(judged.id(), rows);
    current.ifPresent(old -> submissions.replaced(old.id(), judged.id()));
    formerOfFolder(folder, current).ifPresent(old -> submissions.replaced(old.id(), judged.id()));
    judge.handIn(judged, judged.judgement().verdict(), subject);
    inbox.collected(folder, judged.fingerprint(), judged.id());
    log(judged, current);
    notices.tell(judged, judged.judgement(), Judge.highest(subject));
    return true;
  }

  private SubmissionRow fresh(String folder, ReadSubmission read) {
    var card = read.card();
    return new SubmissionRow(
        SubmissionId.random(),
        folder,
        card.flatMap(SubmittedCard::meeting),
        card.flatMap(found -> organisation.unit(found.unit(), clock.today()))
            .map(unit -> unit.code())
            .orElse(""),
        card.map(SubmittedCard::title).orElse(""),
        read.cardRead(),
        read.fingerprint(),
        clock.now(),
        Optional.empty(),
        false,
        new Judgement(Verdict.RETURNED, List.of(), "", ""));
  }

  /// The submission of the same topic: same meeting, unit and title, or the former title.
  private Optional<SubmissionRow> inForce(SubmissionRow fresh) {
    if (!fresh.identified()) {
      return Optional.empty();
    }
    var ofUnit =
        submissions.ofUnit(fresh.unit()).stream()
            .filter(SubmissionRow::identified)
            .filter(row -> present(row).equals(present(fresh)))
            .toList();
    return ofUnit.stream()
        .filter(row -> row.title().equals(fresh.title()))
        .findFirst()
        .or(
            () ->
                fresh
                    .card()
                    .flatMap(SubmittedCard::replaces)
                    .flatMap(
                        former ->
                            ofUnit.stream().filter(row -> row.title().equals(former)).findFirst()));
  }

  private Optional<java.time.LocalDate> present(SubmissionRow row) {
    return row.meeting().map(meetings::presentDate);
  }

  /// What this folder held before and was returned is mended by what it holds now.
  private Optional<SubmissionRow> formerOfFolder(String folder, Optional<SubmissionRow> current) {
    return inbox
        .find(folder)
        .flatMap(InboxTable.Entry::submission)
        .flatMap(submissions::find)
        .filter(row -> !row.replaced() && row.folder().equals(folder))
        .filter(row -> row.judgement().verdict() == Verdict.RETURNED)
        .filter(row -> current.map(other -> !other.id().equals(row.id())).orElse(true));
  }

  private static SubmissionRow withTopicOf(SubmissionRow fresh, Optional<SubmissionRow> current) {
    return new SubmissionRow(
        fresh.id(),
        fresh.folder(),
        fresh.meeting(),
        fresh.unit(),
        fresh.title(),
        fresh.cardRead(),
        fresh.fingerprint(),
        fresh.received(),
        current.flatMap(SubmissionRow::topic),
        false,
        fresh.judgement());
  }

  private static SubmissionRow judged(SubmissionRow row, Judgement judgement) {
    return new SubmissionRow(
        row.id(),
        row.folder(),
        row.meeting(),
        row.unit(),
        row.title(),
        row.cardRead(),
        row.fingerprint(),
        row.received(),
        row.topic(),
        false,
        judgement);
  }

  private void log(SubmissionRow row, Optional<SubmissionRow> current) {
    log.append(
        AuditEntry.done("system", "collect", row.title().isEmpty() ? row.folder() : row.title())
            .reason(
                row.judgement().verdict().word()
                    + "，"
                    + row.folder()
                    + (current.isPresent() ? "，替换先前报送的" : ""))
            .basis(row.judgement().profile() + " 第" + row.judgement().profileVersion() + "版"));
  }
}
