package io.huiji.search.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.search.language.Condition.All;
import io.huiji.search.language.Condition.Any;
import io.huiji.search.language.Condition.Dated;
import io.huiji.search.language.Condition.Follows;
import io.huiji.search.language.Condition.Holds;
import io.huiji.search.language.Condition.Not;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QueryParserTest {

  @Test
  void requiresWordsSideBySide() {
    assertThat(read(" 低保　标准\t2026 ")).isEqualTo("(低保 & 标准 & 2026)");
    assertThat(read("低保")).isEqualTo("低保");
  }

  @Test
  void bindsNotBeforeAndBeforeOr() {
    assertThat(read("低保 OR 救助 NOT 临时")).isEqualTo("(低保 | (救助 & !临时))");
    assertThat(read("(低保 OR 救助) AND NOT 临时")).isEqualTo("((低保 | 救助) & !临时)");
    assertThat(read("（低保 OR 救助） 标准")).isEqualTo("((低保 | 救助) & 标准)");
  }

  @Test
  void keepsAQuotedPhraseWithItsBlanks() {
    assertThat(read("\"Spring Boot\" 部署")).isEqualTo("(spring boot & 部署)");
    assertThat(read("“甲 乙”")).isEqualTo("甲 乙");
    assertThat(read("\"a OR b\"")).isEqualTo("a or b");
  }

  @Test
  void takesWhatStandsInPapersAsItStands() {
    for (var text :
        List.of("“会后收回”", "\"会议", "（2026）8号", "(2026)第8号", "（一期", "一期）", "联系人:张三", "or", "and")) {
      assertThat(read(text)).as(text).isEqualTo(io.huiji.search.text.Normal.word(text));
    }
    assertThat(read("〔2026〕 8 号 低保")).isEqualTo("(〔2026〕8号 & 低保)");
  }

  @Test
  void readsFieldsByChineseAndByEnglishNames() {
    assertThat(read("题名:低保")).isEqualTo("TITLE=低保");
    assertThat(read("title:\"spring boot\" 单位:民政")).isEqualTo("(TITLE=spring boot & UNIT=民政)");
    assertThat(read("NOT 单位:(民政 OR 财政)")).isEqualTo("!(UNIT=民政 | UNIT=财政)");
    assertThat(read("单位：民政")).isEqualTo("(UNIT=民政 | 单位:民政)");
  }

  @Test
  void readsDaysInEveryWrittenForm() {
    for (var day : List.of("2026-12-03", "2026年12月3日", "二〇二六年十二月三日", "2026.12.3", "2026/12/3")) {
      assertThat(read("日期:" + day)).as(day).isEqualTo("DATE=2026-12-03..2026-12-03");
    }
    assertThat(read("date:2026-02")).isEqualTo("DATE=2026-02-01..2026-02-28");
    assertThat(read("会议:2026年")).isEqualTo("MEETING=2026-01-01..2026-12-31");
    assertThat(read("日期:2026-01..2026年6月")).isEqualTo("DATE=2026-01-01..2026-06-30");
    assertThat(read("日期:2025至2026")).isEqualTo("DATE=2025-01-01..2026-12-31");
    assertThat(read("日期:>=2026-07-01")).isEqualTo("DATE=2026-07-01..9999-12-31");
    assertThat(read("日期:<2026")).isEqualTo("DATE=0001-01-01..2025-12-31");
    assertThat(read("日期:..2026-01")).isEqualTo("DATE=0001-01-01..2026-01-31");
  }

  @Test
  void readsWildcards() {
    assertThat(read("第?条")).isEqualTo("[第 1 条]");
    assertThat(read("低保*标准")).isEqualTo("[低保 * 标准]");
    assertThat(read("低保*")).isEqualTo("低保");
    assertThat(read("题名:提高*标准")).isEqualTo("TITLE=[提高 * 标准]");
    assertThat(read("什么？")).isEqualTo("什么?");
  }

  @Test
  void saysWhatIsWrongAndWhereAndWhatToWrite() {
    assertThat(fault("低保 AND")).isEqualTo("4 “AND”后面没有检索词");
    assertThat(fault("OR 低保")).isEqualTo("1 “OR”前面没有检索词");
    assertThat(fault("低保 OR OR 救助")).isEqualTo("7 “OR”前面没有检索词");
    assertThat(fault("题名:")).isEqualTo("1 “题名:”后面没有内容");
    assertThat(fault("日期:去年")).isEqualTo("4 “去年”不是日期");
    assertThat(fault("日期:2026-13-01")).isEqualTo("4 “2026-13-01”不是日期");
    assertThat(fault("(低保 OR 救助")).isEqualTo("1 括号没有合上");
    assertThat(fault("低保 \"提高 标准")).isEqualTo("4 引号没有合上");
    assertThat(fault("低保 *")).isEqualTo("4 只有通配符，没有字");
    assertThat(QueryParser.parse("低保 AND").faults()).allMatch(fault -> !fault.fix().isEmpty());
  }

  @Test
  void takesAnOperatorAloneAsAWord() {
    assertThat(read("OR")).isEqualTo("or");
    assertThat(read("NOT")).isEqualTo("not");
  }

  @Test
  void findsNothingToAskWhereNothingIs() {
    assertThat(QueryParser.parse(" 　\u200b \"\" ").condition()).isEmpty();
    assertThat(QueryParser.parse(" 　\u200b \"\" ").faults()).isEmpty();
  }

  @Test
  void boundsHowDeepAQueryGoes() {
    assertThat(QueryParser.parse("NOT ".repeat(100) + "x").faults()).isNotEmpty();
    assertThat(QueryParser.parse("(a ".repeat(100) + "b" + ")".repeat(100)).faults()).isNotEmpty();
  }

  private static String fault(String query) {
    var fault = QueryParser.parse(query).faults().getFirst();
    return fault.at() + " " + fault.what();
  }

  private static String read(String query) {
    var parsed = QueryParser.parse(query);
    assertThat(parsed.faults()).as(query).isEmpty();
    return written(parsed.condition().orElseThrow());
  }

  private static String written(Condition condition) {
    return switch (condition) {
      case All(var parts) -> joined(parts, " & ");
      case Any(var parts) -> joined(parts, " | ");
      case Not(var part) -> "!" + written(part);
      case Holds(var field, var word) -> field.map(name -> name + "=").orElse("") + word.plain();
      case Dated(var field, var days) -> field + "=" + days.from() + ".." + days.until();
      case Follows(var field, var gaps) ->
          field.map(name -> name + "=").orElse("")
              + gaps.stream()
                  .map(
                      gap ->
                          (gap.any() ? "* " : gap.characters() > 0 ? gap.characters() + " " : "")
                              + gap.word().plain())
                  .collect(Collectors.joining(" ", "[", "]"));
    };
  }

  private static String joined(List<Condition> parts, String by) {
    return parts.stream().map(QueryParserTest::written).collect(Collectors.joining(by, "(", ")"));
  }
}
