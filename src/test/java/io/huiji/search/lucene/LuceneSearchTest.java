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
import java.util.HashSet;
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
  void findsALongQuotationOverADateInEveryWrittenForm() {
    var text = "会议听取了关于防汛准备情况的汇报，要求各镇在二〇二四年三月五日以前完成全部水库的检查，逐一登记。";
    var record = desk.file(Draft.paper("甲").on("2025-01-09", "2025-01-02").text(text));
    desk.file(
        Draft.paper("乙")
            .on("2025-01-09", "2025-01-02")
            .text("要求各镇在2024年3月5日。以前要求各镇在二〇二四年，三月五日以前完成全部水库的检查。"));
    desk.indexer().catchUp();

    assertThat(desk.found("要求各镇在2024-03-05以前完成全部水库的检查")).containsExactly(record);
    assertThat(desk.found("正文:\"要求各镇在2024年3月5日以前完成全部水库\"")).containsExactly(record);
    assertThat(desk.found("各镇在2024年3月5日以前完成全部水库的验收")).isEmpty();
    assertThat(desk.found("防汛准备*2024年3月5日以前完成全部水库")).containsExactly(record);
  }

  @Test
  void findsAmountsAndArticlesInEveryWrittenForm() {
    var amount = desk.file(Draft.paper("甲").text("投资一千五百万元，依照第十七条，占百分之五。"));
    desk.file(Draft.paper("乙").text("投资2,600万元，依照第一百一十七条，占百分之四十五。"));

    for (var query : List.of("1500万元", "1,500万元", "15000000元", "第17条", "占5%")) {
      assertThat(desk.found(query)).as(query).containsExactly(amount);
    }
  }

  @Test
  void findsTraditionalBySimplifiedAndTheOtherWayRound() {
    var record = desk.file(Draft.paper("甲").text("區長辦公會議紀要，會後收回"));
    var other = desk.file(Draft.paper("乙").text("区长办公会议纪要，乾隆年间"));

    assertThat(desk.found("办公会议纪要")).containsExactlyInAnyOrder(record, other);
    assertThat(desk.found("辦公會議")).containsExactlyInAnyOrder(record, other);
    assertThat(desk.found("干隆")).isEmpty();
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
  void tellsWhatIsInForceBeforeWhatItReplacedAndMarksThat() {
    var first = Draft.minutes(1).text("低保标准 低保标准 低保标准 低保标准 低保标准");
    var old = desk.file(first);
    var corrected = desk.file(first.corrected("低保标准提高到一千元"));
    var other = desk.file(Draft.minutes(2).text("另一次会议，也说到低保标准，还说到许多别的事情"));

    for (var hits : List.of(desk.search("低保标准").hits(), desk.plain("mayor", "低保标准").hits())) {
      assertThat(hits).extracting(Hit::record).containsExactlyInAnyOrder(old, corrected, other);
      assertThat(hits.getLast().record()).isEqualTo(old);
      assertThat(hits).extracting(Hit::replaced).containsExactly(false, false, true);
    }
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

  @Test
  void findsInTheFieldThatIsNamedAndNowhereElse() {
    var topic = TopicId.random();
    var paper = desk.file(Draft.paper("关于低保的汇报").text("提到区财政局和王小明").persons("李大山").of(topic));
    var minutes = desk.file(Draft.minutes(8).text("低保"));
    desk.database.inTransaction(
        () -> desk.archive.archive().conclude(topic, Retention.PERMANENT, "原则通过"));

    assertThat(desk.found("题名:低保")).containsExactly(paper);
    assertThat(desk.found("正文:低保")).containsExactly(minutes);
    assertThat(desk.found("人员:李大山")).containsExactly(paper);
    assertThat(desk.found("人员:王小明")).isEmpty();
    assertThat(desk.found("单位:民政")).containsExactlyInAnyOrder(paper, minutes);
    assertThat(desk.found("单位:财政")).isEmpty();
    assertThat(desk.found("文号:[2026]8号")).containsExactly(minutes);
    assertThat(desk.found("文号:[2026]18号")).isEmpty();
    assertThat(desk.found("决定:原则通过")).containsExactly(paper);
    assertThat(desk.found("种类:会议纪要")).containsExactly(minutes);
    assertThat(desk.found("标识:会后收回")).hasSize(2);
    assertThat(desk.found("档号:Z109-WS·2026-Y-BGS-0001")).containsExactly(minutes);
    assertThat(desk.found("title:低保 kind:材料")).containsExactly(paper);
  }

  @Test
  void findsByDaysMonthsYearsAndStretches() {
    var old = desk.file(Draft.paper("甲").on("2024-05-10", "2024-05-01").text("低保"));
    var recent = desk.file(Draft.paper("乙").on("2026-12-03", "2026-11-30").text("低保"));

    assertThat(desk.found("日期:2024")).containsExactly(old);
    assertThat(desk.found("日期:2026年11月")).containsExactly(recent);
    assertThat(desk.found("日期:二〇二六年十一月三十日")).containsExactly(recent);
    assertThat(desk.found("日期:2024-05-01..2026-11-29 低保")).containsExactly(old);
    assertThat(desk.found("日期:2024-05-02..2026-11-30 低保")).containsExactly(recent);
    assertThat(desk.found("会议:2024-05-10")).containsExactly(old);
    assertThat(desk.found("NOT 日期:2024")).containsExactly(recent);
  }

  @Test
  void obeysAndOrNotAndBrackets() {
    var one = desk.file(Draft.paper("甲").text("低保标准"));
    var two = desk.file(Draft.paper("乙").text("救助标准"));
    var three = desk.file(Draft.paper("丙").text("低保临时救助"));

    assertThat(desk.found("低保 OR 救助")).containsExactlyInAnyOrder(one, two, three);
    assertThat(desk.found("低保 NOT 临时")).containsExactly(one);
    assertThat(desk.found("(低保 OR 救助) AND 标准")).containsExactlyInAnyOrder(one, two);
    assertThat(desk.found("NOT 低保")).containsExactly(two);
    assertThat(desk.found("NOT (低保 OR 标准)")).isEmpty();
    assertThat(desk.found("NOT NOT 低保")).containsExactlyInAnyOrder(one, three);
  }

  /// Rewriting a word into its forms stays under the NOT that it stands under.
  @Test
  void leavesOutEveryFormOfWhatIsNotWanted() {
    desk.file(Draft.paper("甲").on("2025-01-09", "2025-01-02").text("低保，二〇二四年三月五日"));
    desk.file(Draft.paper("乙").on("2025-01-09", "2025-01-02").text("低保，2024年3月5日"));
    var other = desk.file(Draft.paper("丙").on("2025-01-09", "2025-01-02").text("低保"));

    assertThat(desk.found("低保 NOT 2024-03-05")).containsExactly(other);
  }

  @Test
  void showsNothingHiddenForANot() {
    desk.file(Draft.paper("甲").text("低保").readers(Reader.unit("housing")));

    assertThat(desk.search("finance", "NOT 救助").total()).isZero();
    assertThat(desk.search("finance", "低保 OR NOT 低保").total()).isZero();
  }

  @Test
  void fillsWildcards() {
    var record = desk.file(Draft.paper("甲").text("依照第三条提高城乡低保标准"));

    for (var query : List.of("第?条", "低保*", "提高*标准", "提高??低保", "依照*低保*标准", "正文:第?条提高")) {
      assertThat(desk.found(query)).as(query).containsExactly(record);
    }
    for (var query : List.of("第??条", "标准*提高", "提高?低保", "题名:第?条")) {
      assertThat(desk.found(query)).as(query).isEmpty();
    }
  }

  @Test
  void saysInItsAnswerWhatItCannotRead() {
    desk.file(Draft.paper("甲").text("低保"));

    var results = desk.search("日期:去年 低保");

    assertThat(results.total()).isZero();
    assertThat(results.faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.line()).contains("第4字", "去年", "2026-12-03"));
  }

  @Test
  void answersAQuestionInPlainWords() {
    var right = desk.file(Draft.paper("城乡低保办法").text("第三条 申请最低生活保障，应当向户籍所在地提出。"));
    desk.file(Draft.paper("其他").text("第三条 机动车应当定期检验。"));

    var results = desk.plain("mayor", "怎么申请低保？");

    assertThat(results.hits().getFirst().record()).isEqualTo(right);
    assertThat(results.hits().getFirst().snippet()).contains("最低生活保障");
    assertThat(desk.plain("finance", "怎么申请低保？").total()).isZero();
    assertThat(desk.plain("mayor", "？").total()).isZero();
  }

  /// Of so many and so long texts not all are ranked by their passages.
  @Test
  void showsTheBestPassageOfEachHitHoweverManyAndLongTheTextsAre() {
    var filler = "第八条 供水企业应当按时报送情况。\n".repeat(110);
    for (var n = 0; n < 60; n++) {
      desk.file(Draft.paper("供水办法之" + n).text(filler + "第九条 因检修停水的，提前二十四小时通知用户。\n" + filler));
    }

    var asked = Query.of("检修停水提前多久通知用户").in(Query.Form.PLAIN);

    var all = new HashSet<RecordId>();
    for (var from = 0; from < 60; from += 20) {
      var hits = desk.run("mayor", asked.page(from, 20)).hits();
      assertThat(hits).hasSize(20).allMatch(hit -> hit.snippet().startsWith("…第九条"));
      hits.forEach(hit -> all.add(hit.record()));
    }
    assertThat(all).hasSize(60);
  }

  /// A notice of three lines beside texts of many pages: neither drowns the other.
  @Test
  void ranksShortNoticesBesideLongTexts() {
    var filler = "会议研究了其他事项，请各单位抓好落实，按时报送情况。\n".repeat(400);
    var notice = desk.file(Draft.paper("停水通知").text("因管道检修，幸福路小区十二月八日停水一天。"));
    var chapter =
        desk.file(
            Draft.paper("供水管理办法")
                .text(filler + "第九条 供水企业因检修停水的，应当提前二十四小时通知用户，停水超过一天的应当临时供水。\n" + filler));
    desk.file(Draft.paper("工作总结").text(filler.repeat(3) + "停电一天。" + filler));

    assertThat(desk.plain("mayor", "幸福路小区停水").hits().getFirst().record()).isEqualTo(notice);
    assertThat(desk.plain("mayor", "供水企业停水要提前多久通知用户").hits().getFirst().record())
        .isEqualTo(chapter);
  }

  @Test
  void countsFacetsOfWhatIsFound() {
    desk.file(Draft.paper("甲").on("2025-12-03", "2025-11-01").text("低保"));
    desk.file(Draft.paper("乙").text("低保"));
    desk.file(Draft.minutes(1).text("低保"));
    desk.file(Draft.paper("丙").text("低保").readers(Reader.unit("housing")));

    var facets = desk.run("mayor", Query.of("低保").withFacets()).facets();

    assertThat(facets.toString())
        .contains("年度", "value=2026, count=2", "value=2025, count=1")
        .contains("value=会议材料, count=2", "value=会议纪要, count=1")
        .contains("value=区民政局, count=3");
  }

  @Test
  void sortsAndPagesAsAsked() {
    desk.file(Draft.paper("乙").on("2026-12-03", "2026-10-01").text("低保"));
    desk.file(Draft.paper("甲").on("2026-12-03", "2026-11-01").text("低保"));
    desk.file(Draft.paper("丙").on("2026-12-03", "2026-09-01").text("低保低保低保"));

    assertThat(desk.order(Query.Order.NEWEST, 0, 10)).containsExactly("甲", "乙", "丙");
    assertThat(desk.order(Query.Order.OLDEST, 0, 10)).containsExactly("丙", "乙", "甲");
    assertThat(desk.order(Query.Order.NEWEST, 1, 1)).containsExactly("乙");
    assertThat(desk.order(Query.Order.NEWEST, 3, 10)).isEmpty();
    assertThat(desk.order(Query.Order.BEST, 0, 1)).containsExactly("丙");
  }

  @Test
  void pagesAsFarAsNumbersGo() {
    desk.file(Draft.paper("甲").text("低保"));

    for (var from : List.of(1, 10_000, Integer.MAX_VALUE)) {
      for (var limit : List.of(1, Integer.MAX_VALUE)) {
        assertThat(desk.order(Query.Order.BEST, from, limit)).isEmpty();
      }
    }
    assertThat(desk.order(Query.Order.NEWEST, 0, Integer.MAX_VALUE)).containsExactly("甲");
  }

  @Test
  void marksTheWordsInASnippet() {
    desk.file(Draft.paper("甲").text("同意于2026年12月3日提高低保标准。"));

    var hit = desk.search("低保 二〇二六年十二月三日").hits().getFirst();

    assertThat(hit.marks())
        .extracting(mark -> hit.snippet().substring(mark.start(), mark.end()))
        .containsExactly("2026年12月3日", "低保");
  }

  @Test
  void suggestsFromWhatOneMayKnow() {
    desk.file(Draft.paper("关于提高低保标准的汇报").persons("李大山"));
    desk.file(Draft.paper("低保机密").readers(Reader.unit("housing")));

    assertThat(desk.suggest("mayor", "低保")).containsExactly("题名 关于提高低保标准的汇报 1");
    assertThat(desk.suggest("mayor", "大山")).containsExactly("人员 李大山 1");
    assertThat(desk.suggest("finance", "低保")).isEmpty();
  }
}
