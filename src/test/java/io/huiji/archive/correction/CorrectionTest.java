package io.huiji.archive.correction;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Organisation;
import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.archive.Archive;
import io.huiji.archive.ArchiveTables;
import io.huiji.archive.CatalogueRebuild;
import io.huiji.archive.Draft;
import io.huiji.archive.RecordEntry;
import io.huiji.archive.RecordEvents;
import io.huiji.archive.RecordKind;
import io.huiji.archive.Sidecars;
import io.huiji.kernel.RecordId;
import io.huiji.notice.Notices;
import io.huiji.rules.Finding;
import io.huiji.search.Hit;
import io.huiji.search.Indexer;
import io.huiji.search.Query;
import io.huiji.search.SearchIndex;
import io.huiji.store.ContentStore;
import io.huiji.testkit.Office;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.PretendConverter;
import io.huiji.testkit.TestDatabase;
import io.huiji.testkit.TestPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// R17.5: a correction is a new version, linked to the old; R17.2: minutes are the mayor's.
@OnBothDatabases
class CorrectionTest {

  private static final String FILED = "2026-12-04T10:00";
  private static final String THEN = "2026-12-05T09:00";
  private static final String LATER = "2026-12-06T09:00";

  @TempDir Path folder;
  private final TestDatabase database;
  private Office office;
  private Archive archive;
  private RecordId paper;
  private RecordId minutes;

  CorrectionTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    office = Office.sample(database, folder.resolve("data"), new PretendConverter());
    archive = office.bean(Archive.class);
    paper = file(Draft.paper("低保情况说明").text("低保标准每月八百元").readers(readers()));
    minutes = file(Draft.minutes(1).text("议定低保标准每月八百元").readers(readers()));
  }

  @AfterEach
  void close() {
    office.close();
  }

  /// One after the other in one house.
  @Test
  void papersAreCorrectedAndWhatIsMadeOfThemIsNot() throws IOException {
    thePaperIsCorrectedByItsKeepersAndTheOldStaysMarked();
    whatIsMadeOfOtherThingsIsNotCorrected();
  }

  private void thePaperIsCorrectedByItsKeepersAndTheOldStaysMarked() throws IOException {
    var old = entry(paper);
    var bytes = office.bean(ContentStore.class).get(content(old));
    office.does("finance", THEN, "{act: request-copy, record: %s, purpose: 起草}".formatted(paper));
    office.does("director", THEN, "{act: consent, request: 1, verdict: agree}");
    var file = text("改正.txt", "低保标准每月一千元\n");

    assertThat(said("clerk", THEN, correct(paper, file))).contains("档案员");
    assertThat(said("archivist", THEN, correct("〔2026〕99号", file))).contains("没有“〔2026〕99号”");
    assertThat(said("archivist", THEN, correct(paper, folder.resolve("none"))))
        .contains("不存在、无法读取");
    assertThat(said("archivist", THEN, correct(paper, text("密.txt", "机密★1年\n正文\n"))))
        .contains("标有密级");
    assertThat(archive.counts().records()).isEqualTo(2);

    office.does("archivist", THEN, correct(paper, file));

    var now = archive.filed("correction/" + paper).orElseThrow();
    assertThat(now.filing().title()).isEqualTo(old.filing().title());
    assertThat(now.filing().replaces()).contains(old.filing().key());
    assertThat(now.readers()).isEqualTo(old.readers());
    assertThat(now.electronicNumber()).isNotEqualTo(old.electronicNumber());
    assertThat(office.bean(ContentStore.class).get(content(old))).isEqualTo(bytes);
    assertThat(entry(paper).corrected()).isTrue();
    assertThat(entry(paper).filing().files()).isEqualTo(old.filing().files());
    assertThat(hits("低保标准"))
        .containsExactlyInAnyOrder(now.id() + " false", minutes + " false", paper + " true")
        .endsWith(paper + " true");
    assertThat(hits("八百元")).contains(paper + " true");

    assertThat(said("archivist", LATER, correct(paper, file))).contains("已经更正");
    assertThat(
            said("finance", LATER, "{act: request-loan, record: %s, purpose: 再看}".formatted(paper)))
        .contains("已经更正");
    assertThat(
            said(
                "archivist",
                LATER,
                "{act: issue-copy, request: 1, to: %s}".formatted(folder.resolve("c.pdf"))))
        .contains("已经更正");
    assertThat(folder.resolve("c.pdf")).doesNotExist();
    assertThat(notices("更正/")).contains("civil-affairs");
    assertThat(notices("借阅复制/1/更正")).containsExactly("finance");
  }

  @Test
  void minutesAreOnlyProposedAndTheMayorDecides() throws IOException {
    var file = Files.write(folder.resolve("改正.pdf"), TestPdf.saying("Minutes, corrected"));

    office.does("archivist", THEN, correct("〔2026〕1号", file));

    assertThat(current()).isEqualTo(minutes);
    assertThat(notices("更正审定/")).containsExactly("mayor");
    assertThat(said("custodian", THEN, correct("〔2026〕1号", file))).contains("待区长审定");
    assertThat(said("archivist", THEN, decide("agree"))).contains("区长");
    assertThat(said("director", THEN, decide("agree"))).contains("区长");
    assertThat(said("mayor", THEN, decide("refuse"))).contains("理由");
    office.does("mayor", THEN, decide("refuse, reason: 不必"));
    assertThat(said("mayor", THEN, decide("agree"))).contains("没有待审定的更正");
    assertThat(current()).isEqualTo(minutes);

    office.does("archivist", THEN, correct("〔2026〕1号", file));
    var hold =
        office
            .does("director", THEN, "{act: place-hold, records: [〔2026〕1号], reason: 审计}")
            .request()
            .orElseThrow();
    assertThat(said("mayor", LATER, decide("agree"))).contains("保全期间");
    office.does("director", LATER, "{act: lift-hold, hold: %d, reason: 结束}".formatted(hold));
    office.does("mayor", LATER, decide("agree"));

    var now = archive.find("〔2026〕1号").orElseThrow();
    assertThat(now.id()).isNotEqualTo(minutes);
    assertThat(now.filing().files()).extracting(each -> each.role()).contains("pdf");
    assertThat(office.bean(RecordEvents.class).of(now.id()).getLast())
        .satisfies(
            event -> {
              assertThat(event.kind()).isEqualTo("CORRECTED");
              assertThat(event.actor() + " " + event.second().orElse(""))
                  .isEqualTo("archivist mayor");
            });
    assertThat(archive.find(minutes.toString())).map(RecordEntry::corrected).contains(true);
    assertThat(folder.resolve("data/out/minutes/2026-1/更正-" + now.electronicNumber()))
        .isNotEmptyDirectory();
    restoresEverything();
  }

  private void whatIsMadeOfOtherThingsIsNotCorrected() throws IOException {
    var file = text("改正.txt", "别的内容\n");
    for (var kind : List.of(RecordKind.PACKET, RecordKind.REGISTER)) {
      var record = file(Draft.of(kind, kind.chinese()).readers(readers()));
      assertThat(said("archivist", THEN, correct(record, file))).contains("生成");
    }
  }

  private void restoresEverything() {
    office.bean(Sidecars.class).writeMissing();
    var before = ArchiveTables.rows(database);
    ArchiveTables.lose(database);
    assertThat(office.at(LATER, () -> office.bean(CatalogueRebuild.class).rebuild()).faults())
        .isEmpty();
    assertThat(ArchiveTables.rows(database)).isEqualTo(before);
  }

  private static List<Reader> readers() {
    return List.of(
        Reader.post(Post.MAYOR),
        Reader.post(Post.DIRECTOR),
        Reader.post(Post.ARCHIVIST),
        Reader.post(Post.CUSTODIAN),
        Reader.unit("finance"));
  }

  private RecordId file(Draft draft) {
    draft.contents().forEach(office.bean(ContentStore.class)::put);
    return office.at(FILED, () -> database.inTransaction(() -> archive.file(draft.filing())));
  }

  private Path text(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static String correct(Object record, Path file) {
    return "{act: correct-record, record: %s, file: '%s', reason: 数字有误}".formatted(record, file);
  }

  private static String decide(String verdict) {
    return "{act: approve-correction, record: 〔2026〕1号, verdict: %s}".formatted(verdict);
  }

  private String said(String user, String at, String yaml) {
    return office.refused(user, at, yaml).stream()
        .map(Finding::toString)
        .collect(Collectors.joining());
  }

  private RecordId current() {
    return archive.find("〔2026〕1号").orElseThrow().id();
  }

  private RecordEntry entry(RecordId record) {
    return archive.entry(record).orElseThrow();
  }

  private static io.huiji.kernel.Digest content(RecordEntry entry) {
    return entry.filing().files().getFirst().content();
  }

  private List<String> notices(String prefix) {
    return office.bean(Notices.class).posted(prefix).stream()
        .map(posted -> posted.notice().recipient())
        .toList();
  }

  private List<String> hits(String query) {
    office.bean(Indexer.class).catchUp();
    var mayor =
        office.bean(Organisation.class).actor("mayor", LocalDate.of(2026, 12, 5)).orElseThrow();
    return office
        .bean(SearchIndex.class)
        .search(Query.of(query), mayor, LocalDateTime.parse(THEN))
        .hits()
        .stream()
        .map((Hit hit) -> hit.record() + " " + hit.replaced())
        .toList();
  }
}
