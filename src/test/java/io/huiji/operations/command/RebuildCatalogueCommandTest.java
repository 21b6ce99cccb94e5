package io.huiji.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.archive.Archive;
import io.huiji.archive.Filing;
import io.huiji.archive.Filing.FiledFile;
import io.huiji.archive.RecordKind;
import io.huiji.archive.Retention;
import io.huiji.kernel.DocumentNumber;
import io.huiji.kernel.Marking;
import io.huiji.numbering.Numbers;
import io.huiji.store.ContentStore;
import io.huiji.testkit.TestPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    within(office, opened -> file(opened, 7));
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

  private static void within(TestOffice office, java.util.function.Consumer<Installation> todo) {
    office
        .installations()
        .withNew(
            office.data(),
            opened -> {
              todo.accept(opened);
              return 0;
            });
  }

  private static void file(Installation opened, int number) {
    var pdf = TestPdf.of(2, 1);
    var filing =
        new Filing(
            "minutes/" + number,
            RecordKind.MINUTES,
            "区长办公会议纪要",
            Optional.of(new DocumentNumber(2026, number)),
            LocalDate.of(2026, 12, 3),
            Optional.empty(),
            "区政府办公室",
            "",
            LocalDate.of(2026, 12, 4),
            Marking.NONE,
            List.of(
                new FiledFile(
                    "会议纪要.pdf",
                    "pdf",
                    "application/pdf",
                    opened.part(ContentStore.class).put(pdf),
                    pdf.length)),
            "会议议定提高低保标准",
            List.of(),
            List.of(),
            "",
            List.of(Reader.post(Post.ARCHIVIST), Reader.unit("finance")),
            Optional.of(Retention.PERMANENT),
            Optional.empty());
    opened
        .part(TransactionOperations.class)
        .executeWithoutResult(_ -> opened.part(Archive.class).file(filing));
  }
}
