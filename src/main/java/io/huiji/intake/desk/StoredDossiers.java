package io.huiji.intake.desk;

import io.huiji.access.Permit;
import io.huiji.calendar.WorkingDays;
import io.huiji.intake.Dossiers;
import io.huiji.intake.Precheck;
import io.huiji.intake.card.DeclaredMaterial;
import io.huiji.intake.rule.JudgedSubmission;
import io.huiji.intake.table.FactTable;
import io.huiji.intake.table.FactTable.Fact;
import io.huiji.intake.table.PaperRow;
import io.huiji.intake.table.SubmissionRow;
import io.huiji.intake.table.SubmissionTable;
import io.huiji.kernel.Digest;
import io.huiji.kernel.TopicId;
import io.huiji.meeting.Meetings;
import io.huiji.profile.RuleProfiles;
import io.huiji.store.ContentStore;
import io.huiji.web.OneLook;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What other modules see of one topic's papers.
@Component
class StoredDossiers implements Dossiers {

  private final SubmissionTable submissions;
  private final StoredPapers papers;
  private final FactTable facts;
  private final Judge judge;
  private final Meetings meetings;
  private final RuleProfiles profiles;
  private final WorkingDays calendar;
  private final ContentStore store;

  StoredDossiers(
      SubmissionTable submissions,
      StoredPapers papers,
      FactTable facts,
      Judge judge,
      Meetings meetings,
      RuleProfiles profiles,
      WorkingDays calendar,
      ContentStore store) {
    this.submissions = submissions;
    this.papers = papers;
    this.facts = facts;
    this.judge = judge;
    this.meetings = meetings;
    this.profiles = profiles;
    this.calendar = calendar;
    this.store = store;
  }

  @Override
  public Optional<Dossier> of(TopicId topic) {
    return OneLook.once(List.of("StoredDossiers.of", topic), () -> askedOf(topic));
  }

  private Optional<Dossier> askedOf(TopicId topic) {
    return submissions.inForce(topic).map(row -> dossier(topic, row));
  }

  private Dossier dossier(TopicId topic, SubmissionRow row) {
    var profile = profiles.inForceOn(row.received().toLocalDate());
    var subject = judge.subject(row, papers.of(row.id()));
    return new Dossier(
        row.received(),
        row.judgement(),
        row.meeting()
            .map(meetings::presentDate)
            .flatMap(day -> Precheck.lastDay(day, profile, calendar)),
        submissions.of(topic).stream()
            .filter(SubmissionRow::replaced)
            .map(old -> new Earlier(old.received(), VerdictWords.of(old.judgement().verdict())))
            .toList(),
        papers.rows(row.id()).stream()
            .map(paper -> paper(paper, new Markings(profile.custody())))
            .toList(),
        facts.added(topic).stream()
            .filter(added -> counts(added.fact(), row))
            .map(added -> given(added, subject))
            .toList());
  }

  private Paper paper(PaperRow row, Markings markings) {
    var count = papers.reading(row).map(reading -> reading.count());
    return new Paper(
        row.position(),
        row.name(),
        row.declared().map(DeclaredMaterial::kind).orElse(""),
        row.content() == PaperRow.State.ABSENT ? "" : markings.of(papers.judged(row)).toString(),
        row.digest(),
        row.size(),
        count.map(measured -> measured.words()).orElse(0),
        count.map(measured -> measured.visible()).orElse(0),
        row.content() == PaperRow.State.READ && row.declared().isPresent());
  }

  /// The mayor's admission holds for the submission in force alone.
  private static boolean counts(Fact fact, SubmissionRow row) {
    return !(fact instanceof Fact.AdmittedLate(var submission))
        || submission.equals(row.id().toString());
  }

  private static Given given(FactTable.Added added, JudgedSubmission subject) {
    return switch (added.fact()) {
      case Fact.AdmittedLate _ -> plain(added, "准许迟报列入", "同意", "");
      case Fact.Opinion(var kind, _, var agreed, var text, var paper) ->
          new Given(
              kind.chinese(),
              added.actor(),
              added.at(),
              agreed ? "同意" : "不同意",
              attached(paper),
              !text.equals(subject.reviewedText()));
      case Fact.Reply(_, var reply, var text, var paper) ->
          new Given(
              "会商答复",
              added.actor(),
              added.at(),
              reply,
              attached(paper),
              !text.equals(subject.reviewedText()));
      case Fact.Waived(var objection) -> plain(added, "不同意见不再协调", "同意", objection.text());
      case Fact.TakenOnPaper(var file, _, var copies, var note) ->
          plain(added, "收到纸质件", copies + "份", file + note.map(more -> "，" + more).orElse(""));
    };
  }

  private static String attached(Optional<FactTable.Paper> paper) {
    return paper.map(file -> "附件：" + file.name()).orElse("");
  }

  private static Given plain(FactTable.Added added, String what, String verdict, String text) {
    return new Given(what, added.actor(), added.at(), verdict, text, false);
  }

  @Override
  public Optional<String> text(TopicId topic, int paper, Permit permit) {
    return row(topic, paper, permit).flatMap(papers::reading).map(reading -> reading.text());
  }

  @Override
  public Optional<Content> content(TopicId topic, int paper, Permit permit) {
    return row(topic, paper, permit)
        .map(
            row -> {
              var digest = new Digest(row.digest());
              return new Content(row.name(), digest, store.get(digest));
            });
  }

  private Optional<PaperRow> row(TopicId topic, int paper, Permit permit) {
    if (!permit.object().equals(Optional.of(Dossiers.object(topic)))) {
      throw new IllegalArgumentException("a permit for something else: " + permit.object());
    }
    return submissions.inForce(topic).map(row -> papers.rows(row.id())).orElse(List.of()).stream()
        .filter(row -> row.position() == paper)
        .filter(row -> row.content() == PaperRow.State.READ && row.declared().isPresent())
        .findFirst();
  }
}
