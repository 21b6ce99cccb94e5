package io.huiji.intake.rule;

import io.huiji.intake.Code;
import io.huiji.kernel.MaterialKind;
import io.huiji.rules.Finding;
import io.huiji.rules.Rule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// R7.3: public money in the papers of a topic that is not flagged fiscal is told.
final class MoneyIsDeclared implements Rule<JudgedSubmission> {
  private static final List<MaterialKind> LOOKED_AT =
      List.of(MaterialKind.STATEMENT, MaterialKind.TEXT_FOR_REVIEW, MaterialKind.PROGRESS_REPORT);

  @Override
  public Stream<Finding> check(JudgedSubmission submission) {
    if (submission.card().map(card -> card.card().fiscal()).orElse(true)) {
      return Stream.empty();
    }
    return LOOKED_AT.stream()
        .flatMap(kind -> submission.of(kind).stream())
        .flatMap(paper -> money(paper, submission).stream());
  }

  private static Optional<Finding> money(JudgedPaper paper, JudgedSubmission submission) {
    return paper
        .reading()
        .flatMap(reading -> firstMention(reading.text(), submission))
        .map(
            words ->
                Code.FISCAL_WORDS
                    .warn()
                    .file(paper.name())
                    .observed("材料中写到“" + words + "”，阅办卡没有填为涉及财政资金")
                    .allowed("涉及财政资金的，阅办卡 fiscal 填 true")
                    .where("阅办卡：fiscal")
                    .fix("请核对：涉及财政资金的，改填后补财政意见、审计意见；不涉及的，不必处理"));
  }

  private static Optional<String> firstMention(String text, JudgedSubmission submission) {
    var fiscal = submission.profile().fiscal();
    var word = fiscal.words().stream().filter(text::contains).findFirst();
    if (word.isPresent()) {
      return word;
    }
    var units = String.join("|", fiscal.amountUnits().stream().map(Pattern::quote).toList());
    var amount = Pattern.compile("\\d[\\d,，.]*\\s*(?:" + units + ")").matcher(text);
    return amount.find() ? Optional.of(amount.group()) : Optional.empty();
  }
}
