package io.huiji.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoldingTest {

  @Test
  void makesOneOfAllWaysToWriteADate() {
    var written =
        List.of(
            "2026年12月3日",
            "２０２６年１２月３日",
            "二〇二六年十二月三日",
            "二○二六年十二月三日",
            "二零二六年十二月三日",
            "2026-12-03",
            "2026.12.3",
            "2026/12/3",
            "2026 年 12 月 03 日");

    assertThat(written.stream().map(FoldingTest::folded).distinct()).hasSize(1);
  }

  @Test
  void keepsDifferentDatesApart() {
    var written =
        List.of("3日", "13日", "二十三日", "三十日", "12月", "二月", "二十日", "2026年", "2025年", "十日", "一日");

    assertThat(written.stream().map(FoldingTest::folded).distinct()).hasSameSizeAs(written);
  }

  @Test
  void leavesWhatIsNoDate() {
    for (var text : List.of("三个月", "第三条", "二十三月", "四十日", "13.5.2", "2026-13-01", "一二三产业", "99日")) {
      assertThat(folded(text)).as(text).isEqualTo(text);
    }
  }

  @Test
  void makesOneOfAllBracketsOfANumber() {
    for (var text :
        List.of("[2026]8号", "（2026）8号", "【2026】08号", "〔2026〕第8号", "〔2026〕 8 号", "﹝2026﹞8号")) {
      assertThat(folded(text)).as(text).isEqualTo("〔2026〕8号");
    }
  }

  @Test
  void closesBlanksWithinChineseWriting() {
    assertThat(folded("提高低保\n标准的  汇报")).isEqualTo("提高低保标准的汇报");
    assertThat(folded("张　三")).isEqualTo("张三");
    assertThat(folded("通过。\n会议")).isEqualTo("通过。 会议");
    assertThat(folded("Spring Boot")).isEqualTo("spring boot");
  }

  @Test
  void knowsWhereEverythingCameFrom() {
    var text = "会议于 ２０２６年十二月三日 召开";
    var normal = Folding.fold(Normal.of(text));

    assertThat(normal.origins()[normal.text().indexOf("召开")]).isEqualTo(text.indexOf("召开"));
    assertThat(normal.origins()[3]).isEqualTo(text.indexOf("２"));
  }

  private static String folded(String text) {
    return Folding.fold(Normal.of(text)).text();
  }
}
