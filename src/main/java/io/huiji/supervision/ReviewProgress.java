package io.huiji.supervision;

import io.huiji.access.Post;
import io.huiji.act.Act;
import io.huiji.act.ActDescription;
import io.huiji.act.ActHandler;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.act.UnfitField;
import io.huiji.rules.Finding;
import io.huiji.supervision.Supervision.Item;
import io.huiji.supervision.Supervision.Progress;
import io.huiji.supervision.Supervision.Review;
import io.huiji.supervision.Supervision.State;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The office says of a unit's report whether it will do; an item that was reported as done and is
/// sent back is open again (R18.1).
@Configuration(proxyBeanMethods = false)
class ReviewProgress {

  private static final String RULE = "R18.1";
  private static final String ARTICLE = "十八";

  @Bean
  ActHandler reviewProgressAct(SupervisionTable items, ProgressTable reports) {
    return ActDescription.named("review-progress", "item", "verdict", "reason")
        .under(RULE, ARTICLE)
        .by("区政府办公室经办、主任", Post.CLERK, Post.DIRECTOR)
        .needs("最近一次进展报告尚未答复；verdict 为 accept（认可）或 return（退回），退回的写明 reason。退回已报办结的，事项重新办理")
        .refusedFor("没有这个事项、没有报告、已经答复、退回而没有理由、事项已作废")
        .does(act -> review(act, items, reports));
  }

  private static Done review(Act act, SupervisionTable items, ProgressTable reports) {
    var accepted = accepted(act);
    var reason = act.fields().optionalText("reason").orElse("");
    if (!accepted && reason.isEmpty()) {
      throw new UnfitField("reason", "退回的，须在“reason”写明理由");
    }
    var number = act.fields().integer("item");
    var item = items.find(number).orElseThrow(() -> ActRefused.because(unknown(number)));
    var report = unanswered(item, reports);
    reports.review(report.entry(), new Review(accepted, reason, act.actor().name(), act.at()));
    if (!accepted && item.state() == State.DONE) {
      items.reopen(item);
    }
    return Done.to("督办事项" + number + "：" + (accepted ? "认可进展" : "退回进展")).reason(reason);
  }

  private static Progress unanswered(Item item, ProgressTable reports) {
    if (item.state() == State.VOID) {
      throw ActRefused.because(
          refusal(item.number()).observed("督办事项已作废").allowed("没有作废的事项").fix("不必答复"));
    }
    return reports
        .last(item.number())
        .filter(report -> report.review().isEmpty())
        .orElseThrow(
            () ->
                ActRefused.because(
                    refusal(item.number())
                        .observed("没有等待答复的进展报告")
                        .allowed("单位报了进展、办公室还没有答复的")
                        .fix("请等单位报送进展，或者核对是否已经答复")));
  }

  private static boolean accepted(Act act) {
    return switch (act.fields().text("verdict")) {
      case "accept", "认可" -> true;
      case "return", "退回" -> false;
      case String other ->
          throw new UnfitField("verdict", "“verdict”应为 accept（认可）或 return（退回），现为“" + other + "”");
    };
  }

  private static Finding unknown(int number) {
    return refusal(number).observed("没有编号为" + number + "的督办事项").allowed("已经登记的督办事项").fix("核对事项编号");
  }

  private static Finding refusal(int number) {
    return Finding.reject(RULE, ARTICLE).where("督办事项" + number);
  }
}
