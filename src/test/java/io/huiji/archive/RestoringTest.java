package io.huiji.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiji.access.Reader;
import io.huiji.kernel.DataFolder;
import io.huiji.kernel.RecordId;
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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothDatabases
class RestoringTest {

  private static final LocalDateTime NOW = LocalDateTime.parse("2026-12-04T10:00:00");

  @TempDir Path folder;
  private final TestDatabase database;
  private ArchiveDesk desk;

  RestoringTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    desk =
        ArchiveDesk.open(
            database, new DataFolder(folder), SettableClock.at("2026-12-04T10:00:00").office());
  }

  @Test
  void bringsBackEveryRowOfARecordFromItsSidecar() throws IOException {
    var topic = TopicId.random();
    var paper = desk.file(Draft.paper("情况说明").of(topic).text("正文").persons("张三"));
    desk.sidecars().writeMissing();
    database.inTransaction(() -> desk.archive().admit(paper, List.of(Reader.unit("finance"))));
    database.inTransaction(() -> desk.archive().conclude(topic, Retention.PERMANENT, "原则通过"));
    note(paper, "HELD", Map.of("reason", "审计"));
    note(paper, "HOLD_ENDED", Map.of());
    desk.sidecars().writeMissing();
    var before = ArchiveTables.rows(database);

    ArchiveTables.lose(database);
    restore(paper, 5);

    assertThat(ArchiveTables.rows(database)).isEqualTo(before);
    assertThat(desk.events().of(paper))
        .extracting(RecordEvent::kind)
        .containsExactly("HELD", "HOLD_ENDED");
    assertThat(desk.sidecars().writeMissing()).isZero();
  }

  @Test
  void leavesARecordThatIsThereAsItIs() throws IOException {
    var minutes = desk.file(Draft.minutes(1));
    desk.sidecars().writeMissing();
    var before = ArchiveTables.rows(database);

    assertThat(restore(minutes, 1)).isFalse();

    assertThat(ArchiveTables.rows(database)).isEqualTo(before);
  }

  @Test
  void takesNoSecondRecordWithTheSameNumber() throws IOException {
    var minutes = desk.file(Draft.minutes(1));
    desk.sidecars().writeMissing();
    var saved = Sidecar.parse(Files.readAllBytes(sidecar(minutes, 1)));
    ArchiveTables.lose(database);
    desk.file(Draft.minutes(2));

    assertThatThrownBy(() -> database.inTransaction(() -> desk.restoring().restore(saved)))
        .hasMessageContaining("相同");
  }

  @Test
  void bringsARecordBackTwiceWhileAVerificationIsUnderWay() throws IOException {
    var minutes = desk.file(Draft.minutes(1));
    desk.sidecars().writeMissing();
    new FixityProgress(database.jdbc()).keep(FixityProgress.State.beginning(false));
    for (var time = 0; time < 2; time++) {
      ArchiveTables.lose(database);
      assertThat(restore(minutes, 1)).isTrue();
    }

    var late = new Latecomers(database.operations());
    assertThat(late.left(9)).containsExactly(minutes.value());
    late.seen(List.of(minutes.value(), UUID.randomUUID()));
    assertThat(late.left(9)).isEmpty();
  }

  @Test
  void drawsNoNumberTwiceAfterwards() throws IOException {
    var first = desk.file(Draft.minutes(1));
    var second = desk.file(Draft.minutes(2));
    desk.sidecars().writeMissing();
    ArchiveTables.lose(database);
    restore(second, 1);
    restore(first, 1);

    var third = desk.entry(desk.file(Draft.minutes(3)));

    assertThat(third.electronicNumber()).isEqualTo("Z109-E2026-000003");
    assertThat(third.code()).contains("Z109-WS·2026-Y-BGS-0003");
  }

  @Test
  void keepsAnEventWithItsRecordOrNotAtAll() {
    var minutes = desk.file(Draft.minutes(1));

    assertThatThrownBy(
            () ->
                database.inTransaction(
                    () -> {
                      desk.events().add(event(minutes, "HELD", Map.of()));
                      throw new IllegalStateException("refused after all");
                    }))
        .hasMessage("refused after all");
    assertThat(desk.events().of(minutes)).isEmpty();
    assertThat(desk.entry(minutes).version()).isOne();
    assertThatThrownBy(() -> desk.events().add(event(minutes, "HELD", Map.of())))
        .isInstanceOf(IllegalStateException.class);
  }

  private void note(RecordId record, String kind, Map<String, String> detail) {
    database.inTransaction(() -> desk.events().add(event(record, kind, detail).with("clerk")));
  }

  private static RecordEvent event(RecordId record, String kind, Map<String, String> detail) {
    return RecordEvent.of(record, NOW, kind, "archivist", detail);
  }

  private boolean restore(RecordId record, int version) throws IOException {
    var saved = Sidecar.parse(Files.readAllBytes(sidecar(record, version)));
    return database.inTransaction(() -> desk.restoring().restore(saved));
  }

  private Path sidecar(RecordId record, int version) {
    return folder.resolve(Sidecars.folder(record.toString()) + "/%04d.json".formatted(version));
  }
}
