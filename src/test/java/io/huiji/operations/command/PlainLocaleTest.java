package io.huiji.operations.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.huiji.operations.demo.SmallInbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The launcher called from a shell whose locale knows no Chinese ({@code LC_ALL=C}).
class PlainLocaleTest {

  @TempDir Path folder;

  @Test
  void chineseNamesArgumentsAndAnswersSurvive() throws Exception {
    assumeThat(Path.of("/bin/bash")).exists();
    var data = folder.resolve("数据");
    var inbox = folder.resolve("收件");
    SmallInbox.fill(inbox, "2026-12-03");

    assertThat(huiji("init", "--data", data.toString()).code()).isZero();
    var nightly =
        huiji(
            "nightly",
            "--data",
            data.toString(),
            "--inbox",
            inbox.toString(),
            "--date",
            "2026-11-30",
            "--json");
    assertThat(nightly.code()).as(nightly.out()).isZero();
    assertThat(JsonMapper.shared().readTree(nightly.out()).at("/submissions")).hasSize(3);
    assertThat(nightly.out()).contains("丙-区住建局", SmallInbox.FIRST);
    assertThat(inbox.resolve("丙-区住建局.回执.txt")).exists();
    var search = huiji("search", "--data", data.toString(), "--as", "mayor", "规范性文件", "--json");
    assertThat(JsonMapper.shared().readTree(search.out()).at("/total").asInt()).isPositive();
    assertThat(huiji("check", inbox.resolve("丙-区住建局").toString()).code()).isEqualTo(1);
  }

  private Ended huiji(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<String>(List.of(Path.of("huiji").toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    var output = folder.resolve("out.txt");
    var builder =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("LC_ALL", "C");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("HUIJI_CLASSPATH", HuijiProcess.classes());
    builder.environment().put("HUIJI_NO_INSTALL", "1");
    var code = builder.start().waitFor();
    return new Ended(code, Files.readString(output));
  }

  private record Ended(int code, String out) {}
}
