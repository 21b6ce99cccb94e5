package io.huiji.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.operations.demo.SmallInbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Long commands tell how far they have come, to whoever wants it and to nobody else; performed by
/// the process that was called, or by the service that has the folder.
class ToldHeadwayTest {

  @TempDir Path folder;

  @Test
  void tellsOnStandardErrorWhereAskedHereAndThroughTheService() throws IOException {
    var office = TestOffice.in(folder.resolve("data"), folder.resolve("inbox")).init();
    SmallInbox.fill(office.inbox(), "2026-12-03");

    var night =
        run(List.of("--progress"), "nightly", "--inbox", office.inbox(), "--date", "2026-11-30");
    assertThat(night.err).containsSubsequence("第1步，共7步：收件、核对", "收件：3件，共3件（100%）", "第7步，共7步：写报告");
    assertThat(night.out).doesNotContain("第1步");
    assertThat(run(List.of(), "archive", "verify").err).isEmpty();
    assertThat(run(List.of("-watched"), "archive", "verify", "--no-progress").err).isEmpty();

    try (var service = ServeProcess.start(office.data(), folder.resolve("serve.log"), Map.of())) {
      service.await("its socket", () -> Files.exists(office.data().resolve("huiji.sock")));
      var verified = run(List.of("-watched"), "archive", "verify");
      assertThat(verified.err).contains("核对归档：").contains("（100%）", "核对不属于任何一件的文件");
      assertThat(verified.out).contains("核对归档").doesNotContain("100%");
      assertThat(run(List.of(), "archive", "rebuild-index").err).isEmpty();
      var index = run(List.of("--progress"), "archive", "rebuild-index");
      assertThat(index.err).contains("重建索引：").contains("（100%）");
      assertThat(index.out).startsWith("索引已重建");
    }
  }

  private record Said(String out, String err) {}

  /// @param how {@code --progress} as an option, or {@code -watched}: as the launcher says it on a
  ///   terminal
  private Said run(List<String> how, Object... words) throws IOException {
    var out = folder.resolve("out.txt");
    var err = folder.resolve("err.txt");
    var arguments = new ArrayList<String>();
    for (var word : words) {
      arguments.add(word.toString());
    }
    arguments.addAll(List.of("--data", folder.resolve("data").toString()));
    if (how.contains("--progress")) {
      arguments.add("--progress");
    }
    var settings = how.contains("-watched") ? List.of("-Dhuiji.watched=true") : List.<String>of();
    HuijiProcess.run(out, err, settings, arguments.toArray(String[]::new));
    return new Said(Files.readString(out), Files.readString(err));
  }
}
