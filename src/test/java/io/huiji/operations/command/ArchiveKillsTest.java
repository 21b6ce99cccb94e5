package io.huiji.operations.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.archive.Archive;
import io.huiji.archive.Draft;
import io.huiji.archive.Packages;
import io.huiji.archive.Retention;
import io.huiji.archive.Sidecars;
import io.huiji.audit.AuditLog;
import io.huiji.calendar.OfficeClock;
import io.huiji.kernel.TopicId;
import io.huiji.search.Indexer;
import io.huiji.store.ContentStore;
import io.huiji.testkit.FiledMinutes;
import io.huiji.testkit.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.FileSystemUtils;

/// The archive's long works as processes of their own, killed and started again: writing sidecars,
/// verification, export, import, disposal, and making catalogue and index anew. In the short run
/// each is killed once at its worst point, in the long one with SIGKILL at whatever instant.
class ArchiveKillsTest {

  private static final String FILED = "2026-12-04T10:00";
  private static final String THEN = "2026-12-05T09:00";
  private static final String LATER = "2037-03-02T09:00";
  private static final int ROUNDS = 25;

  @TempDir Path folder;
  private TestOffice office;
  private String paper;
  private String list;

  @Test
  void whatWasKilledIsBroughtToItsEndByTheSameCommand() throws IOException {
    moveIn();
    cut("sidecars.written", relating());
    cut("fixity.batch", "archive", "verify");
    cut("export.used", export());
    assertThat(folder.resolve("package")).doesNotExist();
    cut("disposal.one-destroyed", disposal());
    cut("register.filed", disposal());
    assertThat(certificate()).doesNotExist();
    again();
    related();
    loseDatabase();
    cut("rebuild.batch", "archive", "rebuild-catalogue");
    anew();
    elsewhere();
  }

  @Test
  void aRealKillAtAnyInstantLosesNothing() throws IOException {
    assumeTrue(Boolean.getBoolean("test.long"), "a long test");
    moveIn();
    var works = new ArrayList<String[]>();
    works.add(new String[] {"archive", "verify"});
    works.add(export());
    works.add(disposal());
    works.add(new String[] {"archive", "rebuild-index"});
    for (var round = 0; round < ROUNDS; round++) {
      for (var work : works) {
        kill(Seed.random().nextInt(1, 8000), work);
      }
    }
    again();
    loseDatabase();
    for (var round = 0; round < ROUNDS; round++) {
      kill(Seed.random().nextInt(1, 8000), "archive", "rebuild-catalogue");
      kill(Seed.random().nextInt(1, 8000), "archive", "rebuild-index");
    }
    anew();
  }

  private void moveIn() throws IOException {
    Files.createDirectories(folder.resolve("inbox"));
    office = TestOffice.in(folder.resolve("data"), folder.resolve("inbox")).init();
    within(this::file);
    office.open(
        open -> {
          done(
              open.act(
                  "archivist", THEN, "{act: request-export, records: [〔2026〕1号], purpose: 备查}"));
          done(open.act("director", THEN, "{act: consent-export, request: 1, verdict: agree}"));
          var proposed =
              open.act(
                  "archivist",
                  LATER,
                  "{act: propose-disposal, records: [" + paper + "], reason: 期满}");
          done(proposed);
          list = proposed.out().replaceAll("(?s).*\"request\" *: *(\\d+).*", "$1");
        });
    Files.writeString(
        folder.resolve("agree.yaml"),
        "acts:\n  - {act: approve-disposal, disposal: " + list + ", verdict: agree}\n");
  }

  private void file(Installation opened) {
    var minutes =
        new FiledMinutes(
            opened.part(Archive.class),
            opened.part(ContentStore.class),
            opened.part(AuditLog.class),
            opened.part(TransactionOperations.class));
    minutes.file(1);
    minutes.file(2);
    var topic = TopicId.random();
    var draft =
        Draft.paper("期满的事项")
            .of(topic)
            .readers(
                Reader.post(Post.ARCHIVIST), Reader.post(Post.DIRECTOR), Reader.unit("finance"));
    draft.contents().forEach(opened.part(ContentStore.class)::put);
    var archive = opened.part(Archive.class);
    opened
        .part(OfficeClock.class)
        .at(
            LocalDateTime.parse(FILED),
            () ->
                opened
                    .part(TransactionOperations.class)
                    .execute(
                        _ -> {
                          paper = archive.file(draft.filing()).toString();
                          archive.conclude(topic, Retention.TEN_YEARS, "已定");
                          return paper;
                        }));
    opened.part(Sidecars.class).writeMissing();
    opened.part(Indexer.class).catchUp();
  }

  private static void done(TestOffice.Ended ended) {
    assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
  }

  private Path certificate() {
    return office.data().resolve("out/archive/销毁清册-第" + list + "号.docx");
  }

  private String[] export() {
    var to = folder.resolve("package").toString();
    return new String[] {
      "archive", "export", "--as", "archivist", "--at", THEN, "--order", "1", "--to", to
    };
  }

  private String[] disposal() {
    return new String[] {
      "act", "--as", "director", "--at", LATER, folder.resolve("agree.yaml").toString()
    };
  }

  /// Its sidecars are on the disk, and no row says so yet.
  private String[] relating() throws IOException {
    var acts = folder.resolve("relate.yaml");
    Files.writeString(
        acts,
        "acts:\n  - {act: relate-records, record: 〔2026〕1号, relation: attachment-of, to: 〔2026〕2号, reason: 同一事项}\n");
    return new String[] {"act", "--as", "archivist", "--at", THEN, acts.toString()};
  }

  private void related() {
    within(
        opened -> {
          var record = opened.part(Archive.class).find("〔2026〕1号").orElseThrow();
          var sidecar = opened.part(Sidecars.class).present(record.id()).orElseThrow();
          assertThat(sidecar.relations()).hasSize(1);
          assertThat(sidecar.version()).isEqualTo(record.version());
          assertThat(
                  office
                      .data()
                      .resolve(Sidecars.folder(sidecar.id()))
                      .resolve("%04d.json".formatted(sidecar.version())))
              .exists();
        });
  }

  private String[] onData(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", office.data().toString()));
    return all.toArray(String[]::new);
  }

  private void cut(String point, String... arguments) {
    cutOn(point, onData(arguments));
  }

  private void cutOn(String point, String... arguments) {
    var said = folder.resolve("said.txt");
    assertThat(HuijiProcess.run(said, point, arguments))
        .as(point + ": " + HuijiProcess.said(said))
        .isEqualTo(HuijiProcess.CUT);
  }

  private void kill(int afterMillis, String... arguments) {
    var process = HuijiProcess.start(folder.resolve("said.txt"), "", onData(arguments));
    try {
      if (!process.waitFor(afterMillis, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Each once more, and this time to its end.
  private void again() {
    office.open(
        open -> {
          open.run(onData(export()));
          open.run(onData(disposal()));
          open.nightly("2037-03-02");
          assertThat(certificate()).exists();
          var verified = open.run(onData("archive", "verify"));
          assertThat(verified.code()).as(verified.out()).isZero();
          assertThat(open.run(onData("archive", "rebuild-index")).code()).isZero();
          assertThat(open.run(onData("audit", "verify")).code()).isZero();
        });
    within(
        opened -> {
          var archive = opened.part(Archive.class);
          var inspected =
              opened
                  .part(Packages.class)
                  .inspect(folder.resolve("package"), Optional.empty(), LocalDateTime.parse(THEN));
          assertThat(inspected.records()).isOne();
          assertThat(archive.filed("disposal/" + list)).isPresent();
          assertThat(archive.find(paper).orElseThrow().filing().files()).isEmpty();
          assertThat(archive.find("〔2026〕1号").orElseThrow().filing().files()).hasSize(1);
          opened.part(Sidecars.class).writeMissing();
        });
    assertThat(folder).isDirectoryNotContaining("glob:**.{unfinished,packing}");
  }

  private void loseDatabase() throws IOException {
    FileSystemUtils.deleteRecursively(office.data().resolve("database"));
    FileSystemUtils.deleteRecursively(office.data().resolve("index"));
  }

  /// Everything is back, what was destroyed as the mark that it left.
  private void anew() {
    var rebuilt = office.run(onData("archive", "rebuild-catalogue"));
    assertThat(rebuilt.code()).as(rebuilt.out() + rebuilt.err()).isZero();
    office.open(
        open -> {
          assertThat(open.run(onData("archive", "rebuild-index")).code()).isZero();
          assertThat(open.search("finance", "低保").json().at("/total").asInt()).isEqualTo(2);
          var after = new String[] {"search", "--as", "finance", "--at", LATER, "--json", "期满的事项"};
          assertThat(open.run(onData(after)).json().at("/total").asInt()).isZero();
          var verified = open.run(onData("archive", "verify"));
          assertThat(verified.code()).as(verified.out()).isZero();
        });
    within(
        opened -> {
          var gone = opened.part(Archive.class).find(paper).orElseThrow();
          assertThat(gone.filing().files()).isEmpty();
          assertThat(gone.code()).isPresent();
        });
  }

  /// What was exported is taken in by an archive that has nothing, killed when its rows were there
  /// and its sidecars perhaps were not; and found there at once after that.
  private void elsewhere() {
    var other = TestOffice.in(folder.resolve("other"), folder.resolve("inbox")).init();
    var data = other.data().toString();
    var taking =
        new String[] {
          "archive",
          "import",
          folder.resolve("package").toString(),
          "--data",
          data,
          "--as",
          "archivist"
        };
    cutOn("import.batch", taking);
    other.open(
        open -> {
          var taken = open.run(taking);
          assertThat(taken.code()).as(taken.out() + taken.err()).isZero();
          assertThat(open.search("finance", "低保").json().at("/total").asInt()).isOne();
          assertThat(open.search("audit", "低保").json().at("/total").asInt()).isZero();
          assertThat(open.run("archive", "verify", "--data", data).code()).isZero();
        });
  }

  private void within(Consumer<Installation> todo) {
    office
        .installations()
        .withNew(
            office.data(),
            opened -> {
              todo.accept(opened);
              return 0;
            });
  }
}
