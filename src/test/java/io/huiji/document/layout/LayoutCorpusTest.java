package io.huiji.document.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huiji.document.Conversion;
import io.huiji.document.Conversion.Unconvertible;
import io.huiji.document.Converter;
import io.huiji.document.layout.LayoutAnswer.Checked;
import io.huiji.document.layout.LayoutAnswer.Unreadable;
import io.huiji.document.layout.LayoutAnswer.WrongType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Real and damaged files of all kinds: the checker answers, whatever it is given.
class LayoutCorpusTest {

  private static final Path CORPUS = Path.of("../shared/corpus");
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /// Rendering the corpus takes many minutes; its conversion has a test of its own.
  private static final Converter NONE =
      new Converter() {
        @Override
        public Conversion toPdf(String name, byte[] content) {
          return new Unconvertible("没有转换");
        }

        @Override
        public boolean available() {
          return false;
        }
      };

  @Test
  void answersOnEveryFileOfTheCorpus() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "the corpus is not beside the project");
    var answers = new TreeMap<String, Integer>();
    var check = new LayoutCheck(NONE, LIMIT);
    for (var file : files()) {
      var bytes = Files.readAllBytes(file);
      for (var kind : kinds()) {
        assertThat(check.check(bytes, kind)).as(file.toString()).satisfies(a -> count(answers, a));
      }
    }

    assertThat(answers).as(answers.toString()).containsKey("checked");
    assertThat(answers.get("checked")).as(answers.toString()).isGreaterThan(50);
  }

  private static List<Optional<LayoutKind>> kinds() {
    return List.of(Optional.empty(), Optional.of(LayoutKind.DOCUMENT));
  }

  private static void count(TreeMap<String, Integer> answers, LayoutAnswer answer) {
    answers.merge(
        switch (answer) {
          case Checked _ -> "checked";
          case WrongType _ -> "wrong type";
          case Unreadable(var reason) -> reason;
        },
        1,
        Integer::sum);
  }

  private static List<Path> files() throws IOException {
    try (var walk = Files.walk(CORPUS)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> file.toString().matches("(?i).*\\.(docx|docm|pdf|doc|wps|zip|xlsx)"))
          .sorted()
          .toList();
    }
  }
}
