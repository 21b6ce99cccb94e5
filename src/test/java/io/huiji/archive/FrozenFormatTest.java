package io.huiji.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.kernel.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FrozenFormatTest {

  private static final Path FORMAT = Path.of("archive-schema/v1");

  @Test
  void isStillTheFormatThatWasFrozen() throws IOException {
    assertThat(present())
        .as(
            "a file of the record format v1 was changed, added or removed; records written by it"
                + " exist. Put it back and make archive-schema/v2 beside it")
        .isEqualTo(frozen());
  }

  private static Map<String, String> frozen() throws IOException {
    return Files.readAllLines(FORMAT.resolve("FROZEN")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("  "))
        .collect(Collectors.toMap(line -> line[1], line -> line[0], (a, _) -> a, TreeMap::new));
  }

  private static Map<String, String> present() throws IOException {
    var present = new TreeMap<String, String>();
    try (var files = Files.list(FORMAT)) {
      for (var file : files.toList()) {
        var name = file.getFileName().toString();
        if (!name.equals("FROZEN")) {
          present.put(name, Digest.of(file).hex());
        }
      }
    }
    return present;
  }
}
