package io.huiji.lending;

import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.act.UnfitField;
import io.huiji.rules.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Lending, renewing, taking back, and what was lost.
@Component
final class LoanActs {

  private final RequestTable table;
  private final LoanTable loans;
  private final CopyTable copies;
  private final Requests requests;
  private final Terms terms;
  private final Slips slips;
  private final LendingNotices notices;

  LoanActs(
      RequestTable table,
      LoanTable loans,
      CopyTable copies,
      Requests requests,
      Terms terms,
      Slips slips,
      LendingNotices notices) {
    this.table = table;
    this.loans = loans;
    this.copies = copies;
    this.requests = requests;
    this.terms = terms;
    this.slips = slips;
    this.notices = notices;
  }

  Done lend(Act act) {
    var pages = pages(act);
    var request = requests.lock(act);
    if (request.kind() != RequestKind.LOAN) {
      throw Refusals.refused(request, otherKind(request, "复制件请办理 issue-copy"));
    }
    if (request.state(act.at()) != State.AGREED) {
      throw Refusals.refused(request, Refusals.unusable(request, act.at()));
    }
    if (!requests.mayStillKnow(request, act.at())) {
      throw Refusals.refused(request, noLonger(request));
    }
    requests.refuseUnfit(request);
    var record = requests.record(request);
    var days = terms.days(record);
    var due = act.at().toLocalDate().plusDays(days);
    var loan =
        new Loan(act.at(), act.actor().name(), due, days, 0, Optional.empty(), pages, false, false);
    var alsoOut = alsoOut(request, act);
    loans.lend(request.number(), loan, act.fields().optionalText("note").orElse(""));
    slips.afterCommit(table.find(request.number()).orElseThrow(), record);
    notices.lent(request, record, due);
    return done(request, "借出，" + due + "前归还").notes(alsoOut);
  }

  Done renew(Act act) {
    var number = act.fields().integer("request");
    var request =
        table
            .lock(number)
            .filter(
                known -> Terms.keeps(act.actor()) || known.requester().equals(act.actor().name()))
            .orElseThrow(() -> ActRefused.because(Refusals.noRequest(number)));
    if (request.state(act.at()) != State.LENT) {
      throw Refusals.refused(
          request,
          Refusals.of(request)
              .observed("现在的状态是“" + request.state(act.at()).chinese() + "”")
              .allowed("在借、没有逾期的借阅可以续借")
              .fix("逾期的请先归还，需要的重新申请"));
    }
    if (!requests.mayStillKnow(request, act.at())) {
      throw Refusals.refused(request, noLonger(request));
    }
    requests.refuseUnfit(request);
    var loan = request.loan().orElseThrow();
    if (loan.renewals() >= terms.today().renewals()) {
      throw Refusals.refused(
          request,
          Refusals.of(request)
              .observed("已经续借过" + loan.renewals() + "次")
              .allowed("最多续借" + terms.today().renewals() + "次")
              .fix("请按期归还，需要的重新申请"));
    }
    var due = loan.due().plusDays(loan.days());
    loans.renew(number, due, act.at().toLocalDate());
    slips.afterCommit(table.find(number).orElseThrow(), requests.record(request));
    return done(request, "续借至" + due);
  }

  Done takeBack(Act act) {
    var pages = pages(act);
    var request = requests.lock(act);
    var loan = request.loan().filter(Loan::out).orElseThrow(() -> notOut(request, act));
    if (loan.pages().isPresent() && !loan.pages().equals(pages)) {
      throw Refusals.refused(request, otherPages(request, loan, pages));
    }
    loans.returned(
        request.number(),
        act.at(),
        act.actor().name(),
        pages,
        act.fields().optionalText("note").orElse(""));
    return done(request, "归还" + pages.map(count -> "，" + count + "页").orElse(""))
        .notes(pages.isPresent() ? List.of() : List.of(notCounted(request)));
  }

  Done returnCopy(Act act) {
    var request = requests.lock(act);
    if (request.copy().isEmpty() || !request.state(act.at()).out()) {
      throw notOut(request, act);
    }
    copies.returned(
        request.number(),
        act.at(),
        act.actor().name(),
        act.fields().optionalText("note").orElse(""));
    return done(request, "复制件交回");
  }

  Done declareLost(Act act) {
    var report = act.fields().text("report");
    var request = requests.lock(act);
    if (!request.state(act.at()).out()) {
      throw notOut(request, act);
    }
    if (request.loan().isPresent()) {
      loans.lost(request.number(), act.at(), report);
    } else {
      copies.lost(request.number(), act.at(), report);
    }
    return done(request, "声明遗失").reason("报告：" + report);
  }

  private static Done done(Request request, String what) {
    return Done.to(request.name() + "：" + what)
        .request(request.number())
        .concerning(Refusals.concern(request));
  }

  private static Optional<Integer> pages(Act act) {
    var pages = act.fields().optionalText("pages").map(_ -> act.fields().integer("pages"));
    if (pages.filter(count -> count < 1).isPresent()) {
      throw new UnfitField("pages", "“pages”应为1以上的整数，现为" + pages.get());
    }
    return pages;
  }

  /// Somebody else has the same item: possible, since a record may be read by several, but told.
  private List<Finding> alsoOut(Request request, Act act) {
    var notes = new ArrayList<Finding>();
    for (var other : table.unfinished()) {
      if (other.record().equals(request.record()) && other.loan().filter(Loan::out).isPresent()) {
        notes.add(
            LendingCode.CONSENT
                .warn()
                .where(request.name())
                .observed("同一件已由" + other.name() + "借出，" + other.state(act.at()).chinese())
                .allowed("原件只有一份")
                .fix("借的是原件的，请先收回"));
      }
    }
    return notes;
  }

  private static Finding otherKind(Request request, String fix) {
    return Refusals.of(request)
        .observed("这是" + request.kind().chinese() + "申请")
        .allowed("同意的是什么，就办理什么")
        .fix(fix);
  }

  static Finding noLonger(Request request) {
    return Refusals.of(request)
        .observed("申请人现在已不能查阅这一件")
        .allowed("申请人在办理时仍可查阅")
        .fix("不再办理；主任可以撤销同意（revoke-consent）");
  }

  private static ActRefused notOut(Request request, Act act) {
    return Refusals.refused(
        request,
        Refusals.of(request)
            .observed("现在的状态是“" + request.state(act.at()).chinese() + "”")
            .allowed("在外的原件或复制件")
            .fix("请核对申请编号"));
  }

  private static Finding otherPages(Request request, Loan loan, Optional<Integer> pages) {
    return Refusals.of(request)
        .observed(
            "借出"
                + loan.pages().orElse(0)
                + "页，"
                + pages.map(count -> "交回" + count + "页").orElse("交回时没有清点（缺“pages”）"))
        .allowed("交回的页数与借出时相同")
        .fix("请当面清点，写明 pages；确有缺页的，找齐后再办，确已遗失的由主任办理 declare-lost");
  }

  private static Finding notCounted(Request request) {
    return LendingCode.CONSENT
        .warn()
        .where(request.name())
        .observed("没有清点页数")
        .allowed("归还时清点页数")
        .fix("下次借出和归还时写明 pages");
  }
}
