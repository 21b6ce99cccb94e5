package io.huiji.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Actor;
import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.archive.Archive;
import io.huiji.archive.Draft;
import io.huiji.audit.AuditLog;
import io.huiji.audit.Extract;
import io.huiji.audit.LogFilter;
import io.huiji.document.PagePictures.Picture;
import io.huiji.kernel.Marking;
import io.huiji.kernel.RecordId;
import io.huiji.lending.State;
import io.huiji.search.Query.Form;
import io.huiji.search.Query.Order;
import io.huiji.store.ContentStore;
import io.huiji.testkit.Engine;
import io.huiji.testkit.MadeUpMinutes;
import io.huiji.testkit.Office;
import io.huiji.testkit.TestDatabase;
import io.huiji.testkit.TestPdf;
import io.huiji.view.archive.ArchiveSearch;
import io.huiji.view.archive.ArchiveView;
import io.huiji.view.archive.CustodyView;
import io.huiji.view.archive.ReadingRoom;
import io.huiji.view.archive.SearchQuestion;
import io.huiji.view.archive.SearchView;
import io.huiji.view.lending.LendingView;
import io.huiji.view.operations.LogView;
import io.huiji.view.operations.OperationsView;
import io.huiji.view.supervision.SupervisionView;
import io.huiji.view.supervision.SupervisionView.Group;
import io.huiji.view.today.TodayViews;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What each person is shown of records, loans, follow-up, runs and the log, in one office.
class DeskViewsTest {

  private static final LocalDateTime NOW = LocalDateTime.parse("2026-12-07T09:00");
  private static final LocalDate TODAY = NOW.toLocalDate();

  @TempDir static Path folder;
  private static TestDatabase database;
  private static Office office;
  private static RecordId minutes;
  private static RecordId hidden;
  private static RecordId secret;
  private static int item;

  @BeforeAll
  static void move() {
    database = Engine.H2.fresh();
    office = Office.sample(database, folder);
    minutes = file(1, "会议议定城乡低保标准提标事项", Reader.unit("finance"));
    hidden = file(2, "会议议定低保以外的人事事项", Reader.user("vice.civil"));
    secret =
        file(Draft.paper("人事安排").readers(Reader.user("vice.civil"), Reader.post(Post.ARCHIVIST)));
    item = itemOf("housing");
  }

  @AfterAll
  static void leave() {
    office.close();
    database.close();
  }

  @Test
  void aRecordThatOneMayNotKnowIsAnsweredLikeOneThatIsNotThere() {
    var records = office.bean(ArchiveView.class);
    assertThat(records.record(hidden.toString(), actor("finance"), NOW)).isEmpty();
    assertThat(records.record("〔2026〕99号", actor("finance"), NOW)).isEmpty();
    assertThat(records.record(minutes.toString(), actor("operator"), NOW)).isEmpty();
    assertThat(office.bean(ReadingRoom.class).page(hidden.toString(), 1, actor("finance"), NOW))
        .isEmpty();
    assertThat(office.bean(ReadingRoom.class).text(hidden.toString(), actor("operator"), NOW))
        .isEmpty();

    var seen = records.record("〔2026〕1号", actor("finance"), NOW).orElseThrow();
    assertThat(seen.id()).isEqualTo(minutes);
    assertThat(seen.mark()).isEqualTo("会后收回");
    assertThat(seen.version())
        .isEqualTo(records.record(minutes.toString(), actor("mayor"), NOW).orElseThrow().version());
  }

  @Test
  void historyIsForThoseWhoKeepTheRecords() {
    var records = office.bean(ArchiveView.class);
    assertThat(records.history(minutes.toString(), actor("finance"), NOW)).isEmpty();
    var history = records.history(minutes.toString(), actor("archivist"), NOW).orElseThrow();
    assertThat(history.versions()).extracting(each -> each.what()).containsExactly("归档");
    assertThat(history.keepers()).extracting(each -> each.name()).containsExactly("辛专管员");
  }

  @Test
  void readingInPlaceIsInTheLogPageByPage() {
    var room = office.bean(ReadingRoom.class);
    var page = room.page(minutes.toString(), 2, actor("finance"), NOW);
    assertThat(page)
        .hasValueSatisfying(
            each ->
                assertThat(each)
                    .isInstanceOfSatisfying(
                        Picture.Drawn.class, drawn -> assertThat(drawn.pages()).isEqualTo(2)));
    assertThat(room.text(minutes.toString(), actor("finance"), NOW).orElseThrow().paragraphs())
        .containsExactly("会议议定城乡低保标准提标事项");

    var looked =
        new LogFilter("finance", "〔2026〕1号", "view", "", Optional.empty(), Optional.empty());
    var log = office.bean(LogView.class).page(looked, "", 1, 20, actor("director")).orElseThrow();
    assertThat(log.lines()).extracting(each -> each.reason()).contains("会议纪要.pdf", "纯文本");
  }

  @Test
  void searchCountsAndMarksOnlyWhatThisPersonMayKnow() {
    var found = search("finance", question("低保"));
    assertThat(found.total()).isOne();
    assertThat(found.hits()).extracting(hit -> hit.id()).containsExactly(minutes);
    assertThat(found.hits().getFirst().snippet())
        .filteredOn(SearchView.Piece::marked)
        .extracting(SearchView.Piece::text)
        .contains("低保");
    assertThat(found.facets().getFirst().values()).extracting(v -> v.count()).containsExactly(1L);
    assertThat(search("operator", question("低保")).total()).isZero();
  }

  @Test
  void filtersAreExactAndAFaultIsToldInTheWordsThatWereTyped() {
    assertThat(search("mayor", filtered("低保", "会议纪要")).total()).isEqualTo(2);
    assertThat(search("mayor", filtered("低保", "会议材料")).total()).isZero();
    assertThat(search("mayor", filtered("", "会议纪要")).total()).isEqualTo(2);
    var misread = search("mayor", filtered("题名:", "会议纪要"));
    assertThat(misread.faults()).isEqualTo(search("mayor", question("题名:")).faults()).isNotEmpty();
  }

  @Test
  void aRequestIsSeenByWhoAskedWhoDecidesAndWhoKeepsTheRecords() {
    var number =
        office
            .does(
                "finance", NOW.toString(), "{act: request-loan, record: 〔2026〕1号, purpose: 起草实施细则}")
            .request()
            .orElseThrow();
    var lending = office.bean(LendingView.class);

    assertThat(lending.request(number, actor("finance"), NOW)).isPresent();
    assertThat(lending.request(number, actor("audit"), NOW)).isEmpty();
    assertThat(lending.request(number, actor("mayor"), NOW)).isEmpty();
    assertThat(lending.request(999, actor("director"), NOW)).isEmpty();
    assertThat(lending.toDecide(actor("director"), NOW))
        .extracting(each -> each.number())
        .contains(number);
    assertThat(lending.desk(actor("finance"), NOW)).isEmpty();
    assertThat(lending.desk(actor("operator"), NOW)).isEmpty();

    office.does(
        "director",
        NOW.toString(),
        "{act: consent, request: %d, verdict: agree}".formatted(number));
    var code = office.bean(ArchiveView.class).record("〔2026〕1号", actor("mayor"), NOW);
    assertThat(lending.scanned(code.orElseThrow().code(), actor("archivist"), NOW))
        .extracting(each -> each.state())
        .containsExactly(State.AGREED);
    office.does(
        "archivist", NOW.toString(), "{act: lend, request: %d, pages: 2}".formatted(number));
    var desk = lending.desk(actor("archivist"), NOW.plusDays(30)).orElseThrow();
    assertThat(desk.overdue()).extracting(each -> each.number()).containsExactly(number);
  }

  /// An open sheet asks each minute, for as long as it stays open.
  @Test
  void aSheetThatIsShownIsALookAtTheDeskAndAskingWhetherAnythingIsNewIsNone() {
    var sheets = office.bean(TodayViews.class);
    office.bean(LendingView.class).desk(actor("custodian"), NOW);
    var before = looks();

    var asked = sheets.marks(actor("archivist"), false);
    assertThat(looks()).isEqualTo(before);
    assertThat(asked).isEqualTo(sheets.of(actor("archivist")).marks());
    assertThat(looks()).isEqualTo(before + ",archivist");
    var house = sheets.marks(actor("director"), true);
    assertThat(house).isEqualTo(sheets.ofHouse(actor("director")).marks());
    assertThat(looks())
        .as("of the house's sheet the director alone has seen anything")
        .isEqualTo(before + ",archivist,director");
    sheets.of(actor("finance"));
    assertThat(looks()).as("who has no desk").isEqualTo(before + ",archivist,director");
  }

  private static String looks() {
    return String.join(
        ",",
        database
            .jdbc()
            .sql("select actor from audit_entries where act = 'desk' order by number")
            .query(String.class)
            .list());
  }

  @Test
  void custodyIsForThoseWhoKeepAndTheDirector() {
    var custody = office.bean(CustodyView.class);
    assertThat(custody.holdings(actor("finance"), NOW)).isEmpty();
    assertThat(custody.holdings(actor("custodian"), NOW).orElseThrow().own()).isEqualTo(3);
  }

  @Test
  void followUpIsShownToTheUnitsConcernedAndWhoIsInChargeOfThem() {
    var views = office.bean(SupervisionView.class);
    assertThat(views.item(item, actor("housing"), TODAY)).isPresent();
    assertThat(views.item(item, actor("vice.urban"), TODAY)).isPresent();
    assertThat(views.item(item, actor("director"), TODAY)).isPresent();
    assertThat(views.item(item, actor("vice.civil"), TODAY)).isEmpty();
    assertThat(views.item(item, actor("finance"), TODAY)).isEmpty();
    assertThat(views.item(item, actor("operator"), TODAY)).isEmpty();
    assertThat(views.board(actor("mayor"), LocalDate.parse("2027-02-01")).of(Group.OVERDUE))
        .extracting(each -> each.number())
        .contains(item);
  }

  @Test
  void theOperatorSeesTheLogWithoutTheNamesOfPapers() {
    search("mayor", question("低保"));
    var views = office.bean(LogView.class);
    assertThat(views.page(LogFilter.ALL, "", 1, 20, actor("finance"))).isEmpty();
    var shown = views.page(LogFilter.ALL, "", 1, 200, actor("operator")).orElseThrow();
    assertThat(shown.lines()).filteredOn(line -> line.act().equals("search")).isNotEmpty();
    assertThat(shown.lines()).allSatisfy(line -> assertThat(line.object()).doesNotContain("低保"));
    var byName = new LogFilter("", "低保", "", "", Optional.empty(), Optional.empty());
    assertThat(views.page(byName, "", 1, 20, actor("operator")).orElseThrow().total())
        .isEqualTo(views.page(LogFilter.ALL, "", 1, 20, actor("operator")).orElseThrow().total());
    assertThat(views.check(actor("operator")).orElseThrow().result().whole()).isTrue();
  }

  @Test
  void theDirectorIsNotToldWhatWasDoneWithARecordThatHeMayNotKnow() {
    var name = office.bean(Archive.class).entry(secret).orElseThrow().spokenName();
    office.bean(ArchiveView.class).look(name, actor("vice.civil"), NOW);
    office.act("archivist", NOW.toString(), order(name, "〔2026〕1号"));
    office.act("clerk", NOW.toString(), order(name.toLowerCase(Locale.ROOT)));
    search("mayor", question("低保"));

    var shown = log(LogFilter.ALL, "");
    assertThat(shown.lines())
        .allSatisfy(line -> assertThat(line.object() + line.reason()).doesNotContain(name));
    assertThat(shown.lines()).noneMatch(line -> line.act().equals("request-export"));
    assertThat(shown.lines())
        .as("no gap")
        .extracting(LogView.Line::number)
        .isEqualTo(downFrom(shown.total()));
    assertThat(shown.lines()).extracting(LogView.Line::hash).containsOnly("");
    var checked = office.bean(LogView.class).check(actor("director")).orElseThrow();
    assertThat(checked.result().whole()).isTrue();
    assertThat(checked.head()).isEqualTo(office.bean(AuditLog.class).head().hash());
    assertThat(shown.lines())
        .filteredOn(line -> line.act().equals("search"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line.reason()).isEmpty());
    assertThat(log(LogFilter.ALL, name).total()).isZero();
    assertThat(log(asked("vice.civil", ""), "").total()).isZero();
    assertThat(log(asked("", name), "").total()).isZero();
    assertThat(log(asked("", "第1号导出申请"), "").total()).isZero();
    assertThat(log(LogFilter.ALL, "[2026]1号").lines())
        .isNotEmpty()
        .noneMatch(line -> line.act().equals("request-export"));
    var touched = new ArrayList<String>();
    office.bean(AuditLog.class).read(extract(secret), logged -> touched.add(logged.entry().act()));
    assertThat(touched).containsExactly("look", "request-export", "request-export");
  }

  private static List<Long> downFrom(long total) {
    return LongStream.iterate(total, number -> number - 1)
        .limit(Math.min(total, 200))
        .boxed()
        .toList();
  }

  private static String order(String... records) {
    return "{act: request-export, records: [%s], purpose: 备查}"
        .formatted(String.join(", ", records));
  }

  private static LogView.Page log(LogFilter filter, String record) {
    return office.bean(LogView.class).page(filter, record, 1, 200, actor("director")).orElseThrow();
  }

  private static LogFilter asked(String person, String object) {
    return new LogFilter(person, object, "", "", Optional.empty(), Optional.empty());
  }

  private static Extract.OfRecord extract(RecordId record) {
    return new Extract.OfRecord(record.toString(), List.of());
  }

  @Test
  void runsAreForThoseWhoSeeToThem() {
    var views = office.bean(OperationsView.class);
    assertThat(views.jobs(actor("finance"))).isEmpty();
    assertThat(views.jobs(actor("operator")).orElseThrow().lastSuccess()).isEmpty();
    assertThat(views.run("2026-12-07-1", actor("operator"))).isEmpty();
    assertThat(views.run("../../x", actor("operator"))).isEmpty();
  }

  private static SearchView search(String user, SearchQuestion question) {
    return office.at(
        NOW.toString(), () -> office.bean(ArchiveSearch.class).search(question, actor(user), NOW));
  }

  private static SearchQuestion question(String words) {
    return asked(words, List.of());
  }

  private static SearchQuestion filtered(String words, String kind) {
    return asked(words, List.of(kind));
  }

  private static SearchQuestion asked(String words, List<String> kinds) {
    return new SearchQuestion(
        words,
        Form.WORDS,
        Order.BEST,
        kinds.isEmpty() ? List.of() : List.of("2026"),
        List.of(),
        kinds,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        1,
        20);
  }

  private static Actor actor(String user) {
    return office.bean(Organisation.class).actor(user, TODAY).orElseThrow();
  }

  private static RecordId file(int number, String text, Reader reader) {
    var filing =
        MadeUpMinutes.of(number)
            .marked(Marking.custody("会后收回"))
            .saying(text)
            .knownTo(
                Reader.post(Post.MAYOR),
                Reader.post(Post.DIRECTOR),
                Reader.post(Post.ARCHIVIST),
                Reader.post(Post.CUSTODIAN),
                reader)
            .filing(office.bean(ContentStore.class), TestPdf.of(2, number));
    return office.at(
        "2026-12-04T10:00",
        () -> database.inTransaction(() -> office.bean(Archive.class).file(filing)));
  }

  private static RecordId file(Draft draft) {
    draft.contents().forEach(office.bean(ContentStore.class)::put);
    return office.at(
        "2026-12-04T10:00",
        () -> database.inTransaction(() -> office.bean(Archive.class).file(draft.filing())));
  }

  private static int itemOf(String lead) {
    database
        .jdbc()
        .sql(
            """
            insert into supervision_items (meeting_date, minutes_number, topic, content, lead_unit,
              helpers, due_date, state, opened_at)
            values (date '2026-12-03', '〔2026〕1号', '关于城区道路改造的汇报', '完成道路改造', :lead, '',
              date '2026-12-31', 'OPEN', timestamp '2026-12-04 10:00:00')
            """)
        .param("lead", lead)
        .update();
    return office
        .bean(SupervisionView.class)
        .board(actor("mayor"), TODAY)
        .items()
        .getFirst()
        .number();
  }
}
