package io.huiji.intake.rule;

import io.huiji.intake.Code;
import io.huiji.intake.card.SubmittedCard;
import io.huiji.intake.rule.Facts.PutOffBefore;
import io.huiji.kernel.MaterialKind;
import io.huiji.rules.Finding;
import io.huiji.rules.Rule;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// R15.1: a topic that was put off or did not pass returns with something that answers the reason,
/// and says which one it is.
final class ReturnsWithSomethingNew implements Rule<JudgedSubmission> {

  /// Share of common pairs of characters from which two titles are alike.
  private static final double ALIKE = 0.6;

  private static final String DISAGREEMENT = "分歧";

  @Override
  public Stream<Finding> check(JudgedSubmission submission) {
    return submission.card().stream().flatMap(card -> check(card, submission));
  }

  private static Stream<Finding> check(SubmittedCard card, JudgedSubmission submission) {
    var before = submission.facts().putOff();
    var named = before.stream().filter(past -> names(card, past)).findFirst();
    return named.isPresent()
        ? nothingNew(card, submission, named.get()).stream()
        : before.stream()
            .filter(past -> alike(card.title(), past.topic().topic().title()))
            .findFirst()
            .map(ReturnsWithSomethingNew::unnamed)
            .stream();
  }

  private static boolean names(SubmittedCard card, PutOffBefore past) {
    var former = past.topic().topic().title();
    return card.title().strip().equals(former)
        || card.replaces().map(String::strip).filter(former::equals).isPresent();
  }

  private static Optional<Finding> nothingNew(
      SubmittedCard card, JudgedSubmission submission, PutOffBefore past) {
    if (samePapers(submission, past)) {
      return Optional.of(
          told(past).observed(past.topic().inWords() + "。再次报送的材料与上次完全相同").fix(answer(past)));
    }
    return past.topic().reason().contains(DISAGREEMENT) && sameViews(card, submission, past)
        ? Optional.of(
            told(past)
                .observed(past.topic().inWords() + "。再次报送时会商答复、不同意见和征求意见汇总都没有变化")
                .fix(answer(past)))
        : Optional.empty();
  }

  private static Finding told(PutOffBefore past) {
    return Code.RETURNS.warn().allowed("再次报送时针对上次的原因作了补充").where(past.topic().topic().title());
  }

  private static String answer(PutOffBefore past) {
    return past.topic().reason().contains(DISAGREEMENT)
        ? "请重新协商，附上新的征求意见汇总，并在阅办卡中写明各单位现在的意见"
        : "请补充论证，修改情况说明或审议文本，并附上新的依据后重新报送";
  }

  private static boolean samePapers(JudgedSubmission submission, PutOffBefore past) {
    var known = past.papers().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    return submission.papers().stream()
        .filter(paper -> paper.there() && paper.declared().isPresent())
        .allMatch(paper -> known.contains(paper.digest()));
  }

  private static boolean sameViews(
      SubmittedCard card, JudgedSubmission submission, PutOffBefore past) {
    var then = past.topic().topic().card();
    return submission.facts().replies().isEmpty()
        && card.card().consulted().equals(then.consulted())
        && card.card().objections().equals(then.objections())
        && submission.digests(MaterialKind.CONSULTATION_SUMMARY).equals(summary(past.papers()));
  }

  private static Set<String> summary(Map<MaterialKind, Set<String>> papers) {
    return papers.getOrDefault(MaterialKind.CONSULTATION_SUMMARY, Set.of());
  }

  private static Finding unnamed(PutOffBefore past) {
    return Code.RETURNS_UNNAMED
        .warn()
        .observed("题目与“" + past.topic().topic().title() + "”相近；" + past.topic().inWords())
        .allowed("再次报送的议题用原来的题目，或者用 replaces 写明原来的题目")
        .where("阅办卡：title")
        .fix("确是同一议题的，请在阅办卡中用 replaces 写明原来的题目；不是的，不必办理");
  }

  private static boolean alike(String one, String other) {
    var first = pairs(one);
    var second = pairs(other);
    var common = new HashSet<>(first);
    common.retainAll(second);
    return 2.0 * common.size() >= ALIKE * (first.size() + second.size()) && !common.isEmpty();
  }

  private static Set<String> pairs(String title) {
    var points = title.strip().codePoints().toArray();
    return IntStream.range(0, Math.max(0, points.length - 1))
        .mapToObj(at -> new String(points, at, 2))
        .collect(Collectors.toSet());
  }
}
