package io.huiji.view.today;

import static java.util.Map.entry;

import io.huiji.access.Actor;
import io.huiji.audit.LogPages;
import io.huiji.calendar.OfficeClock;
import io.huiji.calendar.Written;
import io.huiji.view.today.TodayView.Done;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What somebody has done today or on another day, as the log has it.
@Component
class DoneToday {

  private static final int MOST = 200;

  /// Acts that are work done; looks and sign-ins are not.
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          entry("acknowledge", "确认通知"),
          entry("add-person", "登记人员"),
          entry("add-unit", "登记单位"),
          entry("admit-late", "准许迟报"),
          entry("adopt-minutes", "采用上传稿"),
          entry("appoint", "任职"),
          entry("approve-correction", "审定更正"),
          entry("approve-disposal", "答复销毁清册"),
          entry("approve-minutes", "审批纪要"),
          entry("approve-topic", "审批"),
          entry("ask-leave", "请假"),
          entry("cancel-meeting", "取消会议"),
          entry("cancel-transfer", "取消移交进馆"),
          entry("change-mail", "更改邮箱"),
          entry("change-observers", "变更列席单位"),
          entry("change-secrecy", "变更密级"),
          entry("close-account", "停用账户"),
          entry("close-meeting", "关闭会议"),
          entry("close-unit", "撤销单位"),
          entry("confirm-source", "确认议题来源"),
          entry("confirm-transfer", "确认移交进馆"),
          entry("consent", "答复申请"),
          entry("consent-export", "答复导出申请"),
          entry("correct-record", "更正归档文件"),
          entry("decide", "议定"),
          entry("declare-lost", "声明遗失"),
          entry("delegate-convener", "委托召集人"),
          entry("draft-agenda", "拟定议程"),
          entry("draft-profile", "拟规则"),
          entry("edit-minutes", "修改纪要"),
          entry("export-log", "导出日志"),
          entry("extend-retention", "延长保管期限"),
          entry("file-year", "年度归档"),
          entry("fix-agenda", "审定议程"),
          entry("give-opinion", "出具意见"),
          entry("give-up-mail", "不再发送邮件"),
          entry("grant-leave", "准假"),
          entry("hand-in", "报送"),
          entry("hand-out-copies", "发放材料"),
          entry("hand-over", "移交保管"),
          entry("hold-meeting", "召开会议"),
          entry("import-calendar", "导入工作日历"),
          entry("install-profile", "启用规则"),
          entry("issue-copy", "制作复制件"),
          entry("issue-token", "发给令牌"),
          entry("leave-office", "离职"),
          entry("lend", "借出"),
          entry("lift-hold", "解除保全"),
          entry("move-meeting", "改期"),
          entry("open-account", "开通账户"),
          entry("override-quorum", "特殊情况召开"),
          entry("plan-minutes", "计划时长"),
          entry("place-hold", "保全"),
          entry("prepare-transfer", "准备移交进馆"),
          entry("print-minutes", "打印纪要"),
          entry("propose-disposal", "提请销毁"),
          entry("put-in-charge", "调整分管"),
          entry("record-attendance", "登记到会"),
          entry("record-view", "记录意见"),
          entry("refuse-leave", "不准假"),
          entry("relate-records", "建立关联"),
          entry("release-freeze", "解除冻结"),
          entry("release-secrecy", "解密"),
          entry("relieve", "免职"),
          entry("renew", "续借"),
          entry("reply-consultation", "答复会商"),
          entry("report-progress", "报送进展"),
          entry("request-copy", "申请复制"),
          entry("request-export", "申请导出"),
          entry("request-loan", "申请借阅"),
          entry("resend-mail", "再发邮件"),
          entry("reset-account", "重置账户"),
          entry("return-copies", "收回材料"),
          entry("return-copy", "交回复制件"),
          entry("return-loan", "归还"),
          entry("review-agenda", "审核议程"),
          entry("review-progress", "答复督办进展"),
          entry("revoke-consent", "撤销同意"),
          entry("revoke-export", "撤销导出同意"),
          entry("revoke-token", "撤销令牌"),
          entry("run-nightly", "运行夜间作业"),
          entry("separate-records", "取消关联"),
          entry("set-distribution", "定发放范围"),
          entry("stop-nightly", "停下夜间作业"),
          entry("take-on-paper", "登记纸质件"),
          entry("upload-minutes", "上传修改稿"),
          entry("void-number", "作废文号"),
          entry("waive-objection", "不再协调"),
          entry("withdraw-profile", "撤回规则"),
          entry("withdraw-topic", "撤回议题"));

  private final LogPages log;
  private final OfficeClock clock;

  DoneToday(LogPages log, OfficeClock clock) {
    this.log = log;
    this.clock = clock;
  }

  List<Done> of(Actor actor) {
    return of(actor, clock.today());
  }

  List<Done> of(Actor actor, LocalDate day) {
    return log.done(actor.name(), day, MOST).stream()
        .filter(logged -> WORDS.containsKey(logged.entry().act()))
        .map(
            logged ->
                new Done(
                    WORDS.getOrDefault(logged.entry().act(), ""),
                    Written.inText(logged.entry().object()),
                    logged.officeTime()))
        .toList();
  }
}
