package io.huiji.archive.packages;

import io.huiji.access.Actor;
import io.huiji.access.Post;
import io.huiji.archive.ArchiveRule;
import io.huiji.archive.RecordEntry;
import io.huiji.rules.Finding;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/// Says in words why a package may not leave (R17.6): an archivist or custodian makes it on an
/// order of his own, to which the director consented, once, within its term, of records that he may
/// know, and nothing classified goes with it. Decided it is by {@link io.huiji.access.Access}, from
/// the order's consent, and held by the archive's door at every single file.
final class ExportDecision {

  static final String RULE = "R17.6";
  static final String ARTICLE = "十七";

  private ExportDecision() {}

  /// Who may ask and pack.
  static boolean packs(Actor actor) {
    return actor.holds(Post.ARCHIVIST) || actor.holds(Post.CUSTODIAN);
  }

  /// A consent is for one person: an order is used by who asked for it, while he keeps the archive.
  static boolean mayUse(Actor actor, ExportOrder order) {
    return packs(actor) && actor.name().equals(order.requester());
  }

  static List<Finding> findings(
      Actor actor,
      ExportOrder order,
      List<RecordEntry> records,
      Leaving leaving,
      LocalDateTime at) {
    var findings = new ArrayList<Finding>();
    if (!packs(actor)) {
      findings.add(finding(order, "您的职务不能导出档案包", "档案员、纪要专管人员", "请由档案员办理"));
    }
    if (!actor.name().equals(order.requester())) {
      findings.add(finding(order, "这是另一人的申请", "本人提出的申请", "请由申请人导出，或者由本人另行申请"));
    }
    consent(order, at, findings);
    findings.addAll(leaving.against(order.name(), records, at));
    findings.addAll(leaving.correctedSince(order.name(), records, order.at()));
    if (records.size() != order.records().size()) {
      findings.add(finding(order, "有的文件已不在库中", "申请所列各件都在", "请重新申请"));
    }
    return findings;
  }

  private static void consent(ExportOrder order, LocalDateTime at, List<Finding> findings) {
    var verdict = order.verdict();
    if (verdict.isEmpty()) {
      findings.add(finding(order, "尚未经主任同意", "主任同意之后", "请主任办理 consent-export"));
    } else if (!verdict.get().agreed()) {
      findings.add(finding(order, "主任没有同意", "主任同意之后", "需要的，请重新申请"));
    } else if (order.revoked().isPresent()) {
      findings.add(finding(order, "同意已撤销：" + order.revoked().get(), "没有撤销的同意", "请重新申请"));
    } else if (!at.isBefore(verdict.get().at().plusDays(ExportOrder.DAYS))) {
      findings.add(
          finding(
              order, "同意已过" + ExportOrder.DAYS + "日", "同意后" + ExportOrder.DAYS + "日内", "请重新申请"));
    } else if (order.done().isPresent()) {
      findings.add(finding(order, "这次同意已经用过", "一次同意只导出一次", "再要的，请重新申请"));
    }
  }

  static Finding finding(ExportOrder order, String observed, String allowed, String fix) {
    return ArchiveRule.EXPORT
        .reject()
        .where(order.name())
        .observed(observed)
        .allowed(allowed)
        .fix(fix);
  }

  static Finding finding(String where, String observed, String fix) {
    return ArchiveRule.EXPORT.reject().where(where).observed(observed).fix(fix);
  }
}
