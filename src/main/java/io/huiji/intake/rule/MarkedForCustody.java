package io.huiji.intake.rule;

import io.huiji.document.Reading;
import io.huiji.intake.Code;
import io.huiji.intake.mark.MarkReader;
import io.huiji.intake.mark.SeenMark;
import io.huiji.intake.mark.SeenMarks;
import io.huiji.profile.RuleProfile;
import io.huiji.rules.Finding;
import io.huiji.rules.Rule;
import io.huiji.rules.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// R10.4: every paper bears its custody mark at the top left of its first page, the one that its
/// card declares.
final class MarkedForCustody implements Rule<JudgedSubmission> {
  private final MarkReader marks;
  private final int lines;

  MarkedForCustody(RuleProfile.Custody custody) {
    this.marks = new MarkReader(custody);
    this.lines = custody.lines();
  }

  @Override
  public Stream<Finding> check(JudgedSubmission submission) {
    return submission.papers().stream()
        .filter(paper -> paper.declared().isPresent())
        .flatMap(
            paper ->
                switch (paper.content()) {
                  case PaperContent.Read(var reading) when PapersAreSound.judgeable(reading) ->
                      check(paper, reading).stream().map(finding -> finding.file(paper.name()));
                  case PaperContent.Classified(var marked, _) when marked.custody().isEmpty() ->
                      Stream.of(missing().severity(Severity.WARN).file(paper.name()));
                  default -> Stream.empty();
                });
  }

  private List<Finding> check(JudgedPaper paper, Reading reading) {
    var seen = marks.read(reading.lines(), paper.declaredMark());
    var custody = seen.custody();
    if (custody.isEmpty()) {
      return List.of(notInPlace(paper, seen));
    }
    var findings = new ArrayList<Finding>();
    if (!custody.get().known()) {
      findings.add(unknown(custody.get().marking().custody(), custody.get().where()));
    } else if (!paper.declaredMark().isBlank()
        && marks.vocabulary().marks(paper.declaredMark()).isEmpty()) {
      findings.add(unknown(paper.declaredMark(), "阅办卡：materials"));
    } else if (differs(paper, seen)) {
      findings.add(differing(paper, seen, custody.get()));
    }
    return findings;
  }

  private Finding notInPlace(JudgedPaper paper, SeenMarks seen) {
    if (seen.misplacedCustody().isPresent()) {
      var mark = seen.misplacedCustody().get();
      return Code.MARK_PLACE
          .reject()
          .observed("保管要求“" + mark.marking().custody() + "”标在" + mark.place().chinese())
          .allowed(place())
          .where(mark.where())
          .fix("请把保管要求移到首页左上角，靠左顶格，3号黑体");
    }
    if (seen.secrecy().isPresent()) {
      return missing().severity(Severity.WARN);
    }
    if (marks.vocabulary().mentioned(paper.name())) {
      return Code.MARK_PLACE
          .reject()
          .observed("保管要求只写在文件名中，页面上没有标注")
          .allowed(place())
          .where("文件名")
          .fix("请在首页左上角标注保管要求，靠左顶格，3号黑体");
    }
    return missing();
  }

  private Finding missing() {
    return Code.MARK_MISSING
        .reject()
        .observed("首页左上角没有标注保管要求")
        .allowed(place() + "，标注：" + marks.vocabulary().listed())
        .where("第1页")
        .fix("请在首页左上角标注保管要求，例如“会后收回”，靠左顶格，3号黑体");
  }

  private String place() {
    return "首页左上角第1至" + lines + "行（份号、密级、紧急程度不计）";
  }

  private Finding unknown(String wording, String where) {
    return Code.MARK_UNKNOWN
        .warn()
        .observed("保管要求写作“" + wording + "”，不是常用的写法")
        .allowed(marks.vocabulary().listed())
        .where(where)
        .fix("请核对写法，建议改用上述写法");
  }

  /// 内部 in one of its wordings against another is no difference; against 会后收回 it is.
  private boolean differs(JudgedPaper paper, SeenMarks seen) {
    var declared = marks.vocabulary().marks(paper.declaredMark());
    return declared
        .filter(marking -> !marking.custody().isEmpty())
        .map(marking -> !within(marking.custody(), seen.marking().custody()))
        .orElse(false);
  }

  private static boolean within(String declared, String marked) {
    return Stream.of("会后收回", "内部").filter(declared::contains).allMatch(marked::contains)
        && (!marked.contains("会后收回") || declared.contains("会后收回") || declared.isEmpty());
  }

  private static Finding differing(JudgedPaper paper, SeenMarks seen, SeenMark mark) {
    return Code.MARK_DIFFERS
        .reject()
        .observed("阅办卡写“" + paper.declaredMark() + "”，页面上标的是“" + seen.marking().custody() + "”")
        .allowed("阅办卡与页面上的保管要求一致")
        .where(mark.where())
        .fix("请核对应当用哪一种保管要求，把阅办卡和材料改为一致");
  }
}
