package io.huiji.archive.packages;

import io.huiji.access.Post;
import io.huiji.act.Act;
import io.huiji.act.ActDescription;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.act.ActSet;
import io.huiji.act.UnfitField;
import io.huiji.archive.Archive;
import io.huiji.archive.ArchiveRule;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.packages.ExportOrder.Verdict;
import io.huiji.audit.Concern;
import io.huiji.rules.Finding;
import java.util.List;

/// The acts before an export: asking, and the director's consent.
final class ExportActs {

  private final ExportOrders orders;
  private final Archive archive;
  private final Leaving leaving;

  ExportActs(ExportOrders orders, Archive archive, Leaving leaving) {
    this.orders = orders;
    this.archive = archive;
    this.leaving = leaving;
  }

  ActSet set() {
    return ActSet.of(
        act("request-export", "records", "purpose")
            .by("档案员、纪要专管人员", Post.ARCHIVIST, Post.CUSTODIAN)
            .needs("records 逐件写编号、档号或文件号；写明用途")
            .refusedFor("没有某一件或无权查阅（答复相同）、标有密级、冻结、保全、销毁、移交、没有用途")
            .does(this::request),
        act("consent-export", "request", "verdict", "reason")
            .by("区政府办公室主任", Post.DIRECTOR)
            .needs(
                "导出申请尚未答复；verdict 为 agree 或 refuse，不同意的写明 reason。同意只对所列各件、这一次，30"
                    + " 日内有效。同意本人的申请照办，并提醒")
            .refusedFor("他人办理、没有这个申请、已经答复、不同意而没有理由")
            .does(this::consent),
        act("revoke-export", "request", "reason")
            .by("区政府办公室主任", Post.DIRECTOR)
            .needs("已经同意、还没有用过的导出申请；写明理由。已经写出的包，请另行收回")
            .refusedFor("没有这个申请、没有同意过、已经用过、已经撤销、没有理由")
            .does(this::revoke));
  }

  private static ActDescription act(String name, String... fields) {
    return ActDescription.named(name, fields).under(ExportDecision.RULE, ExportDecision.ARTICLE);
  }

  private Done request(Act act) {
    var purpose = act.fields().text("purpose");
    var asked = act.fields().texts("records");
    if (asked.isEmpty()) {
      throw new UnfitField("records", "“records”应列出要导出的文件");
    }
    var ids =
        asked.stream()
            .map(each -> record(each, act))
            .map(each -> each.id().toString())
            .distinct()
            .toList();
    var number = orders.add(act.actor().name(), act.at(), purpose, ids);
    return Done.to("第" + number + "号导出申请（" + ids.size() + "件）")
        .request(number)
        .reason(purpose)
        .concerning(Concern.records(ids));
  }

  /// Of what he may know; the log notes what was asked for all the same.
  private RecordEntry record(String asked, Act act) {
    var record = archive.find(asked, act.actor(), act.at()).orElseThrow(() -> unknown(asked));
    ActRefused.unlessEmpty(leaving.against(asked, List.of(record), act.at()));
    return record;
  }

  private ActRefused unknown(String asked) {
    return ActRefused.because(ExportDecision.finding(asked, "没有“" + asked + "”这一件", "请核对编号"))
        .concerning(
            archive.find(asked).map(entry -> Concern.record(entry.id())).orElse(Concern.NONE));
  }

  private Done revoke(Act act) {
    var reason = act.fields().text("reason");
    var number = act.fields().integer("request");
    var where = "第" + number + "号导出申请";
    if (!orders.revoke(number, act.actor().name(), act.at(), reason)) {
      throw ActRefused.because(
          ExportDecision.finding(where, "没有还可以使用的同意", "请核对申请编号；已经用过的，请收回写出的档案包")
              .allowed("已经同意、没有用过、没有撤销的"));
    }
    return Done.to(where + "：撤销同意")
        .request(number)
        .reason(reason)
        .concerning(orders.find(number).map(ExportOrder::concern).orElse(Concern.NONE));
  }

  private Done consent(Act act) {
    var agreed =
        switch (act.fields().text("verdict")) {
          case "agree", "同意" -> true;
          case "refuse", "不同意" -> false;
          case String other ->
              throw new UnfitField(
                  "verdict", "“verdict”应为 agree（同意）或 refuse（不同意），现为“" + other + "”");
        };
    var reason = act.fields().optionalText("reason").orElse("");
    if (!agreed && reason.isEmpty()) {
      throw new UnfitField("reason", "不同意的，须在“reason”写明理由");
    }
    var number = act.fields().integer("request");
    var order =
        orders
            .find(number)
            .orElseThrow(
                () ->
                    ActRefused.because(
                        ExportDecision.finding("第" + number + "号导出申请", "没有这个申请", "请核对申请编号")));
    if (!orders.decide(number, new Verdict(agreed, act.actor().name(), act.at(), reason))) {
      throw ActRefused.because(ExportDecision.finding(order.name(), "已经答复过", "要改变决定的，请重新申请"));
    }
    return Done.to(order.name() + "：" + (agreed ? "同意" : "不同意"))
        .request(number)
        .reason(reason)
        .concerning(order.concern())
        .notes(own(order, act, agreed));
  }

  private static List<Finding> own(ExportOrder order, Act act, boolean agreed) {
    return agreed && order.requester().equals(act.actor().name())
        ? List.of(
            ArchiveRule.OWN_EXPORT
                .warn()
                .where(order.name())
                .observed("同意的是本人的申请")
                .allowed("规则没有禁止，列入日志")
                .fix("不必改正"))
        : List.of();
  }
}
