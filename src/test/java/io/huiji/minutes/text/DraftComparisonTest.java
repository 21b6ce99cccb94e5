package io.huiji.minutes.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.minutes.Comparison;
import io.huiji.minutes.Comparison.Kind;
import io.huiji.minutes.Comparison.Piece;
import io.huiji.minutes.Comparison.Weight;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DraftComparisonTest {

  private static final List<String> UNITS = List.of("区民政局", "区财政局", "区发展和改革局");

  @Test
  void findsNothingWhereNothingChanged() {
    assertThat(compare("会议议定如下\n原则通过", "会议议定如下\n\n原则通过 ").changes()).isEmpty();
  }

  @Test
  void showsAChangedDateWholeAndHasItChecked() {
    var change = only("由区民政局牵头，于2026年12月31日前印发。", "由区民政局牵头，于2026年12月20日前印发。");

    assertThat(change.kind()).isEqualTo(Kind.CHANGED);
    assertThat(words(change))
        .containsExactly("KEPT 由区民政局牵头，于", "REMOVED 2026年12月31日", "ADDED 2026年12月20日", "KEPT 前印发。");
    assertThat(change.weights()).containsExactly(Weight.DATE);
  }

  @Test
  void hasUnitsDecisionsAndNumbersChecked() {
    assertThat(only("由区民政局牵头办理。", "由区财政局牵头办理。").weights()).containsExactly(Weight.UNIT);
    assertThat(only("会议决定，通过该方案。", "会议决定，原则通过该方案。").weights()).containsExactly(Weight.DECISION);
    assertThat(only("安排资金1500万元用于改造。", "安排资金1800万元用于改造。").weights()).containsExactly(Weight.NUMBER);
    assertThat(only("比例为百分之三十左右的样子。", "比例为百分之四十左右的样子。").weights()).containsExactly(Weight.NUMBER);
  }

  @Test
  void letsPlainWordsPassUnchecked() {
    var change = only("会议听取了区民政局的汇报。", "会议认真听取了区民政局的汇报。");

    assertThat(change.weights()).isEmpty();
    assertThat(change.mustBeChecked()).isFalse();
  }

  @Test
  void hasAWholeNewParagraphWithAUnitChecked() {
    var comparison = compare("甲\n乙乙乙", "甲\n另由区财政局出资。\n乙乙乙");

    assertThat(comparison.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(Kind.ADDED);
              assertThat(change.weights()).containsExactly(Weight.UNIT);
            });
  }

  @Test
  void countsAMovedParagraphOnceAtItsNewPlace() {
    var comparison = compare("一、低保标准\n二、道路改造\n三、学校布局", "二、道路改造\n三、学校布局\n一、低保标准");

    assertThat(comparison.count(Kind.MOVED)).isEqualTo(1);
    assertThat(comparison.count(Kind.REMOVED)).isZero();
    assertThat(comparison.count(Kind.ADDED)).isZero();
    assertThat(comparison.paragraphs().getLast().kind()).isEqualTo(Kind.MOVED);
  }

  @Test
  void numbersTheChangesInTheOrderOfTheLaterDraft() {
    var comparison = compare("甲甲甲甲\n不变\n乙乙乙乙", "甲甲甲丙\n不变\n乙乙乙丁");

    assertThat(comparison.changes()).extracting(Comparison.Paragraph::number).containsExactly(1, 2);
  }

  @Test
  void endsSoonAlsoOnEndlessPapers() {
    var former =
        IntStream.range(0, 20_000).mapToObj(n -> "第" + n + "行文字").collect(Collectors.joining("\n"));
    var later =
        IntStream.range(0, 20_000).mapToObj(n -> "another " + n).collect(Collectors.joining("\n"));

    assertThat(compare(former, later).changes()).hasSizeGreaterThan(20_000);
  }

  private static Comparison compare(String former, String later) {
    return DraftComparison.of(former, later, UNITS);
  }

  private static Comparison.Paragraph only(String former, String later) {
    var changes = compare(former, later).changes();
    assertThat(changes).hasSize(1);
    return changes.getFirst();
  }

  private static List<String> words(Comparison.Paragraph change) {
    return change.pieces().stream().map(DraftComparisonTest::word).toList();
  }

  private static String word(Piece piece) {
    return piece.change() + " " + piece.text();
  }
}
