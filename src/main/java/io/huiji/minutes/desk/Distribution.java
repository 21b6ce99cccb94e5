package io.huiji.minutes.desk;

import io.huiji.minutes.table.DistributionTable;
import io.huiji.minutes.table.Issue;
import io.huiji.minutes.text.Recipients;
import io.huiji.notice.Notice;
import io.huiji.notice.Notices;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/// Hands issued minutes out: one line in the register and one notice for each recipient (R17.3).
@Component
class Distribution {
  private final DistributionTable distributionTable;
  private final Notices notices;

  Distribution(DistributionTable distributionTable, Notices notices) {
    this.distributionTable = distributionTable;
    this.notices = notices;
  }

  /// To those who have not got it yet; sending again to the same changes nothing.
  void send(Issue issue, Recipients recipients, LocalDateTime at) {
    send(issue, "报送", recipients.reportTo(), at);
    send(issue, "抄送", recipients.copyTo(), at);
  }

  private void send(Issue issue, String list, List<String> recipients, LocalDateTime at) {
    var sent = distributionTable.recipients(issue.number());
    var position = sent.size();
    for (var recipient : recipients) {
      if (!sent.contains(recipient)) {
        distributionTable.addRecipient(issue.number(), ++position, list, recipient, at);
        notices.post(notice(issue, list, recipient));
      }
    }
  }

  private static Notice notice(Issue issue, String list, String recipient) {
    return new Notice(
        "会议纪要/" + issue.number() + "/" + recipient,
        recipient,
        "会议纪要",
        issue.meeting() + "会议纪要" + issue.number(),
        list + "：" + issue.meeting() + "会议纪要" + issue.number() + "已印发，请查阅。未经区政府办公室主任同意不得复制、外借。");
  }
}
