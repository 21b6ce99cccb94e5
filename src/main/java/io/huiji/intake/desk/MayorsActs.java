package io.huiji.intake.desk;

import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.intake.table.FactTable.Fact;
import io.huiji.rules.Verdict;
import org.springframework.stereotype.Component;

/// What the mayor alone may allow: a late submission, an objection left open.
@Component
class MayorsActs {
  private final TopicDesk desk;

  MayorsActs(TopicDesk desk) {
    this.desk = desk;
  }

  Done admitLate(Act act) {
    var reason = act.fields().text("reason");
    var row = desk.submission(act);
    if (row.judgement().verdict() != Verdict.LATE) {
      throw ActRefused.because(
          DeskCode.ADMISSION
              .reject()
              .where(row.title())
              .observed("这个议题的材料不是迟报，现为“" + VerdictWords.of(row.judgement().verdict()) + "”")
              .allowed("迟报的材料")
              .fix("退回的，先由报送单位改正后重新报送；其余的不必办理"));
    }
    desk.add(act, row, java.util.List.of(new Fact.AdmittedLate(row.id().toString())));
    return Done.to(row.title()).reason(reason);
  }

  Done waiveObjection(Act act) {
    var reason = act.fields().text("reason");
    var row = desk.submission(act);
    var open =
        row.card().stream()
            .flatMap(card -> card.card().objections().stream())
            .filter(objection -> !objection.settled())
            .<Fact>map(Fact.Waived::new)
            .toList();
    if (open.isEmpty()) {
      throw ActRefused.because(
          DeskCode.WAIVER
              .reject()
              .where(row.title())
              .observed("这个议题没有尚未协调的不同意见")
              .allowed("有未协调的不同意见")
              .fix("不必办理"));
    }
    desk.add(act, row, open);
    return Done.to(row.title()).reason(reason);
  }
}
