package io.huiji.lending;

import io.huiji.act.ActRefused;
import io.huiji.audit.Concern;
import io.huiji.calendar.Written;
import io.huiji.rules.Finding;
import java.time.LocalDateTime;

/// What people are told when something is refused. A record or request that one may not know is
/// answered with the same words as one that is not there.
final class Refusals {

  static final String RULE = "R17.6";
  static final String ARTICLE = "十七";

  private Refusals() {}

  static Finding finding() {
    return LendingCode.CONSENT.reject();
  }

  static Finding noRecord(String asked) {
    return finding()
        .where(asked)
        .observed("没有“" + asked + "”这一件归档文件")
        .allowed("可以查阅的归档文件，写编号、档号或文件号")
        .fix("请核对编号；可以先用 search 查找");
  }

  static Finding noRequest(int number) {
    return finding()
        .where("第" + number + "号申请")
        .observed("没有可以由您办理的第" + number + "号申请")
        .allowed("自己的申请，或者本岗位经办的申请")
        .fix("请核对申请编号（archive desk 可看清单）");
  }

  static Finding notEntitled(String act, String who) {
    return finding()
        .where(act)
        .observed("您的职务不能办理“" + act + "”")
        .allowed(who)
        .fix("请由" + who + "办理");
  }

  /// Why a consent cannot be used now.
  static Finding unusable(Request request, LocalDateTime now) {
    return of(request)
        .observed(
            switch (request.state(now)) {
              case OPEN -> "第" + request.number() + "号申请尚未同意";
              case EXPIRED ->
                  "同意已于"
                      + request.decision().map(Decision::expires).map(Times::written).orElse("")
                      + "过期";
              case REVOKED -> "同意已撤销";
              case REFUSED -> "申请没有同意";
              default -> "这次同意已经用过（" + request.state(now).chinese() + "）";
            })
        .allowed("一次同意只用一次，在有效期内，未经撤销")
        .fix("需要的，请由本人重新申请");
  }

  static Finding of(Request request) {
    return finding().where(request.name());
  }

  /// Breaks off; the log notes what it was about.
  static ActRefused refused(Request request, Finding finding) {
    return ActRefused.because(finding).concerning(concern(request));
  }

  static Finding frozen(Request request, LocalDateTime since) {
    return LendingCode.FROZEN
        .reject()
        .where(request.name())
        .observed("该件自" + Written.day(since.toLocalDate()) + "起冻结：核对时发现与归档时不符")
        .allowed("文件完好的")
        .fix("请先从备份恢复并解冻（release-freeze），再办理");
  }

  static Finding corrected(Request request) {
    return LendingCode.FROZEN
        .reject()
        .where(request.name())
        .observed("同意之后这一件已经更正")
        .allowed("更正后的一件")
        .fix("请由本人就更正后的一件重新申请");
  }

  static Finding notLent(Request request, String why) {
    return of(request).observed(why).allowed("由本机关保管的归档文件").fix("不再办理；需要的，请向档案馆申请");
  }

  static Concern concern(Request request) {
    return Concern.record(request.record()).person(request.requester());
  }
}
