package io.huiji.lending;

import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.archive.RecordCorrected;
import io.huiji.archive.RecordEntry;
import io.huiji.calendar.OfficeClock;
import io.huiji.notice.Notice;
import io.huiji.notice.Notices;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// What people are told of requests and loans, each once, in the transaction of what it tells.
@Component
final class LendingNotices {

  private final Notices notices;
  private final Organisation organisation;
  private final Terms terms;
  private final OfficeClock clock;

  LendingNotices(Notices notices, Organisation organisation, Terms terms, OfficeClock clock) {
    this.notices = notices;
    this.organisation = organisation;
    this.terms = terms;
    this.clock = clock;
  }

  void requested(Request request, RecordEntry record, String requester) {
    toConsenters(
        request,
        record,
        "申请",
        request.kind().chinese() + "申请",
        requester
            + "申请"
            + request.kind().chinese()
            + record.spokenName()
            + "，用途："
            + request.purpose()
            + "。请答复（consent）。");
  }

  void decided(Request request, RecordEntry record, Decision decision) {
    toRequester(
        request,
        "答复",
        request.kind().chinese() + "申请的答复",
        decision.agreed()
            ? record.spokenName() + "：同意，" + Times.written(decision.expires()) + "前办理，只能用一次。"
            : record.spokenName() + "：不同意，理由：" + decision.reason());
  }

  void revoked(Request request, RecordEntry record, String reason) {
    var back = request.copy().isPresent() || request.loan().isPresent() ? "请立即交回。" : "";
    toRequester(request, "撤销", "同意已撤销", record.spokenName() + "：同意已撤销，理由：" + reason + "。" + back);
  }

  void corrected(Request request, RecordCorrected event) {
    var open = request.copy().isEmpty() && request.loan().isEmpty();
    toRequester(
        request,
        "更正/" + event.correction().electronicNumber(),
        "文件已更正",
        event.former().spokenName()
            + "已更正（"
            + event.correction().electronicNumber()
            + "），理由："
            + event.reason()
            + (open ? "。本次申请不再办理，请就更正后的一件重新申请。" : "。手中的是更正前的，请交回后就更正后的一件重新申请。"));
  }

  void issued(Request request, RecordEntry record, IssuedCopy copy) {
    toRequester(
        request,
        "交付",
        "复制件已交付",
        record.spokenName()
            + "的复制件第"
            + copy.number()
            + "号已交付，有效期至"
            + Times.written(copy.validUntil())
            + "，只限本人用于："
            + request.purpose());
  }

  void lent(Request request, RecordEntry record, LocalDate due) {
    toRequester(request, "借出", "借阅已办理", record.spokenName() + "已借出，" + Times.written(due) + "前归还。");
  }

  void reminded(Request request, RecordEntry record, Loan loan, int stage) {
    var days = clock.today().isAfter(loan.due()) ? "已逾期" : "即将到期";
    toRequester(
        request,
        "催还/" + loan.due() + "/" + stage,
        "催还（第" + stage + "次）",
        record.spokenName() + days + "，应于" + Times.written(loan.due()) + "前归还。");
  }

  void escalated(Request request, RecordEntry record, Loan loan, String borrower) {
    toConsenters(
        request,
        record,
        "催还/" + loan.due() + "/报告",
        "借阅逾期未还",
        borrower
            + "借阅的"
            + record.spokenName()
            + "应于"
            + Times.written(loan.due())
            + "前归还，两次催还未果，请处理。");
  }

  private void toRequester(Request request, String key, String occasion, String body) {
    post(request, key, request.requester(), occasion, body);
  }

  private void toConsenters(
      Request request, RecordEntry record, String key, String occasion, String body) {
    Post post = terms.consenter(record.filing().kind());
    organisation
        .holders(post, clock.today())
        .forEach(holder -> post(request, key, holder.name(), occasion, body));
  }

  private void post(Request request, String key, String to, String occasion, String body) {
    notices.post(
        new Notice(
            "借阅复制/" + request.number() + "/" + key + "/" + to,
            to,
            occasion,
            request.name() + "：" + occasion,
            body));
  }
}
