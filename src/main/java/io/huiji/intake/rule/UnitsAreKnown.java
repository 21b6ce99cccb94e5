package io.huiji.intake.rule;

import io.huiji.intake.Code;
import io.huiji.intake.card.SubmittedCard;
import io.huiji.rules.Finding;
import io.huiji.rules.Rule;
import java.util.List;
import java.util.stream.Stream;

/// R3.6 and R11.1: whoever hands in and whoever is to observe is a unit of the district.
final class UnitsAreKnown implements Rule<JudgedSubmission> {
  @Override
  public Stream<Finding> check(JudgedSubmission submission) {
    return submission.card().stream()
        .flatMap(card -> Stream.concat(unit(card, submission), observers(card, submission)));
  }

  private static Stream<Finding> unit(SubmittedCard card, JudgedSubmission submission) {
    return card.unit().isEmpty() || submission.units().find(card.unit()).isPresent()
        ? Stream.empty()
        : Stream.of(
            Code.CARD_UNIT
                .reject()
                .observed("报送单位“" + card.unit() + "”不在单位名录中")
                .allowed("单位名录中的全称")
                .where("阅办卡：unit")
                .fix("请把报送单位改写为单位全称"));
  }

  private static Stream<Finding> observers(SubmittedCard card, JudgedSubmission submission) {
    return card.card().observers().orElse(List.of()).stream()
        .filter(name -> submission.units().find(name).isEmpty())
        .map(
            name ->
                Code.UNKNOWN_OBSERVER
                    .reject()
                    .observed("列席单位“" + name + "”不在单位名录中")
                    .allowed("单位名录中的全称")
                    .where("阅办卡：observers")
                    .fix("请把列席单位改写为单位全称，或从名单中删去"));
  }
}
