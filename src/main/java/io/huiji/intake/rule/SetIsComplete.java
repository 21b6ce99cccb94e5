package io.huiji.intake.rule;

import io.huiji.intake.Code;
import io.huiji.intake.card.CardRead;
import io.huiji.intake.card.DeclaredMaterial;
import io.huiji.intake.card.SubmittedCard;
import io.huiji.kernel.MaterialKind;
import io.huiji.rules.Finding;
import io.huiji.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// R11.1, R10.1 and R10.6: card, papers and list of observers are all there, and the papers are of
/// the kinds that the topic needs.
final class SetIsComplete implements Rule<JudgedSubmission> {
  @Override
  public Stream<Finding> check(JudgedSubmission submission) {
    var findings = new ArrayList<Finding>();
    if (submission.cardRead() instanceof CardRead.Missing) {
      findings.add(incomplete("没有会议阅办卡", "请填写 submission.yaml 或会议阅办卡（docx），与材料放在同一文件夹或压缩包中"));
    }
    submission.card().ifPresent(card -> findings.addAll(ofCard(card, submission)));
    return findings.stream();
  }

  private static List<Finding> ofCard(SubmittedCard card, JudgedSubmission submission) {
    var findings = new ArrayList<Finding>();
    if (card.materials().isEmpty()) {
      findings.add(incomplete("没有报送会议材料", "请把会议材料与阅办卡一并报送，并在阅办卡中列明每份材料"));
    }
    if (card.card().observers().isEmpty()) {
      findings.add(incomplete("没有报送列席单位名单", "请在阅办卡中写明列席单位；没有需要列席的单位的，写“无”"));
    } else if (card.card().observers().get().isEmpty()) {
      findings.add(noObservers());
    }
    var absent = submission.papers().stream().filter(paper -> !paper.there()).toList();
    if (!absent.isEmpty()) {
      var names = String.join("、", absent.stream().map(JudgedPaper::name).toList());
      findings.add(incomplete("阅办卡写到的文件没有报来：" + names, "请补齐文件后重新报送；不再需要的，从阅办卡中删去"));
      absent.forEach(paper -> findings.add(fileMissing(paper)));
    }
    card.materials().stream()
        .map(DeclaredMaterial::file)
        .filter(name -> !name.isEmpty())
        .filter(name -> card.materials().stream().filter(m -> m.file().equals(name)).count() > 1)
        .distinct()
        .forEach(name -> findings.add(twice(name)));
    (card.card().progress() ? progressKinds(submission) : deliberationKinds(submission))
        .forEach(findings::add);
    return findings;
  }

  private static Finding incomplete(String observed, String fix) {
    return Code.INCOMPLETE.reject().observed(observed).allowed("会议阅办卡、会议材料、列席单位名单三样齐全").fix(fix);
  }

  private static Finding noObservers() {
    return Code.NO_OBSERVERS
        .warn()
        .observed("列席单位名单为空")
        .allowed("有列席单位的，逐一写明全称")
        .where("阅办卡：observers")
        .fix("请核对是否确实没有需要列席的单位");
  }

  private static Finding fileMissing(JudgedPaper paper) {
    return Code.FILE_MISSING
        .reject()
        .file(paper.name())
        .observed("阅办卡列有这份文件，报来的文件中没有")
        .allowed("阅办卡列出的文件全部报来，文件名一致")
        .where("阅办卡：materials")
        .fix("请补上这份文件，或改正阅办卡中的文件名");
  }

  private static Finding twice(String name) {
    return Code.TWICE
        .warn()
        .file(name)
        .observed("阅办卡把这份文件列了不止一次")
        .allowed("每份文件列一次")
        .where("阅办卡：materials")
        .fix("请核对是否写错了文件名");
  }

  private static Stream<Finding> deliberationKinds(JudgedSubmission submission) {
    return Stream.of(MaterialKind.STATEMENT, MaterialKind.TEXT_FOR_REVIEW)
        .filter(kind -> submission.of(kind).isEmpty())
        .map(kind -> kindMissing(Code.KIND_MISSING, kind, "审议类议题须有情况说明和审议文本"));
  }

  private static Stream<Finding> progressKinds(JudgedSubmission submission) {
    var missing =
        submission.of(MaterialKind.PROGRESS_REPORT).isEmpty()
            ? Stream.of(
                kindMissing(Code.PROGRESS_REPORT, MaterialKind.PROGRESS_REPORT, "进展情况汇报类议题须有情况汇报"))
            : Stream.<Finding>empty();
    var extra =
        submission.papers().stream()
            .filter(paper -> paper.declared().isPresent() && paper.kind().isPresent())
            .filter(paper -> !paper.kind().equals(Optional.of(MaterialKind.PROGRESS_REPORT)))
            .map(
                paper ->
                    Code.PROGRESS_EXTRA
                        .warn()
                        .file(paper.name())
                        .observed("进展情况汇报类议题附有“" + paper.kind().get().chinese() + "”，不必报送")
                        .allowed("只报情况汇报材料")
                        .where("阅办卡：materials")
                        .fix("下次可以不报；需要会议审议的，请把议题类型改为审议"));
    return Stream.concat(missing, extra);
  }

  private static Finding kindMissing(Code code, MaterialKind kind, String allowed) {
    return code.reject()
        .observed("没有“" + kind.chinese() + "”")
        .allowed(allowed)
        .where("阅办卡：materials")
        .fix("请补报“" + kind.chinese() + "”，并在阅办卡中写明材料种类");
  }
}
