package io.huiji.intake.desk;

import io.huiji.intake.Judgement;
import io.huiji.intake.table.SubmissionRow;
import io.huiji.kernel.Marking;
import io.huiji.notice.Notice;
import io.huiji.notice.Notices;
import io.huiji.rules.Finding;
import io.huiji.rules.Verdict;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells the unit when its submission is not simply accepted.
@Component
class VerdictNotices {

  /// A paper that is missing or cannot be read, and a mark that is missing or in doubt.
  private static final List<String> ABOUT_MARKS = List.of("R10.1", "R10.4-", "R10.5");

  private final Notices notices;

  VerdictNotices(Notices notices) {
    this.notices = notices;
  }

  /// @param highest of all its papers
  void tell(SubmissionRow row, Judgement judgement, Marking highest) {
    if (row.unit().isEmpty() || judgement.verdict() == Verdict.ACCEPTED) {
      return;
    }
    var subject = "议题材料" + VerdictWords.of(judgement.verdict()) + "：" + row.title();
    var body = new StringBuilder();
    judgement
        .findings()
        .forEach(
            finding ->
                body.append(finding.rule())
                    .append(' ')
                    .append(finding.observed())
                    .append("。")
                    .append(finding.fix())
                    .append('\n'));
    var notice =
        new Notice(
            "verdict/" + row.id() + "/" + judgement.verdict().word(),
            row.unit(),
            "材料审核通知",
            subject,
            body.toString());
    notices.post(markSure(judgement) ? notice.naming(row.title(), highest) : notice);
  }

  /// Otherwise there may be a mark that hides the title.
  private static boolean markSure(Judgement judgement) {
    return judgement.findings().stream()
        .map(Finding::rule)
        .noneMatch(rule -> ABOUT_MARKS.stream().anyMatch(rule::startsWith));
  }
}
