package io.huiji.operations.nightly;

import io.huiji.archive.Fixity;
import io.huiji.archive.Keeping;
import io.huiji.archive.Sidecars;
import io.huiji.batch.SafePoint;
import io.huiji.batch.Trouble;
import io.huiji.intake.Collector;
import io.huiji.lending.Lending;
import io.huiji.minutes.Minutes;
import io.huiji.packet.Packets;
import io.huiji.search.Indexer;
import io.huiji.supervision.Supervision;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The steps of the night, in order: collect and judge, assemble, draft and finish minutes, file,
/// remind borrowers, index, report.
@Component
class NightlySteps {

  private final Collector collector;
  private final Packets packets;
  private final Minutes minutes;
  private final Supervision supervision;
  private final YearEnd yearEnd;
  private final Keeping keeping;
  private final Sidecars sidecars;
  private final Fixity fixity;
  private final Lending lending;
  private final Indexer indexer;
  private final ReportStep report;

  NightlySteps(
      Collector collector,
      Packets packets,
      Minutes minutes,
      Supervision supervision,
      YearEnd yearEnd,
      Keeping keeping,
      Sidecars sidecars,
      Fixity fixity,
      Lending lending,
      Indexer indexer,
      ReportStep report) {
    this.collector = collector;
    this.packets = packets;
    this.minutes = minutes;
    this.supervision = supervision;
    this.yearEnd = yearEnd;
    this.keeping = keeping;
    this.sidecars = sidecars;
    this.fixity = fixity;
    this.lending = lending;
    this.indexer = indexer;
    this.report = report;
  }

  List<NightlyStep> inOrder() {
    return List.of(
        new NightlyStep("collect", "收件、核对", this::collect),
        new NightlyStep("packets", "汇编会议材料", _ -> assemble()),
        new NightlyStep("minutes", "拟写、完成纪要", _ -> draftAndFinish()),
        new NightlyStep("archive", "归档、核对完好", this::file),
        new NightlyStep("loans", "催还", _ -> remind()),
        new NightlyStep("index", "更新检索索引", _ -> index()),
        new NightlyStep("report", "写报告", report::write));
  }

  private List<Trouble> collect(Night night) {
    return collector.collect(night.inbox()).troubles();
  }

  /// What is wrong with a packet is asked of it anew by the report, run after run.
  private List<Trouble> assemble() {
    return packets.due().stream()
        .peek(_ -> SafePoint.pass())
        .flatMap(meeting -> packets.assemble(meeting).stream())
        .toList();
  }

  private List<Trouble> draftAndFinish() {
    var drafted =
        minutes.draftDue().stream()
            .filter(Minutes.Drafted::besideEdited)
            .map(
                each ->
                    Trouble.noted(
                        "纪要草稿经人工修改，新拟的一稿另存，没有覆盖", each.meeting() + " 的会议纪要", "请比较两稿，把需要的改动并入修改稿"));
    var unfinished =
        minutes.completeIssued().stream()
            .map(
                each ->
                    new Trouble(
                        "印发的纪要：" + each.reason(),
                        each.number(),
                        "请检查 LibreOffice 和输出文件夹后再运行一次夜间作业",
                        each.personNeeded()));
    var troubles = Stream.concat(drafted, unfinished).toList();
    supervision.writeOrders();
    return troubles;
  }

  private List<Trouble> file(Night night) {
    yearEnd.concludeBy(night.date());
    var flags = keeping.nightly(night.date());
    sidecars.writeMissing();
    return Stream.concat(
            flags.stream(), fixity.sample(night.date()).frozen().stream().map(NightlySteps::frozen))
        .toList();
  }

  private static Trouble frozen(Fixity.Frozen each) {
    return Trouble.forAPerson(
        "归档文件与校验值不符，已冻结，不能查阅、复制、借出：" + each.faults(),
        each.name(),
        "请从备份恢复原来的文件，再由档案员办理 release-freeze；全部核对用 archive verify");
  }

  private List<Trouble> remind() {
    return lending.nightly();
  }

  private List<Trouble> index() {
    return indexer.catchUp().troubles().stream()
        .map(text -> Trouble.noted(text, "检索索引", "请查看日志；索引可用 archive rebuild-index 重建"))
        .toList();
  }
}
