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
    for (var text : List.of("三个月", "13.5.2", "2026-13-01", "一二三产业", "十四五规划", "一起", "万一")) {
      assertThat(folded(text)).as(text).isEqualTo(text);
    }
    assertThat(folded("二十三月")).isNotEqualTo(folded("3月")).endsWith("月");
    assertThat(folded("四十日")).endsWith("日");
    assertThat(folded("99日")).endsWith("日");
  }

  @Test
  void makesOneOfAllWaysToWriteANumber() {
    for (var same :
        List.of(
            List.of("1,500万元", "1500万元", "一千五百万元", "15000000元", "１，５００万元"),
            List.of("1.5亿", "一亿五千万", "15000万"),
            List.of("第十二条", "第12条"),
            List.of("第三款", "第3款"),
            List.of("一百五十一", "151"),
            List.of("两百人", "二百人", "200人"),
            List.of("一万零三十", "10030"),
            List.of("百分之十二点", "12%点"))) {
      assertThat(same.stream().map(FoldingTest::folded).distinct()).as("%s", same).hasSize(1);
    }
  }

  @Test
  void keepsNumbersWhole() {
    assertThat(folded("第十七条")).doesNotContain(folded("七条"));
    assertThat(folded("1500")).doesNotContain(folded("500"));
    assertThat(folded("一百五")).isEqualTo("一百五");
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

  @Test
  void foldsRunByRunAsOverTheWholeText() {
    var pieces =
        List.of(
            "二〇二六年",
            "十二月",
            "3日",
            "2026-12-03",
            "1,500",
            "万",
            "元",
            " ",
            "会议",
            "第",
            "七",
            "条",
            "百分之",
            "三十",
            "〔2026〕",
            "12号",
            "零",
            "○",
            "o",
            "。",
            "，",
            "a",
            "𠮷",
            "[2026] 3 号",
            "·",
            "12.5",
            "亿",
            "两");
    var random = new java.util.Random(1);
    for (var n = 0; n < 5000; n++) {
      var text = new StringBuilder();
      for (var left = 1 + random.nextInt(14); left > 0; left--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      var plain = Normal.of(text.toString());

      var folded = Folding.fold(plain);
      var whole = Folding.chain(plain);

      assertThat(folded.text()).as(text.toString()).isEqualTo(whole.text());
    }
  }

  @Test
  void tellsTheDifferentPlacesWithWhatIsAroundThem() {
    var plain = Normal.of("区政府常务会议于2026年12月3日在二楼会议室召开，出席的有各单位主要负责人。");

    var differences = Folding.differences(plain, 4);

    assertThat(Folding.fold(plain).text()).contains(differences);
    assertThat(differences).startsWith("务会议于").endsWith("在二楼会").hasSize(14);
    assertThat(Folding.differences(Normal.of("区政府常务会议"), 4)).isEmpty();
  }
}
