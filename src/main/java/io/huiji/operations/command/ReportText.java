package io.huiji.operations.command;

import io.huiji.operations.report.RunReport;
import java.util.ArrayList;
import java.util.List;

/// The report of a run in a few lines for a terminal.
final class ReportText {

  private ReportText() {}

  static String of(RunReport report) {
    var lines = new ArrayList<String>();
    lines.add("夜间作业 " + report.run().id() + "（规则 " + report.profile().id() + "）");
    report.submissions().forEach(each -> lines.add(submission(each)));
    report
        .waiting()
        .forEach(
            each -> lines.add("  未到齐  " + each.folder() + "：" + String.join("、", each.missing())));
    report.meetings().forEach(meeting -> addMeeting(meeting, lines));
    report
        .minutes()
        .due()
        .forEach(due -> lines.add("纪要待办：" + due.meeting() + " 的会议，" + due.due() + " 前形成"));
    report
        .minutes()
        .overdue()
        .forEach(
            late ->
                lines.add("纪要逾期：" + late.meeting() + " 的会议，已逾 " + late.workingDays() + " 个工作日"));
    report
        .minutes()
        .issued()
        .forEach(issued -> lines.add("纪要印发：" + issued.number() + "（" + issued.meeting() + "）"));
    report.loans().due().forEach(loan -> lines.add("在借：" + loan(loan)));
    report.loans().overdue().forEach(loan -> lines.add("逾期未还：" + loan(loan)));
    lines.add("归档 " + report.archive().stored() + " 件，索引 " + report.archive().indexed() + " 件");
    lines.add("操作日志链头 %s（请打印或抄录，另存一处）".formatted(report.audit().head()));
    report
        .trouble()
        .forEach(
            trouble ->
                lines.add("注意：" + trouble.where() + " " + trouble.what() + "；" + trouble.todo()));
    return String.join(System.lineSeparator(), lines);
  }

  private static String loan(RunReport.Loan loan) {
    return "第" + loan.request() + "号 " + loan.record() + "，" + loan.holder() + "，应还 " + loan.due();
  }

  private static String submission(RunReport.Submission submission) {
    var findings =
        submission.findings().isEmpty() ? "" : "（" + submission.findings().size() + " 条意见，见回执）";
    return "  " + word(submission.verdict()) + "  " + submission.topic() + findings;
  }

  private static String word(String verdict) {
    return switch (verdict) {
      case "accepted" -> "通过审核";
      case "returned" -> "退回";
      case "held" -> "待补";
      case "late" -> "迟到";
      default -> verdict;
    };
  }

  private static void addMeeting(RunReport.Meeting meeting, List<String> lines) {
    lines.add("会议 " + meeting.date() + "：议题 " + meeting.agenda().size() + " 个");
    if (meeting.packet().version() > 0) {
      lines.add("  汇编第 " + meeting.packet().version() + " 版");
      meeting
          .packet()
          .files()
          .forEach(
              file ->
                  lines.add(
                      "    " + file.path() + (file.pages() > 0 ? "，" + file.pages() + " 页" : "")));
    }
  }
}
