package io.huiji.lending;

import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.act.UnfitField;
import io.huiji.archive.RecordEntry;
import io.huiji.rules.Finding;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Consent, refusal, and taking consent back. The office that consents needs no right to read: it
/// is shown who asks for what and why, and no content.
@Component
final class ConsentActs {

  static final String WHO = "区政府办公室主任（纪要只能由主任；其他归档文件按规则文件 consent-by）";

  private final RequestTable table;
  private final Requests requests;
  private final Terms terms;
  private final LendingNotices notices;

  ConsentActs(RequestTable table, Requests requests, Terms terms, LendingNotices notices) {
    this.table = table;
    this.requests = requests;
    this.terms = terms;
    this.notices = notices;
  }

  Done consent(Act act) {
    var agreed = agreed(act);
    var reason = act.fields().optionalText("reason").orElse("");
    if (!agreed && reason.isEmpty()) {
      throw new UnfitField("reason", "不同意的，须在“reason”写明理由");
    }
    var request = ours(act);
    if (request.decision().isPresent()) {
      throw Refusals.refused(request, decided(request));
    }
    var expires = agreed ? terms.consentExpires(request.kind(), act.at()) : act.at();
    var decision =
        new Decision(agreed, reason, act.actor().name(), act.at(), expires, Optional.empty(), "");
    table.decide(request.number(), decision);
    notices.decided(request, requests.record(request), decision);
    return Done.to(request.name() + "：" + (agreed ? "同意" : "不同意"))
        .request(request.number())
        .reason(reason)
        .notes(selfConsent(act, request, agreed))
        .concerning(Refusals.concern(request));
  }

  Done revoke(Act act) {
    var reason = act.fields().text("reason");
    var request = ours(act);
    var decision = request.decision().filter(Decision::agreed);
    if (decision.isEmpty() || request.revoked() || isOver(request)) {
      throw Refusals.refused(
          request,
          Refusals.of(request)
              .observed("现在的状态是“" + request.state(act.at()).chinese() + "”")
              .allowed("已经同意、没有撤销、没有办完的申请")
              .fix("不必撤销"));
    }
    table.revoke(request.number(), act.actor().name(), act.at(), reason);
    notices.revoked(request, requests.record(request), reason);
    return Done.to(request.name() + "：撤销同意")
        .request(request.number())
        .reason(reason)
        .concerning(Refusals.concern(request));
  }

  private static boolean isOver(Request request) {
    return request.loan().filter(loan -> !loan.out()).isPresent()
        || request.copy().filter(copy -> copy.returned() || copy.lost()).isPresent();
  }

  /// The request, if it is for the actor's post to decide; else as if there were none.
  private Request ours(Act act) {
    if (!terms.consents(act.actor())) {
      throw ActRefused.because(Refusals.notEntitled(act.name(), WHO));
    }
    var request = requests.lock(act);
    if (!act.actor().holds(terms.consenter(kind(requests.record(request))))) {
      throw Refusals.refused(request, Refusals.noRequest(request.number()));
    }
    return request;
  }

  private static io.huiji.archive.RecordKind kind(RecordEntry record) {
    return record.filing().kind();
  }

  private Finding decided(Request request) {
    var decision = request.decision().orElseThrow();
    return Refusals.of(request)
        .observed(
            requests.printed(decision.by())
                + "已于"
                + Times.written(decision.at())
                + (decision.agreed() ? "同意" : "答复不同意"))
        .allowed("尚未答复的申请")
        .fix("要改变决定的：已同意的可以撤销（revoke-consent），不同意的由本人重新申请");
  }

  private static List<Finding> selfConsent(Act act, Request request, boolean agreed) {
    return agreed && request.requester().equals(act.actor().name())
        ? List.of(
            LendingCode.OWN_CONSENT
                .warn()
                .where(request.name())
                .observed("同意的是本人的申请")
                .allowed("规则没有禁止，列入当日报告")
                .fix("不必改正；当日的运行报告会写明"))
        : List.of();
  }

  private static boolean agreed(Act act) {
    return switch (act.fields().text("verdict")) {
      case "agree", "同意" -> true;
      case "refuse", "disagree", "reject", "不同意" -> false;
      case String other ->
          throw new UnfitField("verdict", "“verdict”应为 agree（同意）或 refuse（不同意），现为“" + other + "”");
    };
  }
}
