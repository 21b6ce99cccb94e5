package io.huiji.intake.desk;

import io.huiji.intake.Judgement;
import io.huiji.intake.table.SubmissionRow;
import io.huiji.notice.Notice;
import io.huiji.notice.Notices;
import io.huiji.rules.Verdict;
import org.springframework.stereotype.Component;

/// Tells the unit when its submission is not simply accepted.
@Component
class VerdictNotices {
  private final Notices notices;

  VerdictNotices(Notices notices) {
    this.notices = notices;
  }

  void tell(SubmissionRow row, Judgement judgement) {
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
    notices.post(
        new Notice(
            "verdict/" + row.id() + "/" + judgement.verdict().word(),
            row.unit(),
            "材料审核通知",
            subject,
            body.toString()));
  }
}
