package io.huiji.intake.rule;

import io.huiji.calendar.Written;
import io.huiji.intake.Code;
import io.huiji.profile.Deadline;
import io.huiji.rules.Finding;
import io.huiji.rules.Rule;
import java.util.stream.Stream;

/// R11.2: the last missing piece came by the end of the last day, or the mayor has admitted it.
final class ArrivedInTime implements Rule<JudgedSubmission> {
  @Override
  public Stream<Finding> check(JudgedSubmission submission) {
    if (submission.meeting().isEmpty() || submission.facts().admittedLate()) {
      return Stream.empty();
    }
    if (submission.lastDay().isEmpty()) {
      return Stream.of(
          Code.NO_CALENDAR
              .hold()
              .observed(submission.meeting().get().getYear() + "年前后的放假安排还没有导入，无法计算办理时限")
              .allowed("导入当年节假日安排后再算")
              .fix("请管理员导入国务院办公厅通知（import-calendar）后再办"));
    }
    var lastDay = submission.lastDay().get();
    return Deadline.met(submission.received(), lastDay)
        ? Stream.empty()
        : Stream.of(
            Code.LATE
                .hold()
                .observed("最后一件于" + Written.time(submission.received()) + "收到，超过期限")
                .allowed(
                    "会议"
                        + Written.day(submission.meeting().get())
                        + "召开，应于"
                        + Written.day(lastDay)
                        + "24时前报齐")
                .fix("已列入迟报，不编入材料汇编；确需上会的，请报区长同意"));
  }
}
