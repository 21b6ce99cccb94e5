package io.huiji.intake.desk;

import io.huiji.intake.table.SubmissionRow;
import io.huiji.intake.table.SubmissionTable;
import io.huiji.kernel.SubmissionId;
import io.huiji.kernel.TopicId;
import io.huiji.meeting.MeetingMoved;
import io.huiji.meeting.Meetings;
import io.huiji.meeting.Meetings.Meeting.State;
import io.huiji.meeting.Topic;
import io.huiji.meeting.TopicApproved;
import io.huiji.meeting.Topics;
import io.huiji.rules.Verdict;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Judges anew what may have changed: every night, when a meeting moves, and after acts.
@Component
class Rejudging {
  private final SubmissionTable submissions;
  private final Judge judge;
  private final PaperFiling filing;
  private final Meetings meetings;
  private final Topics topics;
  private final TransactionOperations transactions;

  Rejudging(
      SubmissionTable submissions,
      Judge judge,
      PaperFiling filing,
      Meetings meetings,
      Topics topics,
      TransactionOperations transactions) {
    this.submissions = submissions;
    this.judge = judge;
    this.filing = filing;
    this.meetings = meetings;
    this.topics = topics;
    this.transactions = transactions;
  }

  /// Every submission in force whose meeting is still to come, each in its own transaction.
  void all() {
    submissions.inForce().stream()
        .filter(row -> stillToCome(row, meetings))
        .map(SubmissionRow::id)
        .forEach(id -> transactions.executeWithoutResult(_ -> one(id)));
    filing.admitInvited();
  }

  /// In the caller's transaction.
  void of(TopicId topic) {
    submissions.inForce(topic).map(SubmissionRow::id).ifPresent(this::one);
  }

  /// In the transaction of the act that moved it.
  @EventListener
  void moved(MeetingMoved event) {
    submissions.inForce().stream()
        .filter(
            row -> row.meeting().map(meetings::presentDate).filter(event.to()::equals).isPresent())
        .map(SubmissionRow::id)
        .forEach(this::one);
  }

  /// In the transaction of a step: he whom the card names as proposing may have spoken (R4.1).
  @EventListener
  void approved(TopicApproved event) {
    topics
        .find(event.topic())
        .filter(topic -> !topic.card().source().equals("office"))
        .map(Topic::id)
        .ifPresent(this::of);
  }

  private void one(SubmissionId id) {
    submissions
        .find(id)
        .ifPresent(
            row -> {
              judge.judge(row);
              submissions.find(id).filter(SubmissionRow::identified).ifPresent(this::file);
            });
  }

  private void file(SubmissionRow row) {
    if (row.judgement().verdict() == Verdict.ACCEPTED) {
      filing.file(row);
    }
    if (row.judgement().verdict() != Verdict.RETURNED) {
      filing.register(row);
    }
  }

  static boolean stillToCome(SubmissionRow row, Meetings meetings) {
    return row.meeting()
        .flatMap(meetings::find)
        .map(meeting -> meeting.state() == State.PLANNED || meeting.state() == State.AGENDA_FIXED)
        .orElse(true);
  }
}
