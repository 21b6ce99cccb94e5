package io.huiji.archive.correction;

import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.act.UnfitField;
import io.huiji.archive.Archive;
import io.huiji.archive.ArchiveRule;
import io.huiji.archive.CorrectionProposed;
import io.huiji.archive.Fixity;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.RecordEvent;
import io.huiji.archive.RecordEvents;
import io.huiji.archive.RecordKeeping;
import io.huiji.archive.RecordKind;
import io.huiji.archive.keeping.Standing;
import io.huiji.audit.Concern;
import io.huiji.document.PaperReader;
import io.huiji.rules.Finding;
import io.huiji.store.ContentStore;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Corrects records. The keepers correct a paper; of what the mayor agreed to (minutes and the
/// notices drawn from them) they only propose, and he decides (R17.2).
@Component
final class Corrections {

  private final Archive archive;
  private final RecordEvents events;
  private final RecordKeeping keeping;
  private final Fixity fixity;
  private final PaperReader reader;
  private final ContentStore store;
  private final CorrectionFiling filing;
  private final ApplicationEventPublisher publisher;

  Corrections(
      Archive archive,
      RecordEvents events,
      RecordKeeping keeping,
      Fixity fixity,
      PaperReader reader,
      ContentStore store,
      CorrectionFiling filing,
      ApplicationEventPublisher publisher) {
    this.archive = archive;
    this.events = events;
    this.keeping = keeping;
    this.fixity = fixity;
    this.reader = reader;
    this.store = store;
    this.filing = filing;
    this.publisher = publisher;
  }

  Done correct(Act act) {
    var reason = act.fields().text("reason");
    keeping.lock();
    var record = record(act);
    refuseUnfit(record);
    var file = CorrectedFile.of(act, record, reader);
    return agreedByTheMayor(record)
        ? propose(act, record, file, reason)
        : filed(act, record, file, reason, Optional.empty());
  }

  static boolean agreedByTheMayor(RecordEntry record) {
    var kind = record.filing().kind();
    return kind == RecordKind.MINUTES || kind == RecordKind.EXCERPT;
  }

  private Done propose(Act act, RecordEntry record, CorrectedFile file, String reason) {
    if (Pending.of(events.of(record.id())).isPresent()) {
      throw refused(record, "已有一次更正待区长审定", "没有待审定的更正", "请等区长审定（approve-correction）");
    }
    filing.requirePrintable(record, file);
    var pending =
        new Pending(act.actor().name(), act.at(), file.name(), store.put(file.content()), reason);
    mark(act, record, Pending.PROPOSED, pending.detail());
    publisher.publishEvent(new CorrectionProposed(record, reason, act.actor().name()));
    return Done.to(record.spokenName() + "：更正待区长审定")
        .reason(reason)
        .concerning(Concern.record(record.id()));
  }

  Done decide(Act act) {
    var agreed = agreed(act);
    var reason = act.fields().optionalText("reason").orElse("");
    if (!agreed && reason.isEmpty()) {
      throw new UnfitField("reason", "不同意的，须在“reason”写明理由");
    }
    keeping.lock();
    var record = record(act);
    var pending =
        Pending.of(events.of(record.id()))
            .filter(_ -> record.replacedBy().isEmpty())
            .orElseThrow(() -> refused(record, "没有待审定的更正", "档案员已经提出的更正", "请核对编号"));
    if (!agreed) {
      mark(act, record, Pending.REFUSED, Map.of(Pending.REASON, reason));
      return Done.to(record.spokenName() + "：不同意更正")
          .reason(reason)
          .concerning(Concern.record(record.id()));
    }
    refuseUnfit(record);
    var file = CorrectedFile.of(pending.name(), store.get(pending.content()), reader);
    return filed(act, record, file, pending.reason(), Optional.of(pending.by()));
  }

  /// @param proposer where another one agreed
  private Done filed(
      Act act, RecordEntry record, CorrectedFile file, String reason, Optional<String> proposer) {
    var now = filing.file(act, record, file, reason, proposer);
    return Done.to(record.spokenName() + "更正为" + now.electronicNumber())
        .reason(reason)
        .concerning(Concern.record(record.id()));
  }

  private void mark(Act act, RecordEntry record, String kind, Map<String, String> detail) {
    events.add(RecordEvent.of(record.id(), act.at(), kind, act.actor().name(), detail));
  }

  private RecordEntry record(Act act) {
    var asked = act.fields().text("record");
    return archive
        .find(asked, act.actor(), act.at())
        .orElseThrow(
            () ->
                ActRefused.because(
                        finding(asked)
                            .observed("没有“" + asked + "”这一件归档文件")
                            .allowed("可以查阅的归档文件，写编号、档号或文件号")
                            .fix("请核对编号；可以先用 search 查找"))
                    .concerning(
                        archive
                            .find(asked)
                            .map(entry -> Concern.record(entry.id()))
                            .orElse(Concern.NONE)));
  }

  private void refuseUnfit(RecordEntry record) {
    var standing = Standing.of(record, events.of(record.id()));
    if (record.replacedBy().isPresent()) {
      throw refused(record, "这一件已经更正或代替过", "现在有效的一件", "请更正最新的一件");
    }
    if (record.filing().marking().level().classified()) {
      throw refused(record, "标有密级", "没有密级的", "在涉密计算机上办理");
    }
    if (fixity.frozen(record.id()).isPresent()) {
      throw refused(record, "已冻结：内容与归档时不符", "完好的", "先从备份恢复并解冻（release-freeze）");
    }
    if (standing.held()) {
      throw refused(record, "保全期间不得更正", "没有保全的", "解除保全（lift-hold）后再办理");
    }
    if (standing.gone() || standing.packed().isPresent() || standing.transferred().isPresent()) {
      throw refused(record, "已经销毁、已经移交或者正在移交", "由本机关保管的", "移交了的，请向档案馆提出");
    }
    switch (record.filing().kind()) {
      case PAPER, MINUTES, EXCERPT, AGENDA, ATTENDANCE -> {}
      case PACKET -> throw refused(record, "汇编由会议材料生成", "会议材料", "请更正其中的材料，或者重新审定议程");
      case REGISTER -> throw refused(record, "由本系统按登记生成", "会议材料、会议纪要等", "有变动的，另行办理一次，另成一件");
      case PAPER_SLOT -> throw refused(record, "只有纸质登记，没有电子文件", "有电子文件的", "请更正纸质件");
    }
  }

  private static boolean agreed(Act act) {
    return switch (act.fields().text("verdict")) {
      case "agree", "同意" -> true;
      case "refuse", "不同意" -> false;
      case String other ->
          throw new UnfitField("verdict", "“verdict”应为 agree（同意）或 refuse（不同意），现为“" + other + "”");
    };
  }

  static Finding finding(String where) {
    return ArchiveRule.KEEPING.reject().where(where);
  }

  static Finding refusal(CorrectedFile.Unfit unfit) {
    return finding("file").observed(unfit.observed()).allowed(unfit.allowed()).fix(unfit.fix());
  }

  static ActRefused refused(RecordEntry record, String observed, String allowed, String fix) {
    return ActRefused.because(
            finding(record.spokenName()).observed(observed).allowed(allowed).fix(fix))
        .concerning(Concern.record(record.id()));
  }
}
