package io.huiji.minutes.desk;

import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.User;
import io.huiji.archive.CorrectionProposed;
import io.huiji.archive.RecordCorrected;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.RecordKind;
import io.huiji.calendar.OfficeClock;
import io.huiji.minutes.table.DistributionTable;
import io.huiji.notice.Notice;
import io.huiji.notice.Notices;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What becomes of issued minutes when their record is corrected: the mayor is asked, and everyone
/// who got them is told and finds the corrected files beside the old ones.
@Component
final class CorrectedMinutes {

  private static final String UNIT = "unit:";

  private final DistributionTable distributionTable;
  private final MinutesFiles files;
  private final Notices notices;
  private final Organisation organisation;
  private final OfficeClock clock;

  CorrectedMinutes(
      DistributionTable distributionTable,
      MinutesFiles files,
      Notices notices,
      Organisation organisation,
      OfficeClock clock) {
    this.distributionTable = distributionTable;
    this.files = files;
    this.notices = notices;
    this.organisation = organisation;
    this.clock = clock;
  }

  @EventListener
  void proposed(CorrectionProposed event) {
    var record = event.record();
    organisation.holders(Post.MAYOR, clock.today()).stream()
        .map(User::name)
        .forEach(
            mayor ->
                notices.post(
                    new Notice(
                        "更正审定/" + record.id() + "/" + record.version() + "/" + mayor,
                        mayor,
                        "更正审定",
                        record.spokenName() + "的更正待审定",
                        "理由：" + event.reason() + "。请办理 approve-correction。")));
  }

  @EventListener
  void corrected(RecordCorrected event) {
    var kind = event.former().filing().kind();
    if (kind != RecordKind.MINUTES && kind != RecordKind.EXCERPT) {
      return;
    }
    recipients(event.former()).forEach(recipient -> tell(event, recipient));
    event
        .former()
        .filing()
        .number()
        .ifPresent(number -> files.correctionAfterCommit(number, event.correction()));
  }

  private List<String> recipients(RecordEntry former) {
    return former
        .filing()
        .number()
        .map(distributionTable::recipients)
        .orElseGet(
            () ->
                former.readers().stream()
                    .filter(reader -> reader.token().startsWith(UNIT))
                    .map(reader -> reader.token().substring(UNIT.length()))
                    .toList());
  }

  private void tell(RecordCorrected event, String recipient) {
    var name = event.former().spokenName();
    notices.post(
        new Notice(
            "更正/" + event.correction().id() + "/" + recipient,
            recipient,
            "更正",
            name + "已更正",
            event.former().filing().title()
                + "（"
                + name
                + "）已更正，理由："
                + event.reason()
                + "。编号不变，请按更正后的办理，原件请停止使用。"));
  }
}
