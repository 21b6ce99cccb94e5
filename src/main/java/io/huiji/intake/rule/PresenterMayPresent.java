package io.huiji.intake.rule;

import io.huiji.intake.Code;
import io.huiji.intake.card.SubmittedCard;
import io.huiji.rules.Finding;
import io.huiji.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// R13.1: the unit's principal presents; else, with a reason and a written leave among the papers,
/// the deputy in charge of the same unit.
final class PresenterMayPresent implements Rule<JudgedSubmission> {
  private static final String ALLOWED = "报送单位主要负责同志；其请假的，本单位分管负责同志，附书面请假单";

  @Override
  public Stream<Finding> check(JudgedSubmission submission) {
    return submission.card().stream().flatMap(card -> check(card, submission));
  }

  private static Stream<Finding> check(SubmittedCard card, JudgedSubmission submission) {
    var written = card.card().presenter();
    if (written.isEmpty()) {
      return Stream.of(rejected("没有写明汇报人", "请写明汇报人，例如“" + card.unit() + "/主要负责人”"));
    }
    var slash = Math.max(written.lastIndexOf('/'), written.lastIndexOf('／'));
    var unit = slash < 0 ? card.unit() : written.substring(0, slash).strip();
    var post = written.substring(slash + 1).strip();
    var findings = new ArrayList<Finding>();
    if (!sameUnit(unit, card.unit(), submission)) {
      findings.add(rejected("汇报人“" + written + "”不是报送单位的负责同志", "请改由" + card.unit() + "的负责同志汇报"));
    }
    var words = submission.profile().presenter();
    var deputy = names(words.inCharge(), post);
    if (!deputy && names(words.principal(), post)) {
      return findings.stream();
    }
    if (!deputy) {
      findings.add(
          rejected("汇报人“" + written + "”既不是主要负责同志，也不是分管负责同志", "请改由主要负责同志汇报；其请假的，委托分管负责同志"));
    }
    findings.addAll(leave(card, submission));
    return findings.stream();
  }

  private static boolean sameUnit(String one, String other, JudgedSubmission submission) {
    var found = submission.units().find(one);
    return one.equals(other) || (found.isPresent() && found.equals(submission.units().find(other)));
  }

  private static boolean names(List<String> words, String post) {
    return words.stream().anyMatch(post::contains);
  }

  private static List<Finding> leave(SubmittedCard card, JudgedSubmission submission) {
    var findings = new ArrayList<Finding>();
    var leave = card.card().presenterLeave();
    var reason = leave.map(given -> given.reason()).orElse("");
    var file = leave.map(given -> given.file()).orElse("");
    if (reason.isEmpty()) {
      findings.add(rejected("主要负责同志不汇报，没有写明原因", "请在阅办卡 presenter-leave 中写明主要负责同志不能参加的原因"));
    }
    if (file.isEmpty()) {
      findings.add(rejected("主要负责同志不汇报，没有附书面请假单", "请附书面请假单，并在阅办卡 presenter-leave 中写明文件名"));
    } else if (submission.papers().stream()
        .noneMatch(paper -> paper.name().equals(file) && paper.there())) {
      findings.add(rejected("书面请假单“" + file + "”没有报来", "请补报书面请假单").file(file));
    }
    return findings;
  }

  private static Finding rejected(String observed, String fix) {
    return Code.PRESENTER
        .reject()
        .observed(observed)
        .allowed(ALLOWED)
        .where("阅办卡：presenter")
        .fix(fix);
  }
}
