package io.huiji.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.kernel.DataFolder;
import io.huiji.kernel.Digest;
import io.huiji.testkit.ChildProcess;
import io.huiji.testkit.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real process is killed in the middle of writing.
class KilledWriterTest {

  @TempDir Path root;

  @Test
  void leavesOnlyWholeContent() throws Exception {
    var writer = ChildProcess.start(Writer.class, root.toString());
    writer.awaitLine("written " + Seed.random().nextInt(5, 60));
    writer.kill();
    var folder = new DataFolder(root);

    Stores.content(folder);

    assertThat(contents()).hasSizeGreaterThanOrEqualTo(5).allMatch(KilledWriterTest::whole);
    assertThat(root.resolve("store/.unfinished")).isEmptyDirectory();
  }

  private List<Path> contents() throws IOException {
    try (var all = Files.walk(root.resolve("store"))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static boolean whole(Path path) {
    try {
      return Digest.of(Files.readAllBytes(path)).hex().equals(path.getFileName().toString());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /// Stores one content after the other until it is killed.
  static final class Writer {

    public static void main(String[] arguments) {
      var store = Stores.content(new DataFolder(Path.of(arguments[0])));
      for (var number = 0; ; number++) {
        var content = new byte[200_000];
        java.util.Arrays.fill(content, (byte) number);
        content[0] = (byte) (number >> 8);
        store.put(content);
        System.out.println("written " + number);
      }
    }
  }
}
