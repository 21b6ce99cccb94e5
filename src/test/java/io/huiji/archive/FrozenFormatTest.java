package io.huiji.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.kernel.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FrozenFormatTest {

  private static final Path FORMAT = Path.of("archive-schema/v1");

  @Test
  void isStillTheFormatThatWasFrozen() throws IOException {
    var frozen =
        Files.readAllLines(FORMAT.resolve("FROZEN")).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("  "))
            .toList();

    assertThat(frozen).hasSizeGreaterThanOrEqualTo(2);
    for (var each : frozen) {
      assertThat(Digest.of(FORMAT.resolve(each[1])).hex())
          .as(
              "%s of the record format v1 was changed; records written by it exist. Put it back"
                  + " and make archive-schema/v2 beside it",
              each[1])
          .isEqualTo(each[0]);
    }
  }
}
