package io.huiji.intake.rule;

import io.huiji.intake.Code;
import io.huiji.intake.card.SubmittedCard;
import io.huiji.kernel.MaterialKind;
import io.huiji.rules.Finding;
import io.huiji.rules.Rule;
import java.util.Map;
import java.util.stream.Stream;

/// R7.1: each of the preliminaries is done, with its paper, or not needed, with a reason.
final class GroundworkDone implements Rule<JudgedSubmission> {
  /// Kinds of paper that prove a preliminary by themselves.
  private static final Map<String, MaterialKind> PROOF =
      Map.of("征求意见", MaterialKind.CONSULTATION_SUMMARY);

  @Override
  public Stream<Finding> check(JudgedSubmission submission) {
    return submission.card().stream()
        .flatMap(card -> Stream.concat(steps(card, submission), unknown(card, submission)));
  }

  private static Stream<Finding> steps(SubmittedCard card, JudgedSubmission submission) {
    return submission.profile().groundwork().stream()
        .flatMap(name -> step(name, card.card().groundwork().getOrDefault(name, ""), submission));
  }

  private static Stream<Finding> step(String name, String value, JudgedSubmission submission) {
    if (value.isEmpty()) {
      return Stream.of(rejected(name, "没有写明“" + name + "”"));
    }
    if (value.equals("done")) {
      return proved(name, submission)
          ? Stream.empty()
          : Stream.of(
              Code.GROUNDWORK_EVIDENCE
                  .warn()
                  .observed("“" + name + "”写为已做，没有附材料")
                  .allowed("已做的附上材料，写作 done: 文件名")
                  .where("阅办卡：groundwork." + name)
                  .fix("请把“" + name + "”的有关材料一并报送，并在阅办卡中写明文件名"));
    }
    if (SubmittedCard.evidence(value).isPresent()) {
      return Stream.empty();
    }
    if (value.startsWith("not-needed:")) {
      return value.equals("not-needed:")
          ? Stream.of(rejected(name, "“" + name + "”写为不需要，没有写理由"))
          : Stream.empty();
    }
    return Stream.of(rejected(name, "“" + name + "”写为“" + value + "”"));
  }

  private static boolean proved(String name, JudgedSubmission submission) {
    var kind = PROOF.get(name);
    return kind != null && submission.has(kind);
  }

  private static Finding rejected(String name, String observed) {
    return Code.GROUNDWORK
        .reject()
        .observed(observed)
        .allowed("done（已做）、done: 文件名，或 not-needed: 理由")
        .where("阅办卡：groundwork." + name)
        .fix("请在阅办卡中写明“" + name + "”已经完成，或者不需要及其理由；尚未做的，做完再报");
  }

  private static Stream<Finding> unknown(SubmittedCard card, JudgedSubmission submission) {
    return card.card().groundwork().keySet().stream()
        .filter(name -> !submission.profile().groundwork().contains(name))
        .sorted()
        .map(
            name ->
                Code.GROUNDWORK_UNKNOWN
                    .warn()
                    .observed("前期工作中有不认识的一项“" + name + "”")
                    .allowed(String.join("、", submission.profile().groundwork()))
                    .where("阅办卡：groundwork." + name)
                    .fix("请核对名称是否写错"));
  }
}
