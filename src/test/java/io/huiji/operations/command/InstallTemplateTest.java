package io.huiji.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Installing an office's own template: checked, dated, numbered, never overwritten, logged.
class InstallTemplateTest {

  private static final Path FITTING =
      Path.of("templates/supervision-order/v1/supervision-order.docx").toAbsolutePath();

  private static final Path MISFIT = Path.of("templates/agenda/v1/agenda.docx").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void keepsWhatFitsAsTheNextVersionAndRefusesWhatDoesNot() {
    var office = TestOffice.in(folder.resolve("数据"), folder.resolve("inbox")).init();
    office.open(
        open -> {
          var first = open.run(arguments(office, FITTING, "--from", "2026-12-01"));
          var second = open.run(arguments(office, FITTING, "--from", "2027-01-01", "--json"));
          var refused = open.run(arguments(office, MISFIT, "--json"));

          assertThat(first.code()).isZero();
          assertThat(first.out()).contains("own-v1", "2026-12-01");
          assertThat(second.json().get("version").asString())
              .startsWith("supervision-order/own-v2+");
          assertThat(refused.code()).isEqualTo(1);
          assertThat(refused.json().get("installed").asBoolean()).isFalse();
          assertThat(refused.json().get("problems")).isNotEmpty();
          assertThat(open.run(arguments(office, FITTING, "--from", "明天")).code()).isEqualTo(2);
          assertThat(open.run("audit", "verify", "--data", office.data().toString()).code())
              .isZero();
        });

    assertThat(office.data().resolve("templates"))
        .isDirectoryContaining("glob:**督办单.v1.2026-12-01.docx")
        .isDirectoryContaining("glob:**督办单.v2.2027-01-01.docx");
    assertThat(files()).isEqualTo(2);
  }

  @Test
  void showsATemplateWithExamplesBeforeItIsInstalledAndOverwritesNothing() throws IOException {
    var office = TestOffice.in(folder.resolve("数据"), folder.resolve("inbox"));
    var out = folder.resolve("样张.docx");
    String[] arguments = {
      "template", "check", FITTING.toString(), "--kind", "督办单", "--example", out.toString()
    };

    assertThat(office.run(arguments).code()).isZero();
    var made = Files.readAllBytes(out);
    var again = office.run(arguments);

    assertThat(made).startsWith('P', 'K');
    assertThat(again.code()).isEqualTo(2);
    assertThat(Files.readAllBytes(out)).isEqualTo(made);
  }

  private long files() {
    try (var files = Files.list(folder.resolve("数据/templates"))) {
      return files.count();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String[] arguments(TestOffice office, Path file, String... more) {
    var arguments =
        new java.util.ArrayList<>(
            java.util.List.of(
                "template",
                "install",
                file.toString(),
                "--kind",
                "督办单",
                "--data",
                office.data().toString()));
    arguments.addAll(java.util.List.of(more));
    return arguments.toArray(String[]::new);
  }
}
