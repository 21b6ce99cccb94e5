package io.huiji.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.access.Post;
import io.huiji.access.Reader;
import io.huiji.archive.Archive;
import io.huiji.store.ContentStore;
import io.huiji.testkit.MadeUpMinutes;
import io.huiji.testkit.TestPdf;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Copies, loans and the log as people drive them from the shell.
class LendingCommandsTest {

  private static final String NOW = "2026-12-07T09:00";
  private static final String ASK =
      "{act: request-copy, record: 〔2026〕1号, purpose: 起草实施细则, copies: 1}";
  private static final String AGREE = "{act: consent, request: 1, verdict: agree}";
  private static final String ISSUE = "{act: issue-copy, request: 1, to: out.pdf}";

  @TempDir Path folder;
  private TestOffice office;

  @BeforeEach
  void fileMinutes() throws Exception {
    Files.createDirectories(folder.resolve("inbox"));
    office = TestOffice.in(folder.resolve("data"), folder.resolve("inbox")).init();
    office
        .installations()
        .withNew(
            office.data(),
            opened -> {
              file(opened);
              return 0;
            });
  }

  private static void file(Installation opened) {
    var filing =
        MadeUpMinutes.of(1)
            .titled("区长办公会议纪要")
            .saying("会议议定提高低保标准")
            .knownTo(Reader.post(Post.ARCHIVIST), Reader.unit("finance"))
            .filing(opened.part(ContentStore.class), TestPdf.of(2, 1));
    opened
        .part(TransactionOperations.class)
        .executeWithoutResult(_ -> opened.part(Archive.class).file(filing));
  }

  @Test
  void aWholeCaseFromTheShell() {
    var asked = office.act("finance", NOW, ASK);
    assertThat(asked.json().at("/acts/0/request").asInt()).isEqualTo(1);
    assertThat(desk("director").json().at("/queue/0/purpose").asString()).isEqualTo("起草实施细则");
    assertThat(office.act("mayor", NOW, AGREE).code()).isEqualTo(1);
    assertThat(office.act("director", NOW, AGREE).code()).isZero();
    assertThat(office.act("archivist", NOW, ISSUE).code()).isZero();
    assertThat(folder.resolve("out.pdf")).as("relative to the working directory").exists();
    assertThat(office.act("archivist", NOW, ISSUE).code()).isEqualTo(1);

    office.act("finance", NOW, "{act: request-loan, record: 〔2026〕1号, purpose: 核对}");
    office.act("director", NOW, "{act: consent, request: 2, verdict: agree}");
    assertThat(office.act("archivist", NOW, "{act: lend, request: 2}").code()).isZero();
    var report = office.nightly("2026-12-07").json();
    assertThat(report.at("/loans/due/0/record").asString()).isEqualTo("〔2026〕1号");
    assertThat(report.at("/loans/due/0/due").asString()).isEqualTo("2026-12-22");
    assertThat(office.nightly("2026-12-23").json().at("/loans/overdue/0/request").asInt())
        .isEqualTo(2);
    assertThat(desk("finance").json().at("/mine")).hasSize(2);
    assertThat(desk("finance").json().at("/out")).isEmpty();
    assertThat(desk("audit").json().at("/mine")).isEmpty();
    assertThat(run("archive", "desk", "--as", "archivist").out()).contains("在外（2）", "核对");
  }

  @Test
  void goesThroughTheServiceThatHasTheFolderOpen() {
    office
        .installations()
        .withNew(
            office.data(),
            opened -> {
              try (var _ = ServiceSocket.listen(opened)) {
                office.act("finance", NOW, ASK);
                office.act("director", NOW, AGREE);
                assertThat(office.act("archivist", NOW, ISSUE).code()).isZero();
                assertThat(desk("archivist").json().at("/out")).hasSize(1);
              } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
              return 0;
            });
    assertThat(folder.resolve("out.pdf")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"copy.recording", "copy.recorded", "copy.written"})
  void theSameCopyComesAgainAfterAPowerCut(String point) throws Exception {
    office.act("finance", NOW, ASK);
    office.act("director", NOW, AGREE);
    var acts = Files.writeString(folder.resolve("issue.yaml"), "acts:\n  - " + issueTo("out.pdf"));
    var said = folder.resolve("said.txt");

    var cut =
        HuijiProcess.run(
            said,
            point,
            "act",
            "--data",
            office.data().toString(),
            "--as",
            "archivist",
            "--at",
            NOW,
            acts.toString());
    assertThat(cut).as(HuijiProcess.said(said)).isEqualTo(HuijiProcess.CUT);
    var left = folder.resolve("out.pdf");
    var earlier = Files.exists(left) ? Files.readAllBytes(left) : new byte[0];

    if (!point.equals("copy.recording")) {
      assertThat(office.act("archivist", NOW, issueTo("other.pdf")).code()).isEqualTo(1);
      assertThat(folder.resolve("other.pdf")).doesNotExist();
    }
    assertThat(office.act("archivist", "2026-12-30T09:00", issueTo("out.pdf")).code())
        .as("used at its time, delivered late; but not used late")
        .isEqualTo(point.equals("copy.recording") ? 1 : 0);
    assertThat(office.act("archivist", NOW, issueTo("out.pdf")).code())
        .isEqualTo(point.equals("copy.recording") ? 0 : 1);
    assertThat(left).exists();
    if (earlier.length > 0) {
      assertThat(left).hasBinaryContent(earlier);
    }
    assertThat(desk("archivist").json().at("/out")).hasSize(1);
  }

  @Test
  void theLogIsExtractedForAPersonAndForARecord() {
    office.act("finance", NOW, ASK);
    office.act("director", NOW, AGREE);
    office.search("finance", "低保");
    office.act("audit", NOW, ASK);

    var person = run("audit", "export", "--person", "finance", "--json");
    assertThat(person.json().at("/entries").valueStream().map(e -> e.at("/act").asString()))
        .contains("request-copy", "consent", "search");
    assertThat(person.json().at("/entries").toString()).contains("低保");
    var record = run("audit", "export", "--record", "〔2026〕1号");
    assertThat(record.out().lines().toList())
        .hasSize(5)
        .first()
        .isEqualTo(
            "number,time,machineTime,actor,act,object,outcome,reason,basis,record,person,hash");
    assertThat(record.out()).contains("audit,request-copy", "refused").contains("search,低保");
    assertThat(run("audit", "export", "--person", "nobody").code()).isEqualTo(2);
    assertThat(run("audit", "export").code()).isEqualTo(2);
    assertThat(run("audit", "export", "--person", "finance", "--record", "x").code()).isEqualTo(2);
  }

  @Test
  void anEndCutOffTheLogIsFoundByTheHeadsOfTheReports() {
    office.act("finance", NOW, ASK);
    office.act("director", NOW, AGREE);
    office.nightly("2026-12-07");
    assertThat(run("audit", "verify").code()).isZero();
    office
        .installations()
        .withNew(
            office.data(),
            opened -> {
              var jdbc = opened.part(JdbcClient.class);
              jdbc.sql("delete from audit_entries where act = 'consent'").update();
              jdbc.sql(
                      """
                      update audit_head set (entries, hash) = (select number, hash
                        from audit_entries order by number desc limit 1)
                      """)
                  .update();
              return 0;
            });

    var verified = run("audit", "verify");
    assertThat(verified.code()).isEqualTo(1);
    assertThat(verified.out()).contains("截去");
  }

  private String issueTo(String file) {
    return "{act: issue-copy, request: 1, to: " + folder.resolve(file) + "}";
  }

  private TestOffice.Ended desk(String user) {
    return run("archive", "desk", "--as", user, "--at", NOW, "--json");
  }

  private TestOffice.Ended run(String... arguments) {
    var all = new java.util.ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", office.data().toString()));
    return office.run(all.toArray(String[]::new));
  }
}
