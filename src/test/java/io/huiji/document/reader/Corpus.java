package io.huiji.document.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// The real files beside the project, where there are any.
final class Corpus {

  private static final Path ROOT = Path.of("..", "shared", "corpus");

  private Corpus() {}

  static List<Path> files(String folder) {
    var root = ROOT.resolve(folder);
    Assumptions.assumeTrue(Files.isDirectory(root), "no corpus beside the project: " + folder);
    try (var walk = Files.walk(root)) {
      return walk.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
