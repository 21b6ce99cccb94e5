package io.huiji.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.archive.Draft;
import io.huiji.archive.Retention;
import io.huiji.kernel.RecordId;
import io.huiji.kernel.TopicId;
import io.huiji.search.Hit;
import io.huiji.search.Query;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneSearchTest {

  private static final List<String> TEXTS =
      List.of(
          """
          第1次区长办公会议纪要
          二〇二六年十二月三日，区长主持召开第1次区长办公会议。
          会议听取了区民政局关于提高城乡低保标准的汇报，原则通过《城乡低保标准实施方案》。
          """,
          """
          会议指出，2023年以来，ＡＢＣ项目（一期）投资１，２００万元，完成率达96.5%；
          依照第十七条第（二）款和《条例》第3条，由𠮷林路街道办事处牵头落实。
          """,
          "审议\"十四五\"规划中期评估，Spring Boot 系统部署在 3 号机房，联系人：张　三、欧阳𠮷。",
          "对此事项暂不作出决定；请区财政局会同区审计局于2027年1月8日前提出意见〔2026〕18号、［2026］80号。");

  @TempDir Path folder;
  private SearchDesk desk;

  @BeforeEach
  void open() {
    desk = SearchDesk.in(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  /// The golden set: what is in a text is found, and what is found has it.
  @Test
  void findsEverySubstringAndNothingFalse() {
    var texts = new HashMap<RecordId, String>();
    for (var n = 0; n < TEXTS.size(); n++) {
      var text = TEXTS.get(n);
      texts.put(desk.file(Draft.paper("材" + n).on("2029-07-30", "2024-07-01").text(text)), text);
    }

    for (var text : TEXTS) {
      for (var length = 1; length <= 8; length++) {
        substrings(text, length)
            .forEach(part -> assertThat(desk.found(part)).as(part).isEqualTo(holding(part, texts)));
      }
    }
  }

  /// Without white space, which separates words, and without ASCII quotes, which make phrases.
  private static Stream<String> substrings(String text, int length) {
    var characters = text.codePoints().toArray();
    return IntStream.rangeClosed(0, characters.length - length)
        .mapToObj(at -> new String(characters, at, length))
        .filter(part -> part.chars().noneMatch(Character::isWhitespace))
        .filter(part -> !part.contains("\"") && !part.contains("　"))
        .distinct();
  }

  /// By its own plain means: half width, lower case, no white space. A year or day that a part
  /// names whole is found in its other form too.
  private static Set<RecordId> holding(String part, Map<RecordId, String> texts) {
    return texts.entrySet().stream()
        .filter(text -> holds(text.getValue(), part))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static boolean holds(String text, String part) {
    return Stream.of(text, "材" + TEXTS.indexOf(text), "区民政局")
        .anyMatch(value -> simple(value).contains(simple(part)));
  }

  private static String simple(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", "");
  }

  @Test
  void findsADateInEveryWrittenForm() {
    var written = desk.file(Draft.paper("甲").on("2025-01-09", "2025-01-02").text("定于二〇二四年三月五日实施"));
    var digits = desk.file(Draft.paper("乙").on("2025-01-09", "2025-01-02").text("定于2024年3月5日实施"));
    desk.file(Draft.paper("丙").on("2025-01-09", "2025-01-02").text("定于2024年3月15日、2024年13月25日实施"));

    for (var query :
        List.of("2024年3月5日", "二〇二四年三月五日", "二零二四年3月5日", "2024-03-05", "３月５日", "三月五日实施")) {
      assertThat(desk.found(query)).as(query).containsExactlyInAnyOrder(written, digits);
    }
    assertThat(desk.found("2024年")).hasSize(3);
    assertThat(desk.found("二〇二四年")).hasSize(3);
    assertThat(desk.found("二〇二")).containsExactly(written);
    assertThat(desk.found("四年三月")).containsExactly(written);
  }

  @Test
  void findsANumberExactlyInAnyBrackets() {
    var eighth = desk.file(Draft.minutes(8));
    desk.file(Draft.minutes(18));
    desk.file(Draft.minutes(80));
    desk.file(Draft.minutes(81));

    for (var query :
        List.of("〔2026〕8号", "[2026]8号", "（2026）8号", "【２０２６】８号", "(2026)第8号", "〔2026〕 8 号")) {
      assertThat(desk.found(query)).as(query).containsExactly(eighth);
    }
    assertThat(desk.found("〔2026〕9号")).isEmpty();
    assertThat(desk.found("〔2025〕8号")).isEmpty();
  }

  @Test
  void findsAnArchiveCodeWhole() {
    var record = desk.file(Draft.minutes(1));
    desk.file(Draft.minutes(2));

    assertThat(desk.found("Z109-WS·2026-Y-BGS-0001")).containsExactly(record);
    assertThat(desk.found("z109-ws・2026-y-bgs-0001")).containsExactly(record);
    assertThat(desk.found("Z109-WS·2026-Y-BGS-000")).isEmpty();
  }

  @Test
  void findsByTitleUnitPersonKindMarkDecisionAndDayOfTheMeeting() {
    var topic = TopicId.random();
    var record = desk.file(Draft.paper("提高低保标准的汇报").text("正文").persons("欧阳明").of(topic));
    desk.database.inTransaction(
        () -> desk.archive.archive().conclude(topic, Retention.PERMANENT, "原则通过"));

    for (var query :
        List.of(
            "低保标准",
            "区民政局",
            "民政",
            "欧阳明",
            "会议材料",
            "会后收回",
            "原则通过",
            "2026年12月3日",
            "二〇二六年十二月三日",
            "2026-12-03")) {
      assertThat(desk.found(query)).as(query).containsExactly(record);
    }
  }

  @Test
  void findsAPersonByTheNameThatPapersPrint() {
    var name = desk.archive.organisation().user("vice.civil").orElseThrow().displayName();
    var record = desk.file(Draft.paper("甲").text("正文").persons("vice.civil"));

    assertThat(desk.found("\"" + name + "\"")).containsExactly(record);
  }

  @Test
  void requiresAllWords() {
    var both = desk.file(Draft.paper("甲").text("提高低保标准"));
    desk.file(Draft.paper("乙").text("提高工资标准"));
    desk.file(Draft.paper("丙").text("低保工作总结"));

    assertThat(desk.found("提高 低保")).containsExactly(both);
    assertThat(desk.found("低保　提高")).containsExactly(both);
    assertThat(desk.found("提高 不存在")).isEmpty();
  }

  @Test
  void countsTheBlanksOfAQuotedPhrase() {
    var phrase = desk.file(Draft.paper("甲").text("uses Spring Boot here"));
    desk.file(Draft.paper("乙").text("Boot the Spring"));
    desk.file(Draft.paper("丙").text("SpringBoot"));

    assertThat(desk.found("\"spring boot\"")).containsExactly(phrase);
    assertThat(desk.found("spring boot")).hasSize(3);
  }

  @Test
  void findsWhatALineEndOfAPageHasCut() {
    var record = desk.file(Draft.paper("甲").text("同意提高城乡低\n保标准，自 2027 年 1 月起执行"));

    assertThat(desk.found("城乡低保标准")).containsExactly(record);
    assertThat(desk.found("2027年1月")).containsExactly(record);
  }

  @Test
  void doesNotMatchFromOneFieldValueIntoTheNext() {
    desk.file(Draft.paper("甲").text("正文").persons("王小明", "李大山"));

    assertThat(desk.found("明李")).isEmpty();
    assertThat(desk.found("小明")).hasSize(1);
  }

  @Test
  void showsNothingOfWhatOneMayNotKnow() {
    desk.file(Draft.paper("甲").text("低保标准").readers(Reader.unit("finance")));
    desk.file(Draft.paper("乙").text("低保标准").readers(Reader.unit("housing")));
    desk.file(Draft.paper("丙").text("低保标准").readers(Reader.post(Post.MAYOR)));

    assertThat(desk.titles("finance", "低保标准")).containsExactly("甲");
    assertThat(desk.search("finance", "低保标准").total()).isOne();
    assertThat(desk.titles("mayor", "低保标准")).containsExactly("丙");
    assertThat(desk.search("operator", "低保标准").total()).isZero();
  }

  @Test
  void evaluatesTheEndOfAGrantWhenTheQueryRuns() {
    var until = SearchDesk.NOW.plusDays(15);
    desk.file(
        Draft.paper("甲")
            .text("低保")
            .readers(Reader.user("finance").from(SearchDesk.NOW).until(until)));
    var finance = desk.actor("finance");

    assertThat(desk.search(finance, "低保", SearchDesk.NOW.minusSeconds(1)).total()).isZero();
    assertThat(desk.search(finance, "低保", SearchDesk.NOW).total()).isOne();
    assertThat(desk.search(finance, "低保", until.minusSeconds(1)).total()).isOne();
    assertThat(desk.search(finance, "低保", until).total()).isZero();
  }

  @Test
  void findsForAReaderAdmittedLater() {
    var record = desk.file(Draft.paper("甲").text("低保"));
    assertThat(desk.search("audit", "低保").total()).isZero();

    desk.database.inTransaction(
        () -> desk.archive.archive().admit(record, List.of(Reader.unit("audit"))));

    assertThat(desk.search("audit", "低保").total()).isOne();
    assertThat(desk.search("mayor", "低保").total()).isOne();
  }

  @Test
  void putsTitlesFirstThenTheNewest() {
    desk.file(Draft.paper("旧的").on("2026-12-03", "2026-10-01").text("低保一次"));
    desk.file(Draft.paper("新的").on("2026-12-03", "2026-11-01").text("低保一次"));
    desk.file(Draft.paper("关于低保的汇报").on("2026-12-03", "2026-09-01").text("正文"));

    assertThat(desk.titles("mayor", "低保")).containsExactly("关于低保的汇报", "新的", "旧的");
  }

  @Test
  void tellsWhatAHitIs() {
    desk.file(Draft.minutes(1).text("会议同意提高低保标准。"));

    var hit = desk.search("低保").hits().getFirst();

    assertThat(hit)
        .extracting(Hit::title, Hit::number, Hit::date, Hit::kind, Hit::snippet)
        .containsExactly(
            "第1次区长办公会议纪要", "〔2026〕1号", LocalDate.of(2026, 11, 30), "会议纪要", "会议同意提高低保标准。");
  }

  @Test
  void countsAllWhenItTellsFew() {
    for (var n = 0; n < 5; n++) {
      desk.file(Draft.paper("材料" + n).text("低保"));
    }
    desk.search("x");

    assertThat(new Query("低保", 2)).extracting(Query::limit).isEqualTo(2);
    var results = desk.search("低保");
    assertThat(results.total()).isEqualTo(5);
  }

  @Test
  void writesEverySearchIntoTheLog() {
    desk.file(Draft.paper("甲").text("低保"));

    desk.search("finance", "低保 秘密");

    var logged =
        desk.database
            .jdbc()
            .sql("select actor, object, reason from audit_entries where act = 'search'")
            .query()
            .singleRow();
    assertThat(logged).containsValues("finance", "低保 秘密", "命中 0 件");
  }

  @Test
  void findsNothingForAnEmptyQuery() {
    desk.file(Draft.paper("甲").text("低保"));

    assertThat(desk.search(" 　").total()).isZero();
  }
}
