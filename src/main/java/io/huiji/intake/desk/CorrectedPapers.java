package io.huiji.intake.desk;

import io.huiji.archive.RecordCorrected;
import io.huiji.archive.RecordKind;
import io.huiji.notice.Notice;
import io.huiji.notice.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells a unit that a paper of its own was corrected in the archive.
@Component
final class CorrectedPapers {

  private final Notices notices;

  CorrectedPapers(Notices notices) {
    this.notices = notices;
  }

  @EventListener
  void corrected(RecordCorrected event) {
    var filing = event.former().filing();
    if (filing.kind() == RecordKind.PAPER && !filing.unit().isEmpty()) {
      notices.post(
          new Notice(
              "更正/" + event.correction().id() + "/" + filing.unit(),
              filing.unit(),
              "更正",
              "归档材料已更正",
              filing.title() + "在档案中已更正，理由：" + event.reason() + "。原件仍然保存，如有不同意见请与区政府办公室联系。"));
    }
  }
}
