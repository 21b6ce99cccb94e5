package io.huiji.archive.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.kernel.DocumentNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YearOrderTest {

  private static final String PERMANENT = "Z109-WS·2026-Y-BGS";

  @Test
  void isInOrderWhenEveryNumberIsThere() {
    var order = judge(codes(1, 2, 3), minutes(1, 2), Map.of(PERMANENT, 3), Map.of());

    assertThat(order.inOrder()).isTrue();
    assertThat(order.gaps()).isEmpty();
  }

  @Test
  void namesEveryNumberThatIsMissing() {
    var order = judge(codes(2, 4), minutes(1, 3), Map.of(PERMANENT, 5), Map.of());

    assertThat(order.inOrder()).isFalse();
    assertThat(order.gaps())
        .containsExactly(PERMANENT + "-0001", PERMANENT + "-0003", PERMANENT + "-0005", "〔2026〕2号");
  }

  @Test
  void seesASeriesOfWhichNothingIsLeft() {
    assertThat(judge(List.of(), List.of(), Map.of(PERMANENT, 1), Map.of()).gaps())
        .containsExactly(PERMANENT + "-0001");
  }

  @Test
  void takesAReasonForANumberThatIsMissingAndForNoOther() {
    var order =
        judge(codes(1, 2), minutes(1, 3), Map.of(), Map.of("〔2026〕2号", "编号作废", "〔2026〕3号", "写错了"));

    assertThat(order.inOrder()).isTrue();
    assertThat(order.explained()).containsOnlyKeys("〔2026〕2号");
    assertThat(order.idle()).containsExactly("〔2026〕3号");
  }

  @Test
  void isNotInOrderWithAPieceWithoutCode() {
    var order =
        YearOrder.judge(
            codes(1), List.of(), Map.of(), List.of("Z109-E2026-000004"), Map.of(), Map.of());

    assertThat(order.inOrder()).isFalse();
  }

  @Test
  void readsBothWaysToWriteACode() {
    assertThat(ArchiveCode.of("Z109-WS·2026-D10-BGS-0012").orElseThrow().item()).isEqualTo(12);
    assertThat(ArchiveCode.of("Z109-WS·2026·Y·办公室-0003").orElseThrow().series())
        .isEqualTo("Z109-WS·2026·Y·办公室");
    assertThat(ArchiveCode.of("Z109-WS·2026·Y-037").orElseThrow().year()).isEqualTo(2026);
    assertThat(ArchiveCode.of("Z109-E2026-000004")).isEmpty();
  }

  private static YearOrder judge(
      List<ArchiveCode> codes,
      List<DocumentNumber> minutes,
      Map<String, Integer> drawn,
      Map<String, String> explanations) {
    return YearOrder.judge(codes, minutes, drawn, List.of(), Map.of(), explanations);
  }

  private static List<ArchiveCode> codes(int... items) {
    return Arrays.stream(items)
        .mapToObj(item -> ArchiveCode.of(PERMANENT + "-%04d".formatted(item)).orElseThrow())
        .toList();
  }

  private static List<DocumentNumber> minutes(int... numbers) {
    return Arrays.stream(numbers).mapToObj(number -> new DocumentNumber(2026, number)).toList();
  }
}
