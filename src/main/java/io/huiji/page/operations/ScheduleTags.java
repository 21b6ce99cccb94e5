package io.huiji.page.operations;

import io.huiji.operations.Schedules.Day;
import io.huiji.operations.Schedules.Standing;
import io.huiji.page.kit.Tag;

/// How timed work stands, as tags.
final class ScheduleTags {

  private ScheduleTags() {}

  static Tag of(Standing standing) {
    if (standing.next().isEmpty()) {
      return Tag.rest("没有启用");
    }
    if (standing.failures() > 0) {
      return Tag.stop("连续失败" + standing.failures() + "次");
    }
    return standing.latest().stream()
        .findFirst()
        .map(ScheduleTags::of)
        .orElse(standing.lastSuccess().isPresent() ? Tag.done("正常") : Tag.rest("还没有到时间"));
  }

  static Tag of(Day day) {
    return switch (day.state()) {
      case RUNNING -> Tag.doing("运行中");
      case DONE -> Tag.done(day.late() ? "补办完成" : "完成");
      case FAILED -> Tag.stop("失败");
      case STOPPED -> Tag.rest("停下");
      case MISSED -> Tag.stop("错过");
      case LOST -> Tag.stop("中断");
    };
  }
}
