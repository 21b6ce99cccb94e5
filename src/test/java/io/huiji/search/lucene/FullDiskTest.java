package io.huiji.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.archive.Draft;
import io.huiji.search.IndexUnavailable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk is full while the index is written: a process of its own, whose files the system lets
/// grow to so many kilobytes and no further.
class FullDiskTest {

  private static final int BEFORE = 3;
  private static final int RECORDS = 40;
  private static final int[] SHORT = {16, 64};
  private static final int[] LONG = {1, 4, 16, 32, 64, 128, 256};

  @TempDir Path folder;

  @Test
  void isSaidAndLosesNothingWhereverItComes() throws Exception {
    for (var kilobytes : Boolean.getBoolean("test.long") ? LONG : SHORT) {
      var root = folder.resolve("at" + kilobytes);
      try (var index = new BareIndex(root, archive(BEFORE), 5)) {
        index.indexer.catchUp();
      }

      var output = indexWithin(kilobytes, root);

      assertThat(output).as("%d KB", kilobytes).contains("索引无法写入", "档案本身不受影响", "磁盘空间");
      try (var index = new BareIndex(root, archive(RECORDS), 5)) {
        var outcome = index.indexer.catchUp();
        assertThat(outcome.troubles()).isNotEmpty().allMatch(told -> told.contains("重建"));
        assertThat(index.indexer.health().equal()).isTrue();
        assertThat(index.found("低保")).hasSize(RECORDS).doesNotHaveDuplicates();
      }
    }
  }

  private static String indexWithin(int kilobytes, Path root)
      throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var limited = "ulimit -f " + kilobytes + " && exec \"$@\"";
    var process =
        new ProcessBuilder(
                List.of(
                    "bash",
                    "-c",
                    limited,
                    "bash",
                    java,
                    "-Xmx256m",
                    "-XX:-UsePerfData",
                    "-Dstdout.encoding=UTF-8",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Indexing.class.getName(),
                    root.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  /// Brings the index up to date and prints what a person would be told.
  static final class Indexing {

    private Indexing() {}

    public static void main(String[] arguments) {
      try (var index = new BareIndex(Path.of(arguments[0]), archive(RECORDS), 5)) {
        index.indexer.catchUp();
        System.out.println("done");
      } catch (IndexUnavailable told) {
        System.out.println(told.getMessage());
      }
    }
  }

  private static MemoryArchive archive(int records) {
    var random = new Random(1);
    var archive = new MemoryArchive();
    for (var n = 0; n < records; n++) {
      var text = new StringBuilder("低保标准。");
      for (var left = 3000; left > 0; left--) {
        text.append((char) ('一' + random.nextInt(5000)));
      }
      archive.add(Draft.paper("材料" + n).text(text.toString()));
    }
    return archive;
  }
}
