package io.huiji.operations.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.document.layout.CorrectPapers;
import io.huiji.operations.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Exit codes of {@code layout check} and what it prints.
class LayoutCommandTest {

  @TempDir Path folder;

  private record Ended(int code, String out, String err) {}

  @Test
  void passesACorrectPaper() throws IOException {
    Files.write(folder.resolve("公文.docx"), CorrectPapers.document().docx());

    var ended = run("layout", "check", "公文.docx", "--kind", "公文");

    assertThat(ended.code()).as(ended.out()).isZero();
    assertThat(ended.out()).startsWith("没有违反规定之处");
  }

  @Test
  void saysClausePlaceExpectedFoundAndWhatToDo() throws IOException {
    faulty();

    var ended = run("layout", "check", "公文.docx");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out())
        .contains("[错误 7.2.5]", "发文字号 “示政发[2026]8号”", "应为：", "现为：年份没有用六角括号", "请：");
  }

  @Test
  void printsJsonAndNothingElse() throws IOException {
    faulty();

    var ended = run("layout", "check", "公文.docx", "--kind", "公文", "--json");

    var json = JsonMapper.builder().build().readTree(ended.out());
    assertThat(ended.code()).isEqualTo(1);
    assertThat(json.at("/errors").asInt()).isEqualTo(1);
    assertThat(json.at("/deviations/0/clause").asString()).isEqualTo("7.2.5");
    assertThat(json.at("/deviations/0/strength").asString()).isEqualTo("规定");
    assertThat(json.at("/deviations/0/severity").asString()).isEqualTo("error");
  }

  @Test
  void callsItMisuseWhenFileOrKindWillNotDo() throws IOException {
    Files.writeString(folder.resolve("说明.txt"), "不是公文");

    assertThat(run("layout", "check", "没有.docx").code()).isEqualTo(2);
    assertThat(run("layout", "check", "说明.txt").code()).isEqualTo(2);
    assertThat(run("layout", "check", "说明.txt", "--kind", "通告").err())
        .contains("公文、纪要、信函")
        .hasLineCount(1);
    assertThat(run("layout", "check").code()).isEqualTo(2);
  }

  @Test
  void failsOnADamagedFile() throws IOException {
    Files.writeString(folder.resolve("坏.pdf"), "%PDF-1.7 cut short");

    var ended = run("layout", "check", "坏.pdf");

    assertThat(ended.code()).isEqualTo(4);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).hasLineCount(1);
  }

  private void faulty() throws IOException {
    var paper = CorrectPapers.document().spoil("number", "〔2026〕", "[2026]");
    Files.write(folder.resolve("公文.docx"), paper.docx());
  }

  private Ended run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var console =
        new Console(
            folder,
            InputStream.nullInputStream(),
            new PrintStream(out, false, UTF_8),
            new PrintStream(err, true, UTF_8));
    int code = new CommandTree(LayoutCommandTest.class).run(console, arguments);
    return new Ended(code, out.toString(UTF_8), err.toString(UTF_8));
  }
}
