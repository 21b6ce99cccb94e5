package io.huiji.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiji.access.Reader;
import io.huiji.access.SampleOffice;
import io.huiji.kernel.DataFolder;
import io.huiji.kernel.Digest;
import io.huiji.kernel.RecordId;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.SettableClock;
import io.huiji.testkit.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

@OnBothDatabases
class FixityTest {

  private static final LocalDateTime NOW = LocalDateTime.parse("2026-12-04T10:00:00");
  private static final LocalDate DAY = NOW.toLocalDate();

  @TempDir Path folder;
  private final TestDatabase database;
  private ArchiveDesk desk;
  private RecordId record;
  private Path file;

  FixityTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void fileTwo() {
    desk =
        ArchiveDesk.open(
            database, new DataFolder(folder), SettableClock.at("2026-12-04T10:00:00").office());
    var draft = Draft.minutes(1).text("原则通过");
    record = desk.file(draft);
    desk.file(Draft.minutes(2).text("另一件"));
    desk.sidecars().writeMissing();
    database.inTransaction(() -> desk.archive().admit(record, List.of(Reader.unit("finance"))));
    desk.sidecars().writeMissing();
    file = desk.store().path(Digest.of(draft.contents().getFirst()));
  }

  /// What can have happened to a record behind the archive's back.
  enum Damage {
    CHANGED,
    MISSING,
    TRUNCATED,
    LONGER,
    TEXT_CHANGED,
    SIDECAR_CHANGED,
    SIDECAR_MISSING,
    FORMER_SIDECAR_CHANGED,
    STRANGE_SIDECAR,
    ROW_CHANGED,
    READER_ADDED,
    CUSTODIAN_CHANGED
  }

  @Test
  void findsNothingWrongWithAWholeArchive() {
    var outcome = desk.fixity().verify(true);

    assertThat(outcome.whole()).isTrue();
    assertThat(outcome.records()).isEqualTo(2);
    assertThat(outcome.files()).isEqualTo(7);
    assertThat(outcome.bytes()).isPositive();
    assertThat(desk.fixity().verify(false)).isEqualTo(outcome);
  }

  @ParameterizedTest
  @EnumSource
  void closesTheDamagedRecordAndNoOther(Damage damage) throws IOException {
    inflict(damage);

    var outcome = desk.fixity().verify(false);

    assertThat(outcome.frozen()).extracting(Fixity.Frozen::record).containsExactly(record);
    assertThat(desk.fixity().frozen(record)).isPresent();
    assertThat(logged("freeze-record")).isOne();
    assertThatThrownBy(this::open).isInstanceOf(RecordFrozen.class).hasMessageContaining("已冻结");
  }

  @ParameterizedTest
  @EnumSource
  void isFoundByTheNightsWithinThirtyDaysToo(Damage damage) throws IOException {
    inflict(damage);

    IntStream.range(0, 30).forEach(day -> desk.fixity().sample(DAY.plusDays(day)));

    assertThat(desk.fixity().frozen()).hasSize(1);
  }

  @Test
  void repairsNothingAndOpensOnlyWhenAPersonReleasesWhatIsWholeAgain() throws IOException {
    var whole = Files.readAllBytes(file);
    Files.writeString(file, "something else");
    desk.fixity().verify(false);
    assertThat(file).hasContent("something else");

    assertThat(release()).isNotEmpty();
    assertThat(desk.fixity().frozen(record)).isPresent();

    Files.write(file, whole);
    assertThat(desk.fixity().verify(false).whole()).as("still closed").isFalse();
    assertThat(release()).isEmpty();

    assertThat(open()).isEqualTo(whole);
    assertThat(desk.events().of(record))
        .singleElement()
        .satisfies(event -> assertThat(event.kind()).isEqualTo("DAMAGE_MENDED"));
    assertThat(desk.fixity().verify(true).whole()).isTrue();
  }

  @Test
  void writesNoNewSidecarOverWhatIsClosed() throws IOException {
    database
        .jdbc()
        .sql("update archive_records set title = '改过' where id = ?")
        .param(record.value())
        .update();
    desk.fixity().verify(false);

    database.inTransaction(() -> desk.archive().admit(record, List.of(Reader.unit("audit"))));

    assertThat(desk.sidecars().writeMissing()).isZero();
  }

  @Test
  void namesDamagedContentOfNoRecord() throws IOException {
    var stray = desk.store().put("退回的材料".getBytes(StandardCharsets.UTF_8));
    assertThat(desk.fixity().verify(false).whole()).isTrue();
    Files.writeString(desk.store().path(stray), "x");

    var outcome = desk.fixity().verify(false);

    assertThat(outcome.strays()).singleElement().asString().contains(stray.hex());
    assertThat(outcome.frozen()).isEmpty();
  }

  @Test
  void looksAtEachRecordOnceInThirtyDaysAndAtTheSameOnesAgainOnTheSameDay() {
    for (var number = 3; number <= 60; number++) {
      desk.file(Draft.minutes(number));
    }
    desk.sidecars().writeMissing();

    var looked =
        IntStream.range(0, 30).mapToLong(day -> desk.fixity().sample(DAY.plusDays(day)).records());

    assertThat(looked.sum()).isEqualTo(60);
    assertThat(desk.fixity().sample(DAY)).isEqualTo(desk.fixity().sample(DAY));
    assertThat(desk.fixity().sample(DAY)).isEqualTo(desk.fixity().sample(DAY.plusDays(30)));
  }

  /// As a verification leaves it that was killed after the first record.
  @Test
  void goesOnWhereAKilledVerificationWas() throws IOException {
    var first =
        database
            .jdbc()
            .sql("select id from archive_records order by id fetch first row only")
            .query(UUID.class)
            .single();
    var files = first.equals(record.value()) ? 4 : 3;
    new FixityProgress(database.jdbc())
        .keep(new FixityProgress.State(false, Optional.of(first), 1, files, 100));

    var outcome = desk.fixity().verify(false);

    assertThat(outcome.resumed()).isTrue();
    assertThat(outcome.records()).isEqualTo(2);
    assertThat(outcome.files()).isEqualTo(7);
    assertThat(desk.fixity().verify(false).resumed()).isFalse();
  }

  /// As a verification leaves it that was killed behind the last record, before that one was
  /// restored.
  @Test
  void looksAtWhatWasRestoredBehindThePlaceThatItHadReached() throws IOException {
    var last = new UUID(-1, -1);
    new FixityProgress(database.jdbc())
        .keep(new FixityProgress.State(false, Optional.of(last), 0, 0, 0));
    var saved = Sidecar.parse(Files.readAllBytes(sidecar(2)));
    ArchiveTables.lose(database);
    database.inTransaction(() -> desk.restoring().restore(saved));
    Files.writeString(file, "something else");

    var outcome = desk.fixity().verify(false);

    assertThat(outcome.resumed()).isTrue();
    assertThat(outcome.records()).isOne();
    assertThat(outcome.frozen()).extracting(Fixity.Frozen::record).containsExactly(record);
    assertThat(desk.fixity().verify(false).records()).as("once each").isOne();
  }

  /// The row that was killed before V211 named an electronic number.
  @Test
  void beginsAnewWhereAKilledVerificationLeftTheFormOfBefore() {
    script(
        """
        drop table fixity_progress;
        create table fixity_progress (id integer primary key, both_hashes boolean not null,
          after_number varchar(100) not null, records bigint not null, files bigint not null,
          bytes bigint not null);
        insert into fixity_progress values (1, false, '电20260001', 1, 4, 100)
        """);
    new ResourceDatabasePopulator(
            new ClassPathResource("db/migration/V211__verified_by_record.sql"))
        .execute(database.source());

    var outcome = desk.fixity().verify(false);

    assertThat(outcome.resumed()).isFalse();
    assertThat(outcome.records()).isEqualTo(2);
    assertThat(outcome.files()).isEqualTo(7);
  }

  private void script(String statements) {
    new ResourceDatabasePopulator(
            new ByteArrayResource(statements.getBytes(StandardCharsets.UTF_8)))
        .execute(database.source());
  }

  private void inflict(Damage damage) throws IOException {
    switch (damage) {
      case CHANGED -> Files.writeString(file, Files.readString(file).replace('d', 'b'));
      case MISSING -> Files.delete(file);
      case TRUNCATED -> Files.writeString(file, "d");
      case LONGER -> Files.writeString(file, " ", StandardOpenOption.APPEND);
      case TEXT_CHANGED ->
          Files.writeString(
              desk.store().path(Digest.of("原则通过".getBytes(StandardCharsets.UTF_8))), "原则否决");
      case SIDECAR_CHANGED -> edit(2);
      case SIDECAR_MISSING -> Files.delete(sidecar(2));
      case FORMER_SIDECAR_CHANGED -> edit(1);
      case STRANGE_SIDECAR -> Files.copy(sidecar(2), sidecar(9));
      case ROW_CHANGED -> sql("update archive_records set title = '改过的题名' where id = ?");
      case READER_ADDED ->
          sql(
              """
              insert into archive_readers (record_id, position, at_filing, token)
              values (?, 9, false, 'unit:holding')
              """);
      case CUSTODIAN_CHANGED ->
          sql("update archive_holdings set custodian = 'clerk' where record_id = ?");
    }
  }

  private void sql(String change) {
    database.jdbc().sql(change).param(record.value()).update();
  }

  private void edit(int version) throws IOException {
    var path = sidecar(version);
    Files.writeString(path, Files.readString(path).replace("区长办公会议", "区长专题会议"));
  }

  private byte[] open() {
    var mayor = SampleOffice.in(database).actor("mayor", DAY).orElseThrow();
    var permit = desk.archive().permit(record, mayor, NOW).orElseThrow();
    return desk.archive().open(record, "original", permit);
  }

  private List<String> release() {
    return database.inTransaction(() -> desk.fixity().release(record, "archivist", NOW, "从备份恢复"));
  }

  private long logged(String act) {
    return database
        .jdbc()
        .sql("select count(*) from audit_entries where act = ?")
        .param(act)
        .query(Long.class)
        .single();
  }

  private Path sidecar(int version) {
    return folder.resolve(Sidecars.folder(record.toString()) + "/%04d.json".formatted(version));
  }
}
