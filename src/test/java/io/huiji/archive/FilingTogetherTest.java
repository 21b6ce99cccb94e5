package io.huiji.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huiji.archive.Archive.Handed;
import io.huiji.kernel.DataFolder;
import io.huiji.kernel.RecordId;
import io.huiji.store.ContentDamaged;
import io.huiji.testkit.OnBothDatabases;
import io.huiji.testkit.SettableClock;
import io.huiji.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnBothDatabases
class FilingTogetherTest {

  @TempDir Path folder;
  private final TestDatabase database;
  private ArchiveDesk desk;

  FilingTogetherTest(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() {
    var clock = SettableClock.at("2026-12-04T10:00:00").office();
    desk = ArchiveDesk.open(database, new DataFolder(folder), clock);
  }

  @Test
  void severalAreFiledInTheirOrderEachWithAllThatBelongsToIt() {
    var drafts =
        IntStream.rangeClosed(1, 60).mapToObj(n -> Draft.minutes(n).text("第" + n)).toList();

    var records = file(drafts.toArray(Draft[]::new));

    assertThat(desk.archive().counts()).isEqualTo(new Archive.Counts(60, 60));
    for (var n = 0; n < records.size(); n++) {
      var entry = desk.entry(records.get(n));
      assertThat(entry.filing().title()).isEqualTo(drafts.get(n).filing().title());
      assertThat(entry.electronicNumber()).isEqualTo("Z109-E2026-%06d".formatted(n + 1));
      assertThat(entry.code()).contains("Z109-WS·2026-Y-BGS-%04d".formatted(n + 1));
      assertThat(entry.readers()).isEqualTo(drafts.get(n).filing().readers());
      assertThat(entry.filing().files()).isEqualTo(drafts.get(n).filing().files());
      assertThat(desk.archive().custodian(entry.id())).isNotEmpty();
    }
    var changes = desk.archive().changesAfter(0, 100);
    assertThat(changes).extracting(each -> each.entry().id()).isEqualTo(records);
    assertThat(changes.getLast().entry().filing().text()).isEqualTo("第60");
    assertThat(desk.sidecars().writeMissing()).isEqualTo(60);
    assertThat(desk.sidecars().writeMissing()).isZero();
    assertThat(desk.fixity().verify(true).whole()).isTrue();
  }

  @Test
  void theSameFilingTwiceIsOneRecordAndOneThatIsThereStaysAsItIs() {
    var known = file(Draft.minutes(2)).getFirst();

    var records = file(Draft.minutes(1), Draft.minutes(2), Draft.minutes(1), Draft.minutes(3));

    assertThat(records).hasSize(4);
    assertThat(records.get(2)).isEqualTo(records.get(0));
    assertThat(records.get(1)).isEqualTo(known);
    assertThat(desk.archive().counts()).isEqualTo(new Archive.Counts(3, 3));
    assertThat(desk.entry(records.get(3)).electronicNumber()).isEqualTo("Z109-E2026-000003");
  }

  @Test
  void oneWithoutItsBytesLetsNoneIn() {
    desk.store().put(Draft.minutes(1).contents());
    var filings = handed(Draft.minutes(1), Draft.minutes(2));

    assertThatThrownBy(() -> database.inTransaction(() -> desk.archive().file(filings)))
        .hasMessageContaining("bytes come before the row");

    assertThat(desk.archive().counts()).isEqualTo(new Archive.Counts(0, 0));
    assertThat(desk.entry(file(Draft.minutes(1)).getFirst()).electronicNumber())
        .as("no number was used")
        .isEqualTo("Z109-E2026-000001");
  }

  @Test
  void oneWhoseBytesAreDamagedLetsNoneIn() throws IOException {
    desk.store().put(Draft.minutes(1).contents());
    desk.store().put(Draft.minutes(2).contents());
    var content = Draft.minutes(2).filing().files().getFirst().content();
    Files.writeString(desk.store().path(content), "别的内容");
    var filings = handed(Draft.minutes(1), Draft.minutes(2));

    assertThatThrownBy(() -> database.inTransaction(() -> desk.archive().file(filings)))
        .isInstanceOf(ContentDamaged.class);

    assertThat(desk.archive().counts()).isEqualTo(new Archive.Counts(0, 0));
  }

  @Test
  void nothingChangesNothing() {
    assertThat(file()).isEmpty();
    assertThat(desk.archive().counts()).isEqualTo(new Archive.Counts(0, 0));
    assertThat(desk.entry(file(Draft.minutes(1)).getFirst()).electronicNumber())
        .isEqualTo("Z109-E2026-000001");
  }

  @Test
  void whatIsReplacedByAnotherThatComesWithItSaysSo() {
    var old = Draft.minutes(1);
    var now = Draft.minutes(2).replacing(old);

    var records = file(now, old);

    assertThat(desk.entry(records.get(1)).replacedBy()).contains(now.filing().key());
    assertThat(desk.sidecars().writeMissing()).isEqualTo(2);
    assertThat(desk.fixity().verify(false).whole()).isTrue();
  }

  private List<RecordId> file(Draft... drafts) {
    for (var draft : drafts) {
      desk.store().put(draft.contents());
    }
    return database.inTransaction(() -> desk.archive().file(handed(drafts)));
  }

  private static List<Handed> handed(Draft... drafts) {
    return Arrays.stream(drafts).map(draft -> new Handed(draft.filing(), List.of())).toList();
  }
}
