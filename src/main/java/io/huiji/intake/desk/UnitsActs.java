package io.huiji.intake.desk;

import io.huiji.access.Organisation;
import io.huiji.access.Unit;
import io.huiji.act.Act;
import io.huiji.act.ActRefused;
import io.huiji.act.ActResult.Done;
import io.huiji.document.PaperReader;
import io.huiji.intake.card.DeclaredMaterial;
import io.huiji.intake.read.DeliveryReader;
import io.huiji.intake.read.SubmissionReader;
import io.huiji.intake.rule.PaperContent;
import io.huiji.intake.table.FactTable;
import io.huiji.intake.table.FactTable.Fact;
import io.huiji.intake.table.SubmissionRow;
import io.huiji.kernel.MaterialKind;
import io.huiji.profile.RuleProfiles;
import io.huiji.store.ContentStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What other units add to a submission: opinions, replies to consultation.
@Component
class UnitsActs {
  private static final Set<MaterialKind> OPINIONS =
      Set.of(MaterialKind.FISCAL_OPINION, MaterialKind.AUDIT_OPINION, MaterialKind.LEGAL_OPINION);
  private static final Set<String> REPLIES = Set.of("一致", "基本一致", "不一致");

  private final TopicDesk desk;
  private final Organisation organisation;
  private final StoredPapers papers;
  private final Judge judge;
  private final PaperReader reader;
  private final ContentStore store;
  private final RuleProfiles profiles;

  UnitsActs(
      TopicDesk desk,
      Organisation organisation,
      StoredPapers papers,
      Judge judge,
      PaperReader reader,
      ContentStore store,
      RuleProfiles profiles) {
    this.desk = desk;
    this.organisation = organisation;
    this.papers = papers;
    this.judge = judge;
    this.reader = reader;
    this.store = store;
    this.profiles = profiles;
  }

  Done giveOpinion(Act act) {
    var kind = kind(act);
    var agreed = agreed(act);
    var unit = giver(act, kind);
    var row = desk.submission(act);
    var paper = paper(act, kind);
    var text = judge.subject(row, papers.of(row.id())).reviewedText();
    desk.add(act, row, List.of(new Fact.Opinion(kind, unit.code(), agreed, text, paper)));
    return Done.to(row.title()).reason(kind.chinese() + "：" + (agreed ? "同意" : "不同意"));
  }

  Done replyConsultation(Act act) {
    var reply = act.fields().text("reply");
    if (!REPLIES.contains(reply)) {
      throw ActRefused.because(
          DeskCode.REPLY
              .reject()
              .where("reply")
              .observed("不认识的答复“" + reply + "”")
              .allowed("一致、基本一致、不一致")
              .fix("请改写为其中之一"));
    }
    var row = desk.submission(act);
    var unit = act.actor().unit().filter(own -> consulted(row, own));
    if (unit.isEmpty()) {
      throw ActRefused.because(
          DeskCode.REPLY
              .reject()
              .where(row.title())
              .observed("办理人不是这个议题的会商单位")
              .allowed("阅办卡列出的会商单位")
              .fix("请由会商单位自己答复"));
    }
    var paper = paper(act, MaterialKind.CONSULTATION_SUMMARY);
    var text = judge.subject(row, papers.of(row.id())).reviewedText();
    desk.add(act, row, List.of(new Fact.Reply(unit.get().code(), reply, text, paper)));
    return Done.to(row.title()).reason(unit.get().name() + "：" + reply);
  }

  private boolean consulted(SubmissionRow row, Unit unit) {
    return row.card().stream()
        .flatMap(card -> card.card().consulted().stream())
        .anyMatch(one -> one.unit().equals(unit.name()) || one.unit().equals(unit.code()));
  }

  private static MaterialKind kind(Act act) {
    var written = act.fields().text("kind");
    return MaterialKind.named(written)
        .filter(OPINIONS::contains)
        .orElseThrow(
            () ->
                ActRefused.because(
                    DeskCode.OPINION
                        .reject()
                        .where("kind")
                        .observed("不认识的意见种类“" + written + "”")
                        .allowed("财政意见、审计意见、合法性审查意见")
                        .fix("请改写为其中之一")));
  }

  private static boolean agreed(Act act) {
    var written = act.fields().text("verdict");
    return switch (written) {
      case "agree", "同意", "合法", "一致" -> true;
      case "disagree", "refuse", "不同意", "不合法" -> false;
      default ->
          throw ActRefused.because(
              DeskCode.OPINION
                  .reject()
                  .where("verdict")
                  .observed("不认识的结论“" + written + "”")
                  .allowed("agree（同意）或 disagree（不同意）")
                  .fix("请改写为其中之一"));
    };
  }

  private Unit giver(Act act, MaterialKind kind) {
    var day = act.at().toLocalDate();
    var name = profiles.inForceOn(day).opinionsBy().getOrDefault(kind, "");
    var giver = organisation.unit(name, day);
    return act.actor()
        .unit()
        .filter(own -> giver.filter(own::equals).isPresent())
        .orElseThrow(
            () ->
                ActRefused.because(
                    DeskCode.OPINION
                        .reject()
                        .where("kind")
                        .observed("办理人不是出具" + kind.chinese() + "的单位")
                        .allowed(name)
                        .fix("请由" + name + "自己出具")));
  }

  private Optional<FactTable.Paper> paper(Act act, MaterialKind kind) {
    return act.fields().optionalText("file").map(file -> paper(act, kind, file));
  }

  /// The paper of an opinion or a reply passes the same gate as every other.
  private FactTable.Paper paper(Act act, MaterialKind kind, String name) {
    var file =
        act.caller()
            .files()
            .read(name, DeliveryReader.LARGEST_FILE)
            .map(content -> DeliveryReader.paper(name, content))
            .orElseThrow(() -> refused(name, "文件不存在、读不了或者过大"));
    var profile = profiles.inForceOn(act.at().toLocalDate());
    var read =
        new SubmissionReader(reader, profile)
            .paper(file, new DeclaredMaterial(file.name(), kind.chinese(), ""));
    if (read.content() instanceof PaperContent.Read(var reading)) {
      var digest = store.put(file.content());
      return new FactTable.Paper(file.name(), digest, file.size(), papers.keep(reading));
    }
    throw read.content() instanceof PaperContent.Classified
        ? classified(name)
        : refused(name, "文件打不开或没有文字");
  }

  /// Nothing of it is quoted, nothing of it stays (R10.5).
  private static ActRefused classified(String name) {
    return ActRefused.because(
        DeskCode.PAPER
            .reject()
            .file(name)
            .observed("页面上标有密级，本系统不得保存；内容未保存")
            .allowed("不涉密的文件；涉密的以纸质件报送")
            .fix("确属涉密的，请把纸质件送区政府办公室；不涉密的，去掉密级标注。请把电子文件移出本机"));
  }

  private static ActRefused refused(String name, String observed) {
    return ActRefused.because(
        DeskCode.FILE
            .reject()
            .file(name)
            .observed(observed)
            .allowed("完整、可以打开的文件")
            .fix("请换用可以打开的电子原件"));
  }
}
