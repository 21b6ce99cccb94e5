package io.huiji.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.archive.Archive;
import io.huiji.audit.AuditLog;
import io.huiji.numbering.Numbers;
import io.huiji.store.ContentStore;
import io.huiji.testkit.FiledMinutes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.FileSystemUtils;

/// The database is lost; store and sidecars are not.
class RebuildCatalogueCommandTest {

  @TempDir Path folder;

  @Test
  void bringsMinutesBackAndGivesTheirNumbersToNoOthers() throws IOException {
    Files.createDirectories(folder.resolve("inbox"));
    var office = TestOffice.in(folder.resolve("data"), folder.resolve("inbox")).init();
    within(office, opened -> minutes(opened).file(7));
    assertThat(office.nightly("2026-12-07").code()).isZero();
    var before = office.search("finance", "低保").json();
    assertThat(before.at("/total").asInt()).isEqualTo(1);

    FileSystemUtils.deleteRecursively(office.data().resolve("database"));
    var rebuilt = office.run("archive", "rebuild-catalogue", "--data", office.data().toString());
    var index = office.run("archive", "rebuild-index", "--data", office.data().toString());

    assertThat(rebuilt.code()).as(rebuilt.out() + rebuilt.err()).isZero();
    assertThat(index.code()).isZero();
    assertThat(office.search("finance", "低保").json()).isEqualTo(before);
    var drawn = new ArrayList<Map<String, Integer>>();
    within(office, opened -> drawn.add(opened.part(Numbers.class).drawn("minutes:")));
    assertThat(drawn).containsExactly(Map.of("minutes:2026", 7));
  }

  private static void within(TestOffice office, Consumer<Installation> todo) {
    office
        .installations()
        .withNew(
            office.data(),
            opened -> {
              todo.accept(opened);
              return 0;
            });
  }

  private static FiledMinutes minutes(Installation opened) {
    return new FiledMinutes(
        opened.part(Archive.class),
        opened.part(ContentStore.class),
        opened.part(AuditLog.class),
        opened.part(TransactionOperations.class));
  }
}
