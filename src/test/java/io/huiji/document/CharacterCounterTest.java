package io.huiji.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterCounterTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "会议听取了情况汇报。|10|10",
        "城政发〔2023〕8号|8|11",
        "2023年9月8日|6|9",
        "GDP增长5.2%|4|9",
        "项目总投资1,234.56万元|8|15",
        "使用 Apache POI 5.2.3 生成|7|18",
        "会议指出：“要抓好落实”。|13|13",
        "机密★1年|5|5",
        "你好,世界|5|5",
        "10～20%|3|6",
        "一是A/B类；二是PM2.5|8|14",
        "e-mail：zhang_san@gov.cn|3|23",
        "1. 总体要求|5|6",
        "——|2|2",
        "ＡＢＣ１２３|6|6",
        "　　各单位：⏎　　现通知如下。|10|10",
        "经区政府研究，同意A区2023年投资1500万元（PPP项目）。𠮷林路段AI改造方案|33|42",
        "it’s|1|4",
        "“A’b”|3|5",
        "𠮷|1|1",
        "一\u200B二|2|2",
        "ab\u00A0cd|2|4",
        "|0|0",
      })
  void countsAsTheStatusBarDoes(String text, int words, int visible) {
    var count = CharacterCounter.count(text == null ? "" : text.replace("⏎", "\n"));

    assertThat(count).isEqualTo(new CharacterCount(words, visible));
  }

  @Test
  void countsCodePointsAndNotHalvesOfThem() {
    var text = "𠮷".repeat(1500);

    assertThat(text).hasSize(3000);
    assertThat(CharacterCounter.count(text)).isEqualTo(new CharacterCount(1500, 1500));
  }
}
