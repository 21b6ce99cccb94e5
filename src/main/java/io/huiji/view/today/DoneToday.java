package io.huiji.view.today;

import static java.util.Map.entry;

import io.huiji.access.Actor;
import io.huiji.audit.LogPages;
import io.huiji.calendar.OfficeClock;
import io.huiji.view.today.TodayView.Done;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What somebody has done today, as the log has it.
@Component
class DoneToday {

  private static final int MOST = 200;

  /// Acts that are work done; looks and sign-ins are not.
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          entry("hand-in", "报送"),
          entry("approve-topic", "审批"),
          entry("give-opinion", "出具意见"),
          entry("reply-consultation", "答复会商"),
          entry("admit-late", "准许迟报"),
          entry("waive-objection", "不再协调"),
          entry("withdraw-topic", "撤回议题"),
          entry("draft-agenda", "拟定议程"),
          entry("review-agenda", "审核议程"),
          entry("fix-agenda", "审定议程"),
          entry("ask-leave", "请假"),
          entry("grant-leave", "准假"),
          entry("refuse-leave", "不准假"),
          entry("acknowledge", "确认通知"),
          entry("record-attendance", "登记到会"),
          entry("hold-meeting", "召开会议"),
          entry("decide", "议定"),
          entry("record-view", "记录意见"),
          entry("hand-out-copies", "发放材料"),
          entry("return-copies", "收回材料"),
          entry("close-meeting", "关闭会议"),
          entry("edit-minutes", "修改纪要"),
          entry("approve-minutes", "审批纪要"),
          entry("request-copy", "申请复制"),
          entry("request-loan", "申请借阅"),
          entry("consent", "答复申请"),
          entry("issue-copy", "制作复制件"),
          entry("lend", "借出"),
          entry("return-loan", "归还"),
          entry("report-progress", "报送进展"));

  private final LogPages log;
  private final OfficeClock clock;

  DoneToday(LogPages log, OfficeClock clock) {
    this.log = log;
    this.clock = clock;
  }

  List<Done> of(Actor actor) {
    return log.done(actor.name(), clock.today(), MOST).stream()
        .filter(logged -> WORDS.containsKey(logged.entry().act()))
        .map(
            logged ->
                new Done(
                    WORDS.getOrDefault(logged.entry().act(), ""),
                    logged.entry().object(),
                    logged.officeTime()))
        .toList();
  }
}
