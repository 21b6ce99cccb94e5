package io.huiji.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file in the repository that holds what the code is expected to make; {@code
/// -Dgolden.update=true} writes it anew, and the difference is for review.
public final class Golden {

  private final Path path;

  private Golden(Path path) {
    this.path = path;
  }

  public static Golden file(Path path) {
    return new Golden(path);
  }

  public void isEqualTo(String made) {
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.writeString(path, made);
      }
      assertThat(made)
          .as(path + "；如系有意改动，用 -Dgolden.update=true 重新生成")
          .isEqualTo(Files.exists(path) ? Files.readString(path) : "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
