package io.huiji.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

  @TempDir Path folder;

  @Test
  void removesWhatAKilledRunLeftAndNothingElse() throws IOException {
    var unfinished = Files.createFile(folder.resolve(".copies-17.part"));
    var leaf = Files.createFile(folder.resolve("leaf"));
    var deeper =
        Files.createFile(Files.createDirectory(folder.resolve("leaves")).resolve(".x.part"));

    assertThat(Leftovers.sweep(folder, ".*.part")).isEqualTo(folder);

    assertThat(unfinished).doesNotExist();
    assertThat(leaf).exists();
    assertThat(deeper).exists();
  }

  @Test
  void findsNothingWhereThereIsNoFolder() {
    assertThat(Leftovers.sweep(folder.resolve("none"), "*")).doesNotExist();
  }
}
