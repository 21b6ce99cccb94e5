package io.huiji.administration;

import io.huiji.administration.RulePreview.Change;
import io.huiji.intake.Submissions;
import io.huiji.intake.Submissions.Rejudged;
import io.huiji.profile.ProfileFile;
import io.huiji.profile.RuleProfiles;
import io.huiji.rules.Finding;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Judges what is pending once more by other rules. Nothing is written.
@Component
final class Previews {

  private final RuleProfiles profiles;
  private final RuleVersions versions;
  private final Submissions submissions;

  Previews(RuleProfiles profiles, RuleVersions versions, Submissions submissions) {
    this.profiles = profiles;
    this.versions = versions;
    this.submissions = submissions;
  }

  RulePreview of(ProfileFile file, LocalDate today) {
    var now = profiles.fileInForceOn(today);
    var rejudged = submissions.under(file.profile());
    return new RulePreview(
        file.profile().id(),
        file.profile().version(),
        file.profile().inForceFrom(),
        now.profile().id() + " 第" + now.profile().version() + "版",
        versions.faults(file, today),
        now.values().changes(file.values()),
        rejudged.stream()
            .map(each -> change(each, file))
            .filter(
                change ->
                    change.otherVerdict() || !change.added().isEmpty() || !change.gone().isEmpty())
            .toList(),
        rejudged.size());
  }

  private static Change change(Rejudged each, ProfileFile file) {
    var before = each.state().judgement();
    return new Change(
        each.state().topic().isEmpty() ? each.state().folder() : each.state().topic(),
        each.state().unit(),
        each.state().meeting(),
        before.verdict().word(),
        each.then().verdict().word(),
        without(each.then().findings(), before.findings()),
        without(before.findings(), each.then().findings()),
        each.state().received().toLocalDate().isBefore(file.profile().inForceFrom()));
  }

  private static List<Finding> without(List<Finding> findings, List<Finding> others) {
    return findings.stream().filter(finding -> !others.contains(finding)).toList();
  }
}
