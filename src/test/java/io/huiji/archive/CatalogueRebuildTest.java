package io.huiji.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Reader;
import io.huiji.batch.Headway;
import io.huiji.batch.ToldParts;
import io.huiji.kernel.DataFolder;
import io.huiji.kernel.TopicId;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.SettableClock;
import io.huiji.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothDatabases
class CatalogueRebuildTest {

  private static final LocalDateTime NOW = LocalDateTime.parse("2026-12-04T10:00:00");

  @TempDir Path folder;
  private final TestDatabase database;
  private ArchiveDesk desk;

  CatalogueRebuildTest(TestDatabase database) {
    this.database = database;
  }

  /// Versions, relations, events, readers of later, two hand-overs, numbers of both patterns.
  @BeforeEach
  void fileAGoodDeal() {
    desk =
        ArchiveDesk.open(
            database, new DataFolder(folder), SettableClock.at("2026-12-04T10:00:00").office());
    for (var kind : RecordKind.values()) {
      desk.file(Draft.of(kind, kind.chinese()).text("正文 " + kind));
    }
    var topic = TopicId.random();
    var main = new Link(RelationType.ATTACHMENT_OF, "PAPER/实施方案");
    var draft = Draft.paper("情况说明").of(topic).persons("张三");
    draft.contents().forEach(desk.store()::put);
    var paper = database.inTransaction(() -> desk.archive().file(draft.filing(), List.of(main)));
    var first = desk.file(Draft.minutes(1));
    var second = desk.file(Draft.minutes(2).replacing(Draft.minutes(1)));
    desk.sidecars().writeMissing();
    database.inTransaction(
        () -> desk.archive().admit(paper, List.of(Reader.unit("finance").until(NOW))));
    database.inTransaction(() -> desk.custody().handOver("custodian", "archivist", NOW));
    desk.sidecars().writeMissing();
    database.inTransaction(
        () ->
            desk.archive()
                .conclude(topic, Retention.TEN_YEARS, "不通过", Optional.of("MINUTES/minutes")));
    database.inTransaction(
        () -> {
          desk.relations().relate(paper, RelationType.DECIDED_IN, first);
          desk.relations().relate(paper, RelationType.EXCERPT_OF, second);
          desk.relations().relate(paper, RelationType.REPLACES, second);
          desk.relations().relate(second, RelationType.ATTACHMENT_OF, first);
          desk.relations().separate(second, RelationType.ATTACHMENT_OF, first);
        });
    database.inTransaction(
        () ->
            desk.events()
                .add(
                    RecordEvent.of(paper, NOW, "HELD", "archivist", Map.of("reason", "审计"))
                        .with("director")));
    database.inTransaction(
        () -> desk.custody().handOver("archivist", "custodian", NOW.plusHours(1)));
    desk.sidecars().writeMissing();
  }

  @Test
  void bringsBackEveryRowOfEveryTable() {
    var before = ArchiveTables.rows(database);
    ArchiveTables.lose(database);

    var told = new ToldParts();
    var outcome = Headway.told(told, desk.rebuild()::rebuild);

    assertThat(outcome.faults()).isEmpty();
    assertThat(outcome.restored()).isEqualTo(RecordKind.values().length + 3);
    assertThat(told.parts()).last().isEqualTo("恢复目录：%d/0".formatted(outcome.restored()));
    assertThat(ArchiveTables.rows(database)).isEqualTo(before);
    assertThat(desk.fixity().verify(true).whole()).isTrue();
  }

  /// As a kill leaves it: some records are in, the rest is not.
  @Test
  void goesOnAfterAKill() throws IOException {
    var before = ArchiveTables.rows(database);
    ArchiveTables.lose(database);
    try (var sidecars = Files.walk(folder.resolve("store/records"))) {
      for (var file : sidecars.filter(path -> path.endsWith("0004.json")).limit(4).toList()) {
        var sidecar = Sidecar.parse(Files.readAllBytes(file));
        database.inTransaction(() -> desk.restoring().restore(sidecar));
      }
    }

    desk.rebuild().rebuild();

    assertThat(ArchiveTables.rows(database)).isEqualTo(before);
    assertThat(desk.rebuild().rebuild().restored()).isZero();
    assertThat(ArchiveTables.rows(database)).isEqualTo(before);
  }

  @Test
  void saysWhichSidecarItCouldNotRelyOn() throws IOException {
    var last = lastOfSome();
    Files.writeString(last, "{");
    ArchiveTables.lose(database);

    var outcome = desk.rebuild().rebuild();

    assertThat(outcome.restored()).isEqualTo(RecordKind.values().length + 3);
    assertThat(outcome.faults())
        .singleElement()
        .asString()
        .contains(String.valueOf(last.getFileName()));
    assertThat(desk.fixity().verify(false).whole())
        .as("no former version passes for the last")
        .isFalse();
  }

  private Path lastOfSome() throws IOException {
    try (var sidecars = Files.walk(folder.resolve("store/records"))) {
      return sidecars.filter(Files::isRegularFile).sorted().toList().getLast();
    }
  }
}
