package io.huiji.minutes.desk;

import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.act.UnfitField;
import io.huiji.kernel.DocumentNumber;
import io.huiji.meeting.Meetings;
import io.huiji.minutes.MinutesVoided;
import io.huiji.minutes.rule.MinutesCode;
import io.huiji.minutes.table.Issue;
import io.huiji.minutes.table.IssueTable;
import io.huiji.minutes.table.MinutesTable;
import io.huiji.minutes.table.MinutesTable.Approval;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Makes a number void: it stays drawn and is never used again; the minutes go through approval
/// anew and get the next one (R17.2).
@Component
class VoidNumber {
  private final MinutesTable table;
  private final IssueTable issueTable;
  private final Meetings meetings;
  private final ApplicationEventPublisher events;

  VoidNumber(
      MinutesTable table,
      IssueTable issueTable,
      Meetings meetings,
      ApplicationEventPublisher events) {
    this.table = table;
    this.issueTable = issueTable;
    this.meetings = meetings;
    this.events = events;
  }

  Done makeVoid(Act act) {
    var reason = act.fields().text("reason");
    var issue = issue(act.fields().text("number"));
    table.lock(issue.meeting());
    issueTable.makeVoid(issue.number(), reason, act.actor().name(), act.at());
    table.add(
        issue.meeting(),
        new Approval("void", false, reason, act.actor().name(), issue.content(), act.at()));
    meetings.minutesVoided(issue.meeting());
    events.publishEvent(new MinutesVoided(issue.meeting(), issue.number(), act.at()));
    return Done.to(issue.number().toString()).reason(reason);
  }

  private Issue issue(String written) {
    var number =
        DocumentNumber.parse(written)
            .orElseThrow(
                () -> new UnfitField("number", "“number”应写成 〔2026〕1号 的形式，现为“" + written + "”"));
    return issueTable
        .issue(number)
        .filter(Issue::inForce)
        .orElseThrow(
            () ->
                ActRefused.because(
                    MinutesCode.ISSUE
                        .reject()
                        .where(number.toString())
                        .observed("没有编号为" + number + "的现行纪要")
                        .allowed("已印发、尚未作废的编号")
                        .fix("核对编号")));
  }
}
