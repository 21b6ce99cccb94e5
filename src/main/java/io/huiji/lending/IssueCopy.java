package io.huiji.lending;

import io.huiji.access.Access;
import io.huiji.access.Permit;
import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.archive.RecordEntry;
import io.huiji.batch.PowerCut;
import io.huiji.document.CopyFace;
import io.huiji.numbering.Numbers;
import io.huiji.rules.Finding;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Uses a consent up: one copy, one number, one file (R17.6).
///
/// Consent, number and hash are recorded in the act's transaction; the file is written when that is
/// through. Where the process died in between, the same act with the same path makes the same bytes
/// again from the record and ends the delivery; nothing is used twice and nothing lost.
@Component
final class IssueCopy {

  private final Requests requests;
  private final RequestTable table;
  private final CopyTable copies;
  private final CopyMaking making;
  private final Delivery delivery;
  private final HandoutFolder handout;
  private final Access access;
  private final Numbers numbers;
  private final Terms terms;
  private final Slips slips;
  private final LendingNotices notices;

  IssueCopy(
      Requests requests,
      RequestTable table,
      CopyTable copies,
      CopyMaking making,
      Delivery delivery,
      HandoutFolder handout,
      Access access,
      Numbers numbers,
      Terms terms,
      Slips slips,
      LendingNotices notices) {
    this.requests = requests;
    this.table = table;
    this.copies = copies;
    this.making = making;
    this.delivery = delivery;
    this.handout = handout;
    this.access = access;
    this.numbers = numbers;
    this.terms = terms;
    this.slips = slips;
    this.notices = notices;
  }

  Done issue(Act act) {
    var number = act.fields().integer("request");
    var target = handout.target(act, number);
    if (!delivery.begin(number)) {
      throw ActRefused.because(busy(number));
    }
    var request = requests.lock(act);
    if (request.kind() != RequestKind.COPY) {
      throw Refusals.refused(request, notACopy(request));
    }
    requests.refuseUnfit(request);
    return request
        .copy()
        .map(issued -> deliverAgain(request, issued, target, act))
        .orElseGet(() -> first(request, target, act));
  }

  private Done first(Request request, Path target, Act act) {
    if (request.state(act.at()) != State.AGREED) {
      throw Refusals.refused(request, Refusals.unusable(request, act.at()));
    }
    if (!requests.mayStillKnow(request, act.at())) {
      throw Refusals.refused(request, LoanActs.noLonger(request));
    }
    delivery.obstacle(target).ifPresent(what -> refuse(request, target, what));
    var record = requests.record(request);
    var permit = request.consent().flatMap(given -> access.permit(act.actor(), given, act.at()));
    var copyNumber = numbers.next("lending-copy/" + request.record());
    var made = made(request, record, copyNumber, act, permit);
    var copy =
        new IssuedCopy(
            copyNumber,
            made.content(),
            made.pages(),
            target.toString(),
            act.at(),
            act.actor().name(),
            terms.today().copyValid().after(act.at()),
            false,
            false,
            false);
    copies.issue(request, copy);
    var issued = table.find(request.number()).orElseThrow();
    slips.afterCommit(issued, record);
    notices.issued(issued, record, copy);
    delivery.afterCommit(request.number(), target, made);
    PowerCut.at("copy.recording");
    return done(issued, copy);
  }

  /// The consent was used and the file did not come to be: the same copy, to the same place.
  private Done deliverAgain(Request request, IssuedCopy copy, Path target, Act act) {
    if (copy.delivered() || request.state(act.at()) != State.ISSUED) {
      throw Refusals.refused(request, Refusals.unusable(request, act.at()));
    }
    if (!requests.mayStillKnow(request, act.at())) {
      throw Refusals.refused(request, LoanActs.noLonger(request));
    }
    if (!target.toString().equals(copy.path())) {
      throw Refusals.refused(request, elsewhere(request, copy));
    }
    var record = requests.record(request);
    var permit = access.permit(act.actor(), request.issuing(copy), copy.at());
    var made = made(request, record, copy.number(), act, permit);
    if (!made.content().equals(copy.content())) {
      throw new IllegalStateException(request.name() + "的复制件重制后与登记的校验值不符，没有交付：请由主任撤销后重新申请");
    }
    if (!delivery.isThere(target, copy.content())) {
      delivery.obstacle(target).ifPresent(what -> refuse(request, target, what));
    }
    slips.afterCommit(request, record);
    delivery.afterCommit(request.number(), target, made);
    return done(request, copy).reason("上次没有写出文件，补交同一份");
  }

  private CopyMaking.Copy made(
      Request request, RecordEntry record, int copyNumber, Act act, Optional<Permit> permit) {
    var opened =
        permit.orElseThrow(() -> Refusals.refused(request, Refusals.unusable(request, act.at())));
    return switch (making.make(record, face(request, record, copyNumber, opened), opened)) {
      case CopyMaking.Copy copy -> copy;
      case CopyMaking.Impossible(var reason) ->
          throw Refusals.refused(request, impossible(request, reason));
    };
  }

  private CopyFace face(Request request, RecordEntry record, int copyNumber, Permit permit) {
    var holder =
        "%s 凭%s %s"
            .formatted(
                requests.printed(request.requester()), request.name(), Times.written(permit.at()));
    return new CopyFace(copyNumber, holder, record.filing().marking().toString());
  }

  private static Done done(Request request, IssuedCopy copy) {
    return Done.to(request.name() + "：复制件第" + copy.number() + "号")
        .request(request.number())
        .reason(request.purpose())
        .concerning(Refusals.concern(request));
  }

  private static void refuse(Request request, Path target, String what) {
    throw Refusals.refused(
        request,
        Refusals.of(request)
            .file(target.toString())
            .observed(what)
            .allowed("已有文件夹中还没有的文件名")
            .fix("请另写一个 to"));
  }

  private static Finding busy(int number) {
    return Refusals.finding()
        .where("第" + number + "号申请")
        .observed("这次同意另一处正在使用")
        .allowed("一次同意只用一次")
        .fix("请等那一处办完");
  }

  private static Finding notACopy(Request request) {
    return Refusals.of(request)
        .observed("这是" + request.kind().chinese() + "申请")
        .allowed("同意的是什么，就办理什么")
        .fix("借阅请办理 lend");
  }

  private static Finding elsewhere(Request request, IssuedCopy copy) {
    return Refusals.of(request)
        .observed("这次同意已经用于 " + copy.path() + "，文件还没有写出")
        .allowed("补交同一份到同一处")
        .fix("请把 to 写成 " + copy.path() + " 再办理一次");
  }

  private static Finding impossible(Request request, String reason) {
    return Refusals.of(request)
        .observed("现在做不出复制件：" + reason)
        .allowed("能转成 PDF 的文件")
        .fix("请排除后再办理；同意没有用掉");
  }
}
