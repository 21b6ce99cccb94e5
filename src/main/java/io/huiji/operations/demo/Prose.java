package io.huiji.operations.demo;

import io.huiji.document.Manuscript;
import io.huiji.document.Manuscript.Bar;
import io.huiji.document.Manuscript.Block;
import io.huiji.document.Manuscript.Chart;
import io.huiji.document.Manuscript.Heading;
import io.huiji.document.Manuscript.Table;
import io.huiji.document.Manuscript.Text;
import java.util.ArrayList;
import java.util.List;

/// Writes the papers of a sample topic, in the manner of offices: as long and as varied as real
/// ones, the same every time.
///
/// @param unit that hands in, by its full name
record Prose(Matter matter, String unit) {

  private static final List<String> NUMERALS =
      List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");

  private static final List<String> HOW =
      List.of(
          "实施中坚持问题导向，先摸清底数再逐项推进，确保事项可核查、进度可追溯",
          "具体工作由%s会同有关单位组织，重要节点向区政府分管负责同志报告",
          "对推进中出现的新情况，及时会商研究，不搞简单化和一刀切",
          "有关情况纳入季度调度，对进展滞后的事项发出提示并说明原因",
          "工作成效以群众实际感受和第三方评估结果为准，不以台账数量论英雄",
          "相关数据由%s统一归集，按月更新，与业务系统核对一致后使用");

  private static final List<String> WHEN =
      List.of("启动后三十日内形成工作清单", "首个季度完成基础工作并开展一次自查", "每半年组织一次交叉检查", "年度终了前完成总结评估", "重点环节实行周报告制度");

  private static final List<String> GUARANTEES =
      List.of(
          "加强组织领导。建立由%s牵头、相关单位参加的工作专班，明确一名分管负责同志具体负责，定期研究解决跨部门问题，形成工作合力",
          "落实资金保障。按照统筹安排、突出重点、注重绩效的原则安排所需经费，严格预算约束，规范资金支付程序，提高资金使用效益",
          "强化监督检查。将%s工作纳入年度督查事项，采取随机抽查、实地核验等方式了解真实进度，对工作不力的单位予以通报",
          "注重宣传引导。通过政务公开栏、便民服务热线和社区公告等渠道解读政策，及时回应群众关切，营造各方支持参与的良好氛围",
          "防范各类风险。对社会稳定、安全生产和廉政等方面的风险开展评估，制定防控措施和应急预案，做到早发现、早报告、早处置");

  /// 情况说明: the six things that it must cover, within the limit of length.
  Manuscript statement(String mark, String title) {
    var blocks = new ArrayList<Block>();
    section(blocks, 0, "起草过程", drafting());
    section(blocks, 1, "主要内容", contents());
    section(blocks, 2, "法律政策依据", grounds());
    section(blocks, 3, "合理性和可行性", reasons());
    section(blocks, 4, "征求意见情况", consultation());
    section(blocks, 5, "合法性审查情况", legality());
    return Manuscript.of(mark, title, blocks);
  }

  /// A statement far beyond the limit, as units also send them.
  Manuscript longStatement(String mark, String title) {
    var statement = statement(mark, title);
    var blocks = new ArrayList<>(statement.blocks());
    matter.tasks().forEach(task -> blocks.add(new Text(paragraph(task, 1))));
    matter.tasks().forEach(task -> blocks.add(new Text(paragraph(task, 3))));
    return Manuscript.of(mark, title, blocks);
  }

  /// 审议文本: a plan in chapters with tables and a chart.
  Manuscript plan(String mark, String title) {
    var blocks = new ArrayList<Block>();
    blocks.add(
        new Text(
            "为做好%s工作，根据%s等规定，结合我区实际，制定本方案。"
                .formatted(matter.matter(), String.join("、", matter.basis()))));
    section(blocks, 0, "总体要求", general());
    goals(blocks);
    tasks(blocks);
    steps(blocks);
    budget(blocks);
    guarantees(blocks);
    responsibilities(blocks);
    return Manuscript.of(mark, title, blocks);
  }

  /// 情况汇报: what has been done, what is hard, what comes next.
  Manuscript progress(String mark, String title) {
    var blocks = new ArrayList<Block>();
    section(blocks, 0, "总体情况", String.join("", matter.need()));
    blocks.add(new Heading(1, "二、主要工作"));
    matter.tasks().forEach(task -> blocks.add(new Text(task.name() + "。" + joined(task) + "。")));
    section(
        blocks,
        2,
        "存在问题",
        "从调度情况看，各单位进度还不平衡，个别事项基础数据不够准确，部分项目前期工作深度不足，跨部门协同的效率有待提高。对这些问题，已逐项列出清单，明确责任单位和解决时限。");
    section(blocks, 3, "下步打算", String.join("；", matter.steps()) + "。");
    return Manuscript.of(mark, title, blocks);
  }

  /// An opinion of another body on the text.
  Manuscript opinion(String mark, String title, String body, String conclusion) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Text(unit + "："));
    blocks.add(
        new Text(
            "你单位送来的关于%s的材料收悉。我们依照职责，就制定权限、程序履行、内容衔接和可行性等方面进行了研究，现提出意见如下。"
                .formatted(matter.matter())));
    for (var index = 0; index < matter.tasks().size(); index++) {
      blocks.add(
          new Heading(2, "（" + NUMERALS.get(index) + "）关于" + matter.tasks().get(index).name()));
      blocks.add(
          new Text(
              "送审文本提出“%s”。经研究，该内容%s，与现行规定没有抵触。建议%s。"
                  .formatted(
                      matter.tasks().get(index).measures().get(index % 3),
                      index % 2 == 0 ? "属于本级职责范围，程序要求明确" : "目标与财力相适应，责任主体清楚",
                      index % 2 == 0 ? "在实施中细化工作流程，明确办理时限" : "同步建立跟踪评估机制，按年度报告执行情况")));
    }
    blocks.add(new Text("综上，" + conclusion + "。"));
    blocks.add(new Text(body));
    blocks.add(new Text("2026年11月20日"));
    return Manuscript.of(mark, title, blocks);
  }

  /// 征求意见汇总, a table for a sheet.
  Manuscript summary(String mark, String title, List<String> asked) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("序号", "单位", "意见和建议", "采纳情况"));
    for (var index = 0; index < asked.size(); index++) {
      var task = matter.tasks().get(index % matter.tasks().size());
      rows.add(
          List.of(
              String.valueOf(index + 1),
              asked.get(index),
              index % 3 == 0 ? "无不同意见" : "建议进一步明确“" + task.name() + "”的责任分工和完成时限",
              index % 3 == 0 ? "—" : "采纳，已在文本相应部分补充"));
    }
    return Manuscript.of(mark, title, List.of(new Table("征求意见采纳情况表", rows)));
  }

  /// 参考: slides on the same matter.
  Manuscript slides(String mark, String title) {
    var blocks = new ArrayList<Block>();
    for (var index = 0; index < matter.tasks().size(); index++) {
      var task = matter.tasks().get(index);
      blocks.add(new Heading(1, NUMERALS.get(index) + "、" + task.name()));
      task.measures().forEach(measure -> blocks.add(new Text(measure)));
    }
    return Manuscript.of(mark, title, blocks);
  }

  /// 依据: an extract of what it rests on, made up.
  Manuscript basis(String mark, String title) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Text("本摘录由%s整理，供审议时参阅，内容以正式公布的文本为准。".formatted(unit)));
    for (var index = 0; index < matter.basis().size(); index++) {
      blocks.add(new Heading(1, NUMERALS.get(index) + "、" + matter.basis().get(index)));
      blocks.add(
          new Text(
              "与%s有关的规定主要涉及职责分工、办理程序和监督管理三个方面，要求%s，并对%s作出安排。"
                  .formatted(
                      matter.matter(),
                      matter.tasks().get(index).measures().getFirst(),
                      matter.tasks().get(index).name())));
    }
    return Manuscript.of(mark, title, blocks);
  }

  private String drafting() {
    return "今年以来，%s围绕%s开展了专题调研，先后召开座谈会四次，走访镇（街道）和有关单位十二家，收集意见建议三十余条。%s在此基础上，形成了送审文本，并经本单位集体研究通过。"
        .formatted(unit, matter.matter(), matter.need().getFirst());
  }

  private String contents() {
    var names = matter.tasks().stream().map(Matter.Task::name).toList();
    return "文本共提出%s等%d个方面的任务，主要目标是%s。其中，%s；%s。所需资金合计%.1f万元，按规定渠道解决。"
        .formatted(
            String.join("、", names),
            names.size(),
            String.join("，", matter.goals()),
            matter.tasks().getFirst().measures().getFirst(),
            matter.tasks().getLast().measures().getFirst(),
            matter.total());
  }

  private String grounds() {
    return "文本的主要依据是%s。起草中逐条对照上述规定，没有增设审批事项，没有减损公民、法人和其他组织合法权益或者增加其义务。"
        .formatted(String.join("、", matter.basis()));
  }

  private String reasons() {
    return "%s从必要性看，目标与我区发展阶段相适应，%s。从可行性看，经费来源已经落实，实施条件基本具备，%s等重点任务已有前期工作基础，风险总体可控。"
        .formatted(matter.need().getLast(), matter.goals().getLast(), matter.tasks().get(1).name());
  }

  private String consultation() {
    return "先后两次书面征求区发展和改革局、区财政局、区审计局、区司法局以及各镇（街道）意见，共收到反馈意见十六条，采纳十三条，对未采纳的三条逐一作了沟通说明，各方意见一致。";
  }

  private String legality() {
    return "文本经区司法局合法性审查，认为制定主体适格、权限合法、程序规范、内容与上位规定没有抵触。审查意见已附后。";
  }

  private String general() {
    return "坚持以人民为中心，坚持尽力而为、量力而行，坚持远近结合、标本兼治，统筹发展和安全，推动%s取得实效。%s"
        .formatted(matter.matter(), String.join("", matter.need()));
  }

  private void goals(List<Block> blocks) {
    blocks.add(new Heading(1, "二、工作目标"));
    blocks.add(new Text("通过努力，实现以下目标：" + String.join("；", matter.goals()) + "。"));
    blocks.add(new Text("各项目标由%s分解到年度和季度，实行清单管理。目标确需调整的，由%s提出理由，按程序报批。".formatted(unit, unit)));
  }

  private void tasks(List<Block> blocks) {
    blocks.add(new Heading(1, "三、主要任务"));
    for (var index = 0; index < matter.tasks().size(); index++) {
      var task = matter.tasks().get(index);
      blocks.add(new Heading(2, "（" + NUMERALS.get(index) + "）" + task.name()));
      for (var measure = 0; measure < task.measures().size(); measure++) {
        blocks.add(new Text((measure + 1) + "．" + elaborated(task, measure, index)));
      }
    }
  }

  private String elaborated(Matter.Task task, int measure, int index) {
    var how = HOW.get((index * 2 + measure) % HOW.size());
    var next = HOW.get((index * 2 + measure + 3) % HOW.size());
    return "%s。%s；%s，%s。"
        .formatted(
            task.measures().get(measure),
            how.formatted(unit),
            WHEN.get((index + measure) % WHEN.size()),
            next.formatted(unit));
  }

  private void steps(List<Block> blocks) {
    blocks.add(new Heading(1, "四、进度安排"));
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("阶段", "工作内容和时限", "责任单位"));
    for (var index = 0; index < matter.steps().size(); index++) {
      rows.add(List.of("第" + NUMERALS.get(index) + "阶段", matter.steps().get(index), unit));
    }
    blocks.add(new Table("进度安排表", rows));
  }

  private void budget(List<Block> blocks) {
    blocks.add(new Heading(1, "五、经费测算"));
    blocks.add(
        new Text("经测算，所需经费合计%.1f万元。资金安排按照年度预算和项目进度执行，节余资金按规定统筹使用。".formatted(matter.total())));
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("项目", "金额（万元）", "资金渠道"));
    matter
        .budget()
        .forEach(
            cost -> rows.add(List.of(cost.item(), "%.1f".formatted(cost.amount()), cost.source())));
    rows.add(List.of("合计", "%.1f".formatted(matter.total()), ""));
    blocks.add(new Table("经费测算表", rows));
    blocks.add(
        new Chart(
            "经费构成图（万元）",
            matter.budget().stream().map(cost -> new Bar(cost.item(), cost.amount())).toList()));
  }

  private void guarantees(List<Block> blocks) {
    blocks.add(new Heading(1, "六、保障措施"));
    for (var index = 0; index < GUARANTEES.size(); index++) {
      var text = GUARANTEES.get(index).formatted(index == 2 ? matter.matter() : unit);
      blocks.add(new Text("（" + NUMERALS.get(index) + "）" + text + "。"));
    }
  }

  private void responsibilities(List<Block> blocks) {
    blocks.add(new Heading(1, "七、责任分工"));
    var rows = new ArrayList<List<String>>();
    rows.add(List.of("序号", "任务", "主要措施", "完成标志"));
    var number = 1;
    for (var task : matter.tasks()) {
      for (var measure : task.measures()) {
        rows.add(List.of(String.valueOf(number++), task.name(), measure, "形成书面成果并通过验收"));
      }
    }
    blocks.add(new Table("任务分解表", rows));
    blocks.add(new Text("本方案自印发之日起施行，由%s负责解释。".formatted(unit)));
  }

  private String paragraph(Matter.Task task, int shift) {
    var index = matter.tasks().indexOf(task);
    return "%s方面，%s。%s。"
        .formatted(
            task.name(), joined(task), HOW.get((index + shift) % HOW.size()).formatted(unit));
  }

  private static String joined(Matter.Task task) {
    return String.join("，", task.measures());
  }

  private static void section(List<Block> blocks, int number, String heading, String text) {
    blocks.add(new Heading(1, NUMERALS.get(number) + "、" + heading));
    blocks.add(new Text(text));
  }
}
