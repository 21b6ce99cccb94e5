package io.huiji.intake.rule;

import io.huiji.calendar.Written;
import io.huiji.document.Reading;
import io.huiji.intake.Code;
import io.huiji.kernel.MaterialKind;
import io.huiji.rules.Finding;
import io.huiji.rules.Rule;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// R7.2 and R7.3: the opinions that the card calls for are there and judged the text that is handed
/// in now. A progress report needs none (R10.6).
final class OpinionsAtHand implements Rule<JudgedSubmission> {
  private static final List<MaterialKind> FISCAL =
      List.of(MaterialKind.FISCAL_OPINION, MaterialKind.AUDIT_OPINION);
  private static final Pattern DATE_LINE =
      Pattern.compile("\\s*(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日\\s*");

  @Override
  public Stream<Finding> check(JudgedSubmission submission) {
    if (submission.card().isEmpty() || submission.progress()) {
      return Stream.empty();
    }
    var card = submission.card().get().card();
    var legal = card.legalReview() ? legal(submission) : Stream.<Finding>empty();
    var fiscal =
        card.fiscal()
            ? FISCAL.stream().flatMap(kind -> fiscal(kind, submission))
            : Stream.<Finding>empty();
    return Stream.of(legal, fiscal, dates(submission)).flatMap(findings -> findings);
  }

  private static Stream<Finding> legal(JudgedSubmission submission) {
    var kind = MaterialKind.LEGAL_OPINION;
    if (!submission.has(kind) && given(kind, submission).isEmpty()) {
      return Stream.of(
          Code.LEGAL_OPINION
              .reject()
              .observed("需合法性审查的议题没有附合法性审查意见")
              .allowed("报送前已经取得的合法性审查意见")
              .where("阅办卡：legal-review")
              .fix("请把司法行政部门出具的合法性审查意见作为材料一并报送"));
    }
    if (stale(kind, submission)) {
      return Stream.of(stale(kind, Code.LEGAL_OPINION_STALE));
    }
    return given(kind, submission).filter(opinion -> !opinion.agreed()).isPresent()
        ? Stream.of(
            Code.LEGAL_OPINION_AGAINST
                .hold()
                .observed("司法行政部门对现在的审议文本出具的意见为不合法")
                .allowed("经审查合法的审议文本")
                .fix("请按审查意见修改审议文本，再取得合法性审查意见后重新报送"))
        : Stream.empty();
  }

  private static Stream<Finding> fiscal(MaterialKind kind, JudgedSubmission submission) {
    var given = given(kind, submission);
    if (!submission.has(kind) && given.isEmpty()) {
      return Stream.of(
          Code.FISCAL_OPINION
              .hold()
              .observed("涉及财政资金的议题还没有" + kind.chinese())
              .allowed("区财政局、区审计局的初步意见")
              .where("阅办卡：fiscal")
              .fix("请随材料报送" + kind.chinese() + "，或由出具意见的单位另行提交"));
    }
    var against =
        given.filter(opinion -> !opinion.agreed()).isPresent()
            ? Stream.of(
                Code.FISCAL_OPINION_AGAINST
                    .warn()
                    .observed(kind.chinese() + "为不同意")
                    .allowed("初步意见已经提出，供会议参考")
                    .fix("请与出具意见的单位进一步协商，并在汇报时说明"))
            : Stream.<Finding>empty();
    var stale =
        stale(kind, submission)
            ? Stream.of(stale(kind, Code.FISCAL_OPINION_STALE))
            : Stream.<Finding>empty();
    return Stream.concat(against, stale);
  }

  private static Optional<Facts.GivenOpinion> given(
      MaterialKind kind, JudgedSubmission submission) {
    return submission.facts().opinions().stream()
        .filter(opinion -> opinion.kind() == kind)
        .reduce((_, latest) -> latest);
  }

  /// Stale is an opinion whose text has changed since: it was given on another text, or it came in
  /// before with another.
  private static boolean stale(MaterialKind kind, JudgedSubmission submission) {
    if (!submission.has(kind)) {
      return given(kind, submission)
          .map(opinion -> !opinion.text().equals(submission.reviewedText()))
          .orElse(false);
    }
    var now = submission.digests(kind);
    var text = submission.digests(MaterialKind.TEXT_FOR_REVIEW);
    return submission.earlier().stream()
        .filter(papers -> papers.getOrDefault(kind, Set.of()).equals(now))
        .anyMatch(
            papers -> !papers.getOrDefault(MaterialKind.TEXT_FOR_REVIEW, Set.of()).equals(text));
  }

  private static Finding stale(MaterialKind kind, Code code) {
    return code.hold()
        .observed(kind.chinese() + "出具以后，审议文本又作了改动，意见与文本对不上")
        .allowed("意见针对现在报送的审议文本")
        .fix("请就改动后的审议文本重新取得" + kind.chinese());
  }

  private static Stream<Finding> dates(JudgedSubmission submission) {
    return submission.of(MaterialKind.LEGAL_OPINION).stream()
        .flatMap(
            paper ->
                paper.reading().flatMap(OpinionsAtHand::dated).stream()
                    .filter(date -> date.isAfter(submission.received().toLocalDate()))
                    .map(
                        date ->
                            Code.LEGAL_OPINION_DATE
                                .warn()
                                .file(paper.name())
                                .observed("合法性审查意见的落款日期为" + Written.day(date) + "，晚于报送日期")
                                .allowed(
                                    "落款日期不晚于" + Written.day(submission.received().toLocalDate()))
                                .where("落款")
                                .fix("请核对落款日期")));
  }

  /// The last line that is nothing but a date.
  private static Optional<LocalDate> dated(Reading reading) {
    return reading
        .text()
        .lines()
        .map(DATE_LINE::matcher)
        .filter(Matcher::matches)
        .flatMap(
            match -> {
              try {
                return Stream.of(
                    LocalDate.of(
                        Integer.parseInt(match.group(1)),
                        Integer.parseInt(match.group(2)),
                        Integer.parseInt(match.group(3))));
              } catch (DateTimeException _) {
                return Stream.empty();
              }
            })
        .reduce((_, last) -> last);
  }
}
