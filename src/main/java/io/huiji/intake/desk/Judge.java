package io.huiji.intake.desk;

import io.huiji.access.Organisation;
import io.huiji.audit.AuditEntry;
import io.huiji.audit.AuditLog;
import io.huiji.calendar.WorkingDays;
import io.huiji.intake.Judgement;
import io.huiji.intake.Precheck;
import io.huiji.intake.rule.Facts;
import io.huiji.intake.rule.JudgedPaper;
import io.huiji.intake.rule.JudgedSubmission;
import io.huiji.intake.rule.Units;
import io.huiji.intake.table.FactTable;
import io.huiji.intake.table.FactTable.Fact;
import io.huiji.intake.table.SubmissionRow;
import io.huiji.intake.table.SubmissionTable;
import io.huiji.kernel.Marking;
import io.huiji.kernel.MaterialKind;
import io.huiji.kernel.TopicId;
import io.huiji.meeting.Approvals;
import io.huiji.meeting.Card;
import io.huiji.meeting.HandedIn;
import io.huiji.meeting.Meetings;
import io.huiji.meeting.Topics;
import io.huiji.profile.RuleProfile;
import io.huiji.profile.RuleProfiles;
import io.huiji.rules.Verdict;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Judges a stored submission by the rules of the day on which it was received, and tells the
/// meeting of the verdict.
@Component
class Judge {
  private final SubmissionTable submissions;
  private final StoredPapers papers;
  private final FactTable facts;
  private final Meetings meetings;
  private final Topics topics;
  private final Approvals approvals;
  private final Organisation organisation;
  private final RuleProfiles profiles;
  private final WorkingDays calendar;
  private final AuditLog log;
  private final VerdictNotices notices;

  Judge(
      SubmissionTable submissions,
      StoredPapers papers,
      FactTable facts,
      Meetings meetings,
      Topics topics,
      Approvals approvals,
      Organisation organisation,
      RuleProfiles profiles,
      WorkingDays calendar,
      AuditLog log,
      VerdictNotices notices) {
    this.submissions = submissions;
    this.papers = papers;
    this.facts = facts;
    this.meetings = meetings;
    this.topics = topics;
    this.approvals = approvals;
    this.organisation = organisation;
    this.profiles = profiles;
    this.calendar = calendar;
    this.log = log;
    this.notices = notices;
  }

  /// Judges and, where it has become another, records the verdict; in the caller's transaction.
  Judgement judge(SubmissionRow row) {
    var subject = subject(row, papers.of(row.id()));
    var judgement = Judgement.ofSubmission(subject);
    if (!judgement.equals(row.judgement())) {
      submissions.judged(row.id(), judgement);
      handIn(row, judgement.verdict(), subject);
      if (judgement.verdict() != row.judgement().verdict()) {
        log.append(
            AuditEntry.done("system", "judge", row.title().isEmpty() ? row.folder() : row.title())
                .reason(row.judgement().verdict().word() + " → " + judgement.verdict().word())
                .basis(judgement.profile() + " 第" + judgement.profileVersion() + "版"));
        notices.tell(row, judgement, highest(subject));
      }
    }
    return judgement;
  }

  /// The mark of the whole.
  static Marking highest(JudgedSubmission subject) {
    return new Markings(subject.profile().custody()).highest(subject.papers());
  }

  /// Makes the topic or brings it up to date, where the card tells which it is.
  Optional<TopicId> handIn(SubmissionRow row, Verdict verdict, JudgedSubmission subject) {
    if (!row.identified()) {
      return Optional.empty();
    }
    var card = row.card().orElseThrow();
    var topic =
        topics.handIn(
            new HandedIn(
                row.meeting().orElseThrow(),
                row.unit(),
                row.title(),
                card.replaces(),
                card.card(),
                verdict,
                row.id(),
                highest(subject)));
    submissions.topic(row.id(), topic);
    return Optional.of(topic);
  }

  JudgedSubmission subject(SubmissionRow row, List<JudgedPaper> judged) {
    return subject(row, judged, profiles.inForceOn(row.received().toLocalDate()));
  }

  /// As other rules would see it.
  JudgedSubmission subject(SubmissionRow row, List<JudgedPaper> judged, RuleProfile profile) {
    var day = row.received().toLocalDate();
    var meeting = row.meeting().map(meetings::presentDate);
    return new JudgedSubmission(
        row.cardRead(),
        judged,
        row.received(),
        meeting,
        meeting.flatMap(date -> Precheck.lastDay(date, profile, calendar)),
        new Units(organisation.units(day)),
        row.topic()
            .map(topic -> facts(topic, row))
            .orElse(Facts.NONE)
            .with(sourceConfirmed(row), meeting.map(date -> putOff(row, date)).orElse(List.of())),
        row.topic().map(topic -> earlier(topic, row.received(), row)).orElse(List.of()),
        profile);
  }

  /// Of these papers: what was confirmed of others has lapsed.
  private boolean sourceConfirmed(SubmissionRow row) {
    return row.topic()
        .flatMap(topics::find)
        .filter(topic -> topic.submission().equals(Optional.of(row.id())))
        .map(approvals::sourceConfirmed)
        .orElse(false);
  }

  private List<Facts.PutOffBefore> putOff(SubmissionRow row, LocalDate meeting) {
    return topics.putOff(row.unit(), meeting).stream()
        .map(
            past ->
                new Facts.PutOffBefore(
                    past,
                    past.topic()
                        .submission()
                        .flatMap(submissions::find)
                        .map(this::digests)
                        .orElse(Map.of())))
        .toList();
  }

  private Facts facts(TopicId topic, SubmissionRow row) {
    var admitted = false;
    var opinions = new ArrayList<Facts.GivenOpinion>();
    var replies = new HashMap<String, Facts.GivenReply>();
    var waived = new HashSet<Card.Objection>();
    var onPaper = new ArrayList<Facts.TakenOnPaper>();
    for (var fact : facts.of(topic)) {
      switch (fact) {
        case Fact.AdmittedLate(var submission) ->
            admitted |= submission.equals(row.id().toString());
        case Fact.Opinion(var kind, var unit, var agreed, var text, _) ->
            opinions.add(new Facts.GivenOpinion(kind, unit, agreed, text));
        case Fact.Reply(var unit, var reply, var text, _) ->
            replies.put(unit, new Facts.GivenReply(reply, text));
        case Fact.Waived(var objection) -> waived.add(objection);
        case Fact.TakenOnPaper(var file, var digest, var copies, _) ->
            onPaper.add(new Facts.TakenOnPaper(file, digest, copies));
      }
    }
    return new Facts(admitted, opinions, replies, waived, onPaper);
  }

  private List<Map<MaterialKind, Set<String>>> earlier(
      TopicId topic, LocalDateTime before, SubmissionRow row) {
    return submissions.of(topic).stream()
        .filter(other -> other.replaced() && !other.id().equals(row.id()))
        .filter(other -> !other.received().isAfter(before))
        .map(this::digests)
        .toList();
  }

  private Map<MaterialKind, Set<String>> digests(SubmissionRow row) {
    var digests = new EnumMap<MaterialKind, Set<String>>(MaterialKind.class);
    for (var paper : papers.rows(row.id())) {
      paper
          .declared()
          .flatMap(material -> material.known())
          .filter(_ -> !paper.digest().isEmpty())
          .ifPresent(
              kind -> digests.computeIfAbsent(kind, _ -> new HashSet<>()).add(paper.digest()));
    }
    return digests;
  }
}
