package io.huiji.intake;

import io.huiji.access.Unit;
import io.huiji.calendar.WorkingDays;
import io.huiji.calendar.YearMissing;
import io.huiji.document.PaperReader;
import io.huiji.intake.card.CardRead;
import io.huiji.intake.card.DeclaredMaterial;
import io.huiji.intake.read.Delivery;
import io.huiji.intake.read.DeliveryReader;
import io.huiji.intake.read.ReadSubmission;
import io.huiji.intake.read.SubmissionReader;
import io.huiji.intake.rule.Facts;
import io.huiji.intake.rule.JudgedPaper;
import io.huiji.intake.rule.JudgedSubmission;
import io.huiji.intake.rule.Units;
import io.huiji.kernel.MaterialKind;
import io.huiji.profile.RuleProfile;
import io.huiji.profile.RuleProfiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The judgement before handing in: the same code as at night, without a database and without
/// Spring. Nothing is written.
public final class Precheck {
  private final PaperReader reader;
  private final RuleProfiles profiles;
  private final WorkingDays calendar;
  private final List<Unit> units;

  /// @param units of the district, for names on the card
  public Precheck(
      PaperReader reader, RuleProfiles profiles, WorkingDays calendar, List<Unit> units) {
    this.reader = reader;
    this.profiles = profiles;
    this.calendar = calendar;
    this.units = List.copyOf(units);
  }

  /// Judges papers of one kind by the rules for papers.
  ///
  /// @param mark as a card would declare it; empty for none
  /// @throws io.huiji.profile.UnfitRules when no profile is in force on that day
  public Judgement papers(List<Path> files, MaterialKind kind, String mark, LocalDateTime at)
      throws IOException {
    var profile = profiles.inForceOn(at.toLocalDate());
    var submissionReader = new SubmissionReader(reader, profile);
    var papers = new ArrayList<JudgedPaper>();
    for (var file : files) {
      var paper = DeliveryReader.paper(file);
      papers.add(
          submissionReader.paper(paper, new DeclaredMaterial(paper.name(), kind.chinese(), mark)));
    }
    return Judgement.ofPapers(
        new JudgedSubmission(
            new CardRead.Missing(),
            papers,
            at,
            Optional.empty(),
            Optional.empty(),
            new Units(units),
            Facts.NONE,
            List.of(),
            profile));
  }

  /// Judges a whole submission, a folder or a zip, as if it had come in at this time.
  ///
  /// @throws io.huiji.profile.UnfitRules when no profile is in force on that day
  public Judgement submission(Path folderOrZip, LocalDateTime at) throws IOException {
    var name = folderOrZip.getFileName().toString();
    return submission(DeliveryReader.read(folderOrZip), name, at);
  }

  /// The same of what came with a request.
  ///
  /// @param files contents by path
  public Judgement submission(Map<String, byte[]> files, LocalDateTime at) {
    return submission(DeliveryReader.sent(files), files.keySet().iterator().next(), at);
  }

  private Judgement submission(Delivery delivery, String name, LocalDateTime at) {
    var profile = profiles.inForceOn(at.toLocalDate());
    return judge(new SubmissionReader(reader, profile).read(delivery, name), at);
  }

  /// The same of what has been read already.
  public Judgement judge(ReadSubmission read, LocalDateTime at) {
    var profile = profiles.inForceOn(at.toLocalDate());
    var meeting = read.card().flatMap(card -> card.meeting());
    return Judgement.ofSubmission(
        new JudgedSubmission(
            read.cardRead(),
            read.papers(),
            at,
            meeting,
            meeting.flatMap(day -> lastDay(day, profile, calendar)),
            new Units(units),
            Facts.NONE,
            List.of(),
            profile));
  }

  /// Empty where the calendar does not reach so far.
  public static Optional<LocalDate> lastDay(
      LocalDate meeting, RuleProfile profile, WorkingDays calendar) {
    try {
      return Optional.of(profile.deadline().lastDay(meeting, calendar));
    } catch (YearMissing _) {
      return Optional.empty();
    }
  }
}
