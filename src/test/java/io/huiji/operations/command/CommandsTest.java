package io.huiji.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.document.Manuscript;
import io.huiji.document.Typesetter;
import io.huiji.operations.command.TestOffice.Ended;
import io.huiji.operations.demo.SmallInbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// The commands' exit codes and what they print.
@TestInstance(Lifecycle.PER_CLASS)
class CommandsTest {

  @TempDir static Path folder;
  private TestOffice office;

  @BeforeAll
  void moveIn() {
    office = TestOffice.in(folder.resolve("数据"), folder.resolve("inbox")).init();
    SmallInbox.fill(office.inbox(), "2026-12-03");
  }

  @Test
  void anUnknownCommandIsMisuse() {
    var ended = office.run("frobnicate");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("frobnicate").hasLineCount(1);
  }

  @Test
  void helpIsInChinese() {
    var all = office.run("--help");
    assertThat(all.code()).isZero();
    assertThat(all.out()).contains("用法：huiji", "命令：", "打印用法").doesNotContain("Usage", "Show");
    var one = office.run("archive", "export", "--help");
    assertThat(one.out()).contains("用法：huiji archive export", "打印版本").doesNotContain("Print");
  }

  @Test
  void serveSaysWhatKeepsItFromListening() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(serve(taken.getLocalPort()).err()).contains("已被占用").hasLineCount(1);
    }
    var settings = office.data().resolve("huiji.yml");
    Files.writeString(
        settings,
        """
        server.ssl.certificate: file:/no/such/certificate.pem
        server.ssl.certificate-private-key: file:/no/such/key.pem
        """);
    assertThat(serve(0).err()).contains("没有启动网页服务", "certificate.pem").hasLineCount(1);
    Files.writeString(settings, "server.ssl.bundle: of-another-name\n");
    assertThat(serve(0).err()).contains("没有启动网页服务", "of-another-name").hasLineCount(1);
    Files.writeString(settings, "server.address: 0.0.0.0\n");
    assertThat(serve(0).err()).contains("不是本机地址").hasLineCount(1);
    Files.delete(settings);
  }

  private Ended serve(int port) {
    var data = office.data().toString();
    var ended = office.run("serve", "--data", data, "--port", String.valueOf(port));
    assertThat(ended.code()).isEqualTo(2);
    return ended;
  }

  @Test
  void aMissingArgumentIsNamedInChinese() {
    var ended = office.run("nightly", "--data", office.data().toString());

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("--inbox", "--date").hasLineCount(1);
  }

  @Test
  void aFolderThatIsNoDataFolderIsMisuse() {
    assertThat(office.run("audit", "verify", "--data", folder.resolve("nowhere").toString()).code())
        .isEqualTo(2);
  }

  @Test
  void initRefusesAFolderWithSomethingInIt() {
    assertThat(office.run("init", "--data", office.data().toString()).code()).isEqualTo(2);
  }

  @Test
  void initRefusesAnOrganisationThatCannotBeReadAndMakesNothing() throws IOException {
    var file = Files.writeString(folder.resolve("bad.yaml"), "units: 3\n");
    var data = folder.resolve("never");

    var ended = office.run("init", "--data", data.toString(), "--organisation", file.toString());

    assertThat(ended.code()).isEqualTo(2);
    assertThat(data).doesNotExist();
  }

  @Test
  void onlyTheOwnerMayReadTheDataFolderAndTheFirstPasswords() throws IOException {
    assertThat(permissions(office.data())).isEqualTo("rwx------");
    var passwords = office.data().resolve("first-passwords.txt");
    assertThat(permissions(passwords)).isEqualTo("rw-------");
    assertThat(Files.readAllLines(passwords))
        .filteredOn(line -> line.contains("\t"))
        .hasSize(18)
        .extracting(line -> line.split("\t", -1)[1])
        .doesNotHaveDuplicates();
  }

  @Test
  void anUnknownUserIsMisuse() {
    assertThat(office.search("nobody", "学位").code()).isEqualTo(2);
  }

  @Test
  void anActsFileThatIsNoYamlIsMisuse() {
    var ended =
        office.runWith("acts: [", "act", "--data", office.data().toString(), "--as", "clerk", "-");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).hasLineCount(1);
  }

  @Test
  void aTimeWithAZoneIsMisuse() {
    assertThat(office.act("clerk", "2026-12-01T09:00+08:00", "{act: hold-meeting}").code())
        .isEqualTo(2);
  }

  @Test
  void theFirstRefusedActEndsTheFileAndWhatWentBeforeStays() {
    var ended =
        office.act(
            "vice.civil",
            "2026-12-01T09:00",
            "{act: ask-leave, meeting: 2026-12-10, who: vice.civil, reason: 出差}",
            "{act: hold-meeting, meeting: 2026-12-10}",
            "{act: ask-leave, meeting: 2026-12-11, who: vice.civil, reason: 出差}");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(done(ended)).containsExactly(true, false);
    assertThat(ended.json().at("/acts/1/findings/0/rule").asString()).startsWith("R");
    assertThat(ended.json().at("/acts/1").propertyNames())
        .containsExactly("act", "done", "request", "number", "findings");
  }

  @Test
  void aSearchWithoutHitsIsDone() {
    var ended = office.search("mayor", "查无此文");

    assertThat(ended.code()).isZero();
    assertThat(ended.json().at("/total").asInt()).isZero();
    assertThat(ended.json().propertyNames()).containsExactly("total", "hits");
  }

  @Test
  void checkAnswersAsTheNightWould() {
    var inbox = office.inbox();

    assertThat(check(inbox.resolve("甲-区司法局")).code()).isZero();
    var returned = check(inbox.resolve("丙-区住建局"));
    assertThat(returned.code()).isEqualTo(1);
    assertThat(returned.out()).contains("R10.4-MISSING", "“会后收回”").doesNotContain("\\u");
    assertThat(office.run("check", inbox.resolve("甲-区司法局/情况说明.docx").toString()).code())
        .isEqualTo(2);
  }

  @Test
  void checkTellsTheBoundaryOfTheLengthForASinglePaper() throws IOException {
    var file = folder.resolve("情况说明.docx");
    var paper = Manuscript.of("内部", "说明", List.of(new Manuscript.Text("字".repeat(1497))));
    Files.write(file, Typesetter.docx(paper));

    var ended = office.run("check", file.toString(), "--kind", "情况说明", "--mark", "内部", "--json");

    assertThat(ended.out()).contains("R10.3-LEN", "1501");
    assertThat(ended.code()).isEqualTo(1);
  }

  @Test
  void templateCheckWithoutAKindIsMisuse() {
    assertThat(office.run("template", "check", "x.docx").code()).isEqualTo(2);
    assertThat(office.run("template", "check", "x.docx", "--kind", "会议纪要").code()).isEqualTo(2);
  }

  @Test
  void anIndexThatWasRemovedIsMadeAnew() {
    assertThat(office.run("archive", "rebuild-index", "--data", office.data().toString()).code())
        .isZero();
  }

  private Ended check(Path submission) {
    return office.run("check", submission.toString(), "--date", "2026-11-30", "--json");
  }

  private static List<Boolean> done(Ended ended) {
    return ended.json().at("/acts").valueStream().map(act -> act.at("/done").asBoolean()).toList();
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
