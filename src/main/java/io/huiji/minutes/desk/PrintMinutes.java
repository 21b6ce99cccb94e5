package io.huiji.minutes.desk;

import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.act.UnfitField;
import io.huiji.meeting.Meetings;
import io.huiji.minutes.rule.MinutesCode;
import io.huiji.minutes.table.IssueTable;
import io.huiji.minutes.table.MinutesTable;
import io.huiji.rules.Finding;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// Printing a draft of minutes (R16.2): asked with a purpose by whoever may consent to it, and in
/// the log before there is anything to print. Issued minutes are copied for a consent alone
/// (R17.6).
@Component
class PrintMinutes {

  private static final int MOST = 50;

  private final Meetings meetings;
  private final MinutesTable table;
  private final IssueTable issueTable;

  PrintMinutes(Meetings meetings, MinutesTable table, IssueTable issueTable) {
    this.meetings = meetings;
    this.table = table;
    this.issueTable = issueTable;
  }

  Done print(Act act) {
    var meeting = meetings.presentDate(act.fields().date("meeting"));
    var purpose = act.fields().text("purpose");
    var copies = copies(act);
    if (issueTable.issue(meeting).isPresent()) {
      throw ActRefused.because(issued(meeting));
    }
    var draft = table.draft(meeting).orElseThrow(() -> ActRefused.because(noDraft(meeting)));
    return Done.to(meeting + "会议纪要第" + draft.version() + "稿，打印" + copies + "份").reason(purpose);
  }

  private static int copies(Act act) {
    var copies = act.fields().integer("copies");
    if (copies < 1 || copies > MOST) {
      throw new UnfitField("copies", "“copies”应为1至" + MOST + "，现为" + copies);
    }
    return copies;
  }

  private static Finding issued(LocalDate meeting) {
    return refusal(meeting)
        .observed("纪要已经印发")
        .allowed("印发以后的纪要，经区政府办公室主任同意才能复制")
        .fix("请申请复制（request-copy），主任同意后由档案员制作");
  }

  private static Finding noDraft(LocalDate meeting) {
    return refusal(meeting).observed("还没有纪要稿").allowed("已拟出的纪要稿").fix("全部议题议定之后，夜间拟稿");
  }

  private static Finding refusal(LocalDate meeting) {
    return MinutesCode.PRINTING.reject().where(meeting + "会议纪要");
  }
}
