package io.huiji.intake;

import io.huiji.intake.rule.IntakeRules;
import io.huiji.intake.rule.JudgedSubmission;
import io.huiji.profile.RuleProfile;
import io.huiji.rules.Finding;
import io.huiji.rules.Verdict;
import java.util.List;

/// The verdict on a submission with all findings in reading order, and the profile that judged.
public record Judgement(
    Verdict verdict, List<Finding> findings, String profile, String profileVersion) {
  public Judgement {
    findings = List.copyOf(findings);
  }

  public static Judgement ofSubmission(JudgedSubmission submission) {
    return of(
        IntakeRules.forSubmissions(submission.profile()).judge(submission), submission.profile());
  }

  public static Judgement ofPapers(JudgedSubmission papers) {
    return of(IntakeRules.forPapers(papers.profile()).judge(papers), papers.profile());
  }

  private static Judgement of(List<Finding> findings, RuleProfile profile) {
    return new Judgement(
        Verdict.of(findings, Code.LATE.rule()), findings, profile.id(), profile.version());
  }
}
