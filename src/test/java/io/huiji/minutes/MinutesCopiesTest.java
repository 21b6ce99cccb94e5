package io.huiji.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Reader;
import io.huiji.archive.Archive;
import io.huiji.archive.RecordKind;
import io.huiji.document.PaperReader;
import io.huiji.kernel.Digest;
import io.huiji.supervision.Supervision;
import io.huiji.testkit.Office;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.PretendConverter;
import io.huiji.testkit.PretendConverter.Mood;
import io.huiji.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes out when minutes are issued: a numbered copy for each recipient, excerpts, orders.
@OnBothDatabases
class MinutesCopiesTest {

  private static final String NEXT = "2026-12-04T09:00";
  private static final String FOLDER = "out/minutes/2026-1/份/";
  private static final String SET =
      "{act: set-distribution, meeting: 2026-12-03, report-to: [mayor], copy-to: [%s]}";

  private final TestDatabase database;
  private final PretendConverter converter = new PretendConverter();
  @TempDir Path folder;
  private Office office;

  MinutesCopiesTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    office = Office.sample(database, folder, converter);
    office.handsIn("civil-affairs", "2026-12-03", "低保");
    office.confirms("vice.civil", "低保");
    office.does(
        "mayor",
        "2026-12-01T10:00",
        "{act: fix-agenda, meeting: 2026-12-03, time: '15:00', place: 会议室, topics: [低保]}");
    office.does(
        "clerk",
        "2026-12-03T15:00",
        "{act: record-attendance, meeting: 2026-12-03, present: [mayor, vice.civil]}");
    office.does("mayor", "2026-12-03T15:00", "{act: hold-meeting, meeting: 2026-12-03}");
    office.does(
        "clerk",
        "2026-12-03T15:30",
        "{act: record-view, meeting: 2026-12-03, topic: 低保, unit: 区财政局, text: 资金可以安排}");
    office.does(
        "mayor",
        "2026-12-03T16:00",
        "{act: decide, meeting: 2026-12-03, topic: 低保, decision: 通过, items: [{text: 印发, lead: 区民政局, with: [区财政局], due: 2026-12-31}]}");
    office.at("2026-12-03T23:00", () -> office.bean(Minutes.class).draftDue());
    office.does("clerk", NEXT, SET.formatted("区民政局, 区委办公室"));
    office.does("director", NEXT, approval("director"));
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void areNumberedInTheOrderOfTheListsWithTheirHashInTheRegister() {
    issue();

    assertThat(files(FOLDER).keySet())
        .containsExactly(
            FOLDER + "000001-甲区长.pdf", FOLDER + "000002-区民政局.pdf", FOLDER + "000003-区委办公室.pdf");
    assertThat(register()).isEqualTo(files(FOLDER));
  }

  @Test
  void stayAsTheyAreInTheNightsThatFollow() {
    issue();
    assertThat(night()).isEmpty();
    var before = files("out/");

    assertThat(night()).isEmpty();

    assertThat(files("out/")).isEqualTo(before);
  }

  @Test
  void areMadeByTheNextRunWhereTheOfficeProgramWasMissing() {
    converter.is(Mood.MISSING);
    issue();
    assertThat(folder.resolve(FOLDER)).doesNotExist();
    assertThat(night()).anySatisfy(reason -> assertThat(reason).contains("个人份也因此未能印制"));

    converter.is(Mood.WORKS);
    assertThat(night()).isEmpty();

    assertThat(register()).hasSize(3).isEqualTo(files(FOLDER));
    assertThat(folder.resolve("out/minutes/2026-1/会议纪要.ofd")).exists();
    assertThat(office.bean(Archive.class).filed("minutes/2026-1").orElseThrow().filing().files())
        .extracting(file -> file.role())
        .containsExactly("docx", "pdf", "ofd");
  }

  @Test
  void goToThoseWhoAreAddedLaterUnderNewNumbers() {
    issue();
    var before = register();

    office.does("director", NEXT, SET.formatted("区民政局, 区委办公室, housing"));

    assertThat(register())
        .containsAllEntriesOf(before)
        .containsKey(FOLDER + "000004-区住房和城乡建设局.pdf")
        .isEqualTo(files(FOLDER));
  }

  @Test
  void arePrintedAgainWhenTheyAreGoneAndNamedWhenTheyWereAltered() throws IOException {
    issue();
    night();
    var before = files("out/");
    Files.delete(folder.resolve(FOLDER + "000002-区民政局.pdf"));

    assertThat(night())
        .singleElement()
        .satisfies(reason -> assertThat(reason).contains("已按登记的内容补上", "000002-区民政局"));
    assertThat(files("out/")).isEqualTo(before);

    Files.writeString(folder.resolve(FOLDER + "000003-区委办公室.pdf"), "altered");
    assertThat(night())
        .singleElement()
        .satisfies(reason -> assertThat(reason).contains("与登记的校验值不符", "000003-区委办公室"));
    assertThat(folder.resolve(FOLDER + "000003-区委办公室.pdf")).hasContent("altered");
  }

  @Test
  void areMarkedVoidWithTheirNumber() {
    issue();
    office.does("director", NEXT, "{act: void-number, number: 〔2026〕1号, reason: 文字有误}");

    night();

    assertThat(folder.resolve("out/minutes/2026-1/作废.txt")).exists();
  }

  @Test
  void comeWithExcerptsThatAreRecordsForTheUnitConcernedAlone() {
    issue();
    night();

    var excerpt = office.bean(Archive.class).filed("excerpt/2026-1/1/finance").orElseThrow();

    assertThat(excerpt.filing().kind()).isEqualTo(RecordKind.EXCERPT);
    assertThat(excerpt.filing().excerptOf()).contains("minutes/2026-1");
    assertThat(excerpt.filing().files())
        .extracting(file -> file.role())
        .containsExactly("docx", "pdf");
    assertThat(excerpt.readers())
        .filteredOn(reader -> reader.token().startsWith("unit:"))
        .containsExactly(Reader.unit("finance"));
    assertThat(folder.resolve("out/minutes/2026-1/议定事项通知单-1-区财政局.pdf")).exists();
  }

  @Test
  void comeWithAnOrderForEachItemWhichIsWrittenAgainWhenItIsGone() throws IOException {
    issue();
    var number = office.bean(Supervision.class).items().getFirst().number();
    var order = folder.resolve("out/supervision/2026-12-03/督办单-" + number + "-区民政局.docx");
    assertThat(text(order)).contains("〔2026〕1号", "区民政局", "印发", "2026年12月31日");
    var bytes = Files.readAllBytes(order);
    Files.delete(order);

    office.bean(Supervision.class).writeOrders();

    assertThat(order).hasBinaryContent(bytes);
  }

  @Test
  void followARecordOfTheMeetingThatTellsWhoSaidWhat() throws IOException {
    var first = folder.resolve("out/minutes/2026-12-03/会议记录-v1.docx");
    assertThat(text(first)).contains("区财政局", "资金可以安排", "通过").doesNotContain("区民政局区民政局");

    office.does(
        "clerk",
        "2026-12-03T17:00",
        "{act: record-view, meeting: 2026-12-03, topic: 低保, who: mayor, text: 同意}");
    office.at("2026-12-04T23:00", () -> office.bean(Minutes.class).draftDue());
    office.at("2026-12-05T23:00", () -> office.bean(Minutes.class).draftDue());

    assertThat(files("out/minutes/2026-12-03/").keySet())
        .filteredOn(name -> name.contains("会议记录"))
        .hasSize(2);
  }

  private String text(Path docx) throws IOException {
    return office.bean(PaperReader.class).read("a.docx", Files.readAllBytes(docx)).text();
  }

  private void issue() {
    office.does("mayor", NEXT, approval("mayor"));
  }

  private static String approval(String step) {
    return "{act: approve-minutes, meeting: 2026-12-03, step: " + step + ", verdict: agree}";
  }

  private List<String> night() {
    return office.at("2026-12-04T23:00", () -> office.bean(Minutes.class).completeIssued()).stream()
        .map(Minutes.Unfinished::reason)
        .toList();
  }

  private Map<String, Digest> register() {
    var register = new TreeMap<String, Digest>();
    database
        .jdbc()
        .sql("select path, sha256 from minutes_recipients where path is not null")
        .query((row, _) -> Map.entry(row.getString("path"), new Digest(row.getString("sha256"))))
        .list()
        .forEach(row -> register.put(row.getKey(), row.getValue()));
    return register;
  }

  private Map<String, Digest> files(String below) {
    var found = new TreeMap<String, Digest>();
    try (var files = Files.walk(folder.resolve(below))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        found.put(folder.relativize(file).toString(), Digest.of(Files.readAllBytes(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
