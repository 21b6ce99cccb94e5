package io.huiji.supervision;

import io.huiji.access.Post;
import io.huiji.access.Unit;
import io.huiji.act.Act;
import io.huiji.act.ActDescription;
import io.huiji.act.ActHandler;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.act.GuardedAct;
import io.huiji.act.UnfitField;
import io.huiji.rules.Finding;
import io.huiji.supervision.Supervision.Item;
import io.huiji.supervision.Supervision.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Units report how they get on; the office may do it for them (R18.1).
@Configuration(proxyBeanMethods = false)
class ReportProgress {
  private static final ActDescription DESCRIPTION =
      new ActDescription(
          "report-progress",
          Set.of("item", "state", "evidence", "file"),
          Set.of(),
          "牵头单位、配合单位，或者区政府办公室经办",
          "督办事项尚未办结；state 为 未办、办理中、已办结，办结的写明 evidence；file 是随附的佐证文件，可以不附",
          "没有这个事项、不是责任单位、已办结、办结而没有佐证、佐证文件打不开或标有密级",
          "R18.1",
          "十八");

  @Bean
  ActHandler reportProgressAct(SupervisionTable table, ProgressTable reports, Evidence evidence) {
    return new GuardedAct(DESCRIPTION, act -> report(act, table, reports, evidence));
  }

  private static Done report(
      Act act, SupervisionTable table, ProgressTable reports, Evidence files) {
    var number = act.fields().integer("item");
    var state = state(act);
    var evidence = act.fields().optionalText("evidence").orElse("");
    var item = table.find(number).orElseThrow(() -> ActRefused.because(unknown(number)));
    ActRefused.unlessEmpty(against(act, item, state, evidence));
    var file = files.of(act);
    table.progress(item, state, evidence, act.actor().name(), act.at());
    file.ifPresent(each -> reports.attach(number, each));
    return Done.to("督办事项" + number + "：" + state.chinese()).reason(evidence);
  }

  private static List<Finding> against(Act act, Item item, State state, String evidence) {
    var findings = new ArrayList<Finding>();
    if (!responsible(act, item)) {
      return List.of(unknown(item.number()));
    }
    if (!item.open()) {
      findings.add(
          refusal(item.number())
              .observed("督办事项" + item.state().chinese())
              .allowed("尚未办结的事项")
              .fix("核对事项编号"));
    }
    if (state == State.DONE && evidence.isEmpty()) {
      findings.add(
          refusal(item.number())
              .observed("报办结而没有佐证")
              .allowed("办结的写明结果和佐证")
              .fix("在 evidence 中写明（文号、材料名称等）"));
    }
    return findings;
  }

  private static boolean responsible(Act act, Item item) {
    return act.actor().holds(Post.CLERK)
        || act.actor()
            .unit()
            .map(Unit::code)
            .filter(unit -> unit.equals(item.lead()) || item.with().contains(unit))
            .isPresent();
  }

  private static State state(Act act) {
    var word = act.fields().text("state");
    return State.named(word)
        .orElseThrow(() -> new UnfitField("state", "“state”应为 未办、办理中 或 已办结，现为“" + word + "”"));
  }

  /// Whoever may not know an item is answered as if there were none.
  private static Finding unknown(int number) {
    return refusal(number)
        .observed("没有编号为" + number + "的督办事项，或者不由本单位承办")
        .allowed("本单位牵头或者配合的督办事项")
        .fix("核对事项编号");
  }

  private static Finding refusal(int number) {
    return SupervisionCode.PROGRESS.reject().where("督办事项" + number);
  }
}
