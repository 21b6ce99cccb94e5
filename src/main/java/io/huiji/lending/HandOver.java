package io.huiji.lending;

import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.archive.Custody;
import io.huiji.audit.Concern;
import org.springframework.stereotype.Component;

/// The records change hands (R17.4): an act with both names and the count. It stands here because a
/// custodian who leaves has to give back what he borrowed himself.
@Component
final class HandOver {

  static final String RULE = "R17.4";

  private final Custody custody;
  private final Organisation organisation;
  private final RequestTable table;
  private final Requests requests;

  HandOver(Custody custody, Organisation organisation, RequestTable table, Requests requests) {
    this.custody = custody;
    this.organisation = organisation;
    this.table = table;
    this.requests = requests;
  }

  Done handOver(Act act) {
    var to = act.fields().text("to");
    var told = act.fields().integer("holdings");
    var from = giver(act);
    notTheSame(from, to);
    keepsRecords(to, act);
    nothingBorrowed(from);
    notEarlierThanItCame(from, act);
    var moved = custody.handOver(from, to, act.at());
    if (moved == 0 || moved != told) {
      throw refused(
          from,
          "清点的是" + told + "件，登记在" + requests.printed(from) + "名下的是" + moved + "件",
          "移交件数与登记一致",
          "请重新清点；件数相符后再办理");
    }
    return Done.to("移交" + moved + "件：" + requests.printed(from) + "→" + requests.printed(to))
        .reason(act.fields().optionalText("note").orElse(""))
        .concerning(Concern.NONE.person(to.equals(act.actor().name()) ? from : to));
  }

  private void notEarlierThanItCame(String from, Act act) {
    custody
        .heldSince(from)
        .filter(since -> act.at().isBefore(since))
        .ifPresent(
            since -> {
              throw refused(
                  from, "移交时间早于接收时间（" + Times.written(since) + "）", "任何时刻每件只有一名专管人员", "请写明实际的移交时间");
            });
  }

  /// The custodian himself; for one who is gone already, the director names him.
  private String giver(Act act) {
    var named = act.fields().optionalText("from");
    if (named.isEmpty() || named.get().equals(act.actor().name())) {
      return act.actor().name();
    }
    if (!act.actor().holds(Post.DIRECTOR)) {
      throw refused(named.get(), "代他人移交", "本人移交；本人已离任的由区政府办公室主任", "请由本人或主任办理");
    }
    return named.get();
  }

  private void notTheSame(String from, String to) {
    if (from.equals(to)) {
      throw refused(from, "移交给本人", "另一名专管人员或档案员", "请写明接收人");
    }
  }

  private void keepsRecords(String to, Act act) {
    var fit = organisation.actor(to, act.at().toLocalDate()).filter(Terms::keeps);
    if (fit.isEmpty()) {
      throw refused(
          to,
          requests.printed(to) + "当日不是纪要专管人员或档案员",
          "任" + Post.CUSTODIAN.chinese() + "或" + Post.ARCHIVIST.chinese() + "的人",
          "请核对接收人；任职变动先办理");
    }
  }

  private void nothingBorrowed(String from) {
    var open =
        table.of(from).stream()
            .filter(request -> request.loan().filter(Loan::out).isPresent())
            .map(Request::name)
            .toList();
    if (!open.isEmpty()) {
      throw refused(
          from,
          requests.printed(from) + "本人还有未还的借阅：" + String.join("、", open),
          "离任前还清本人的借阅",
          "请先归还（return-loan）");
    }
  }

  /// @param who user name
  private ActRefused refused(String who, String observed, String allowed, String fix) {
    return ActRefused.because(
        LendingCode.CUSTODY
            .reject()
            .where(requests.printed(who))
            .observed(observed)
            .allowed(allowed)
            .fix(fix));
  }
}
