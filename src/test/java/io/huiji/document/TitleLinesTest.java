package io.huiji.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TitleLinesTest {

  @Test
  void leavesATitleOfOneLineAsItIs() {
    assertThat(lines("关于提高城乡低保标准的汇报")).containsExactly("关于提高城乡低保标准的汇报");
  }

  @Test
  void breaksBetweenTheOrganAndItsSubject() {
    assertThat(lines("示例区人民政府关于做好老旧小区改造工作的通知")).containsExactly("示例区人民政府", "关于做好老旧小区改造工作的通知");
  }

  @Test
  void keepsWhatStandsBetweenTitleMarksTogether() {
    assertThat(lines("示例区人民政府关于印发《示例区机关会议室使用管理办法》的通知"))
        .anyMatch(line -> line.contains("《示例区机关会议室使用管理办法》"));
  }

  @Test
  void breaksBetweenTitleMarksWhereTheyAreLongerThanALine() {
    var lines = lines("关于印发《" + "示例区老旧小区改造项目资金管理".repeat(2) + "办法》的通知");

    assertThat(lines).allMatch(line -> line.length() <= TitleLines.USUAL);
    assertThat(lines.getLast()).hasSizeGreaterThan(3);
  }

  @Test
  void keepsWordsAndNumbersWhole() {
    var title = "示例区人民政府关于2026年度城乡低保标准调整工作进展情况和财政资金安排的报告";

    assertThat(lines(title))
        .anyMatch(line -> line.contains("2026年"))
        .anyMatch(line -> line.contains("财政"))
        .noneMatch(line -> line.endsWith("进") || line.endsWith("财") || line.endsWith("资"));
  }

  @Test
  void makesNoWaistAndNoTail() {
    for (var title :
        List.of(
            "示例区人民政府办公室关于进一步加强和规范区属国有企业工资调整、股权变更管理工作的通知",
            "关于与某某集团签订产业园区建设合作协议和设立专项资金有关事项的汇报",
            "示例区人民政府关于公布取消和调整一批行政许可事项、行政服务事项的决定")) {
      var lengths = lines(title).stream().map(String::length).toList();

      assertThat(lengths).as(title).allMatch(length -> length > 2);
      for (var line = 1; line + 1 < lengths.size(); line++) {
        assertThat(lengths.get(line))
            .as(title + lengths)
            .isGreaterThanOrEqualTo(Math.min(lengths.get(line - 1), lengths.get(line + 1)));
      }
    }
  }

  @Test
  void keepsTheLinesThatItIsGiven() {
    assertThat(lines("示例区人民政府\n关于印发办法的\n通知")).containsExactly("示例区人民政府", "关于印发办法的", "通知");
  }

  @Test
  void losesNothingAndFitsEveryLineWhateverTheTitle() {
    var random = new Random(20261126);
    var characters = "关于的、《》“”（）2026年区民政府会议办法𠮷abcＡ 。和印发通知";
    for (var round = 0; round < 500; round++) {
      var title = new StringBuilder("始");
      random
          .ints(1 + random.nextInt(70), 0, characters.codePointCount(0, characters.length()))
          .map(index -> characters.codePointAt(characters.offsetByCodePoints(0, index)))
          .forEach(title::appendCodePoint);
      title.append("终");

      var lines = lines(title.toString());

      assertThat(String.join("", lines)).isEqualTo(title.toString());
      assertThat(lines).allMatch(line -> line.codePointCount(0, line.length()) <= TitleLines.USUAL);
    }
  }

  @Test
  void refusesLinesThatTakeNoTitle() {
    assertThatThrownBy(() -> TitleLines.of("题", 2)).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> lines(String title) {
    return TitleLines.of(title, TitleLines.USUAL);
  }
}
