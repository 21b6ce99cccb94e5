package io.huiji.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.testkit.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds {@code docs/bad-inputs.md} to the tests: for each requirement what must not get through,
/// and the test that tries it.
class BadInputsTest {
  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern RULE = Pattern.compile("^\\| (R\\d+\\.\\d+)", Pattern.MULTILINE);
  private static final String HEAD =
      """
      # 逐条对照：不该通过的，由哪个测试试过

      规则一览（`rules.md`）按检查意见的编号列；这里按要求逐条列出不该通过的情形，以及真正这样做一遍的测试。
      本文件由程序从 `src/test/resources/rules/bad-inputs.txt` 生成，`BadInputsTest` 保证每个测试都在、每条要求都有；
      改动后用 `mvn test -Dtest=BadInputsTest -Dgolden.update=true` 重新生成。
      网页上各类拒绝另由 `RefusalsInWordsTest` 逐类在浏览器里试。

      | 要求 | 不该通过的 | 测试 |
      |---|---|---|
      """;

  @Test
  void thePageIsWhatTheListSays() throws IOException {
    var page = tried().stream().map(Tried::row).collect(Collectors.joining("", HEAD, ""));

    Golden.file(Path.of("docs/bad-inputs.md")).isEqualTo(page);
  }

  @Test
  void everyTestIsThere() throws IOException {
    var tests = tried().stream().flatMap(each -> each.tests().stream()).distinct().toList();

    for (var test : tests) {
      var name = test.split("#", 2);
      assertThat(source(name[0])).as(test).contains("void " + name[1] + "(");
    }
  }

  @Test
  void everyRequirementIsTried() throws IOException {
    var listed = RULE.matcher(Files.readString(Path.of("docs/rules.md"))).results();

    assertThat(tried().stream().map(Tried::rule).distinct())
        .containsExactlyElementsOf(listed.map(hit -> hit.group(1)).distinct().toList());
  }

  private static List<Tried> tried() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/rules/bad-inputs.txt")).stream()
        .map(line -> Arrays.asList(line.split(" ")))
        .map(words -> new Tried(words.get(0), words.get(1), words.subList(2, words.size())))
        .toList();
  }

  private static String source(String test) throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      var found = files.filter(file -> file.endsWith(test + ".java")).findFirst();
      return Files.readString(found.orElseThrow(() -> new AssertionError("no class " + test)));
    }
  }

  private record Tried(String rule, String what, List<String> tests) {
    String row() {
      return "| %s | %s | %s |\n".formatted(rule, what, String.join("<br>", tests));
    }
  }
}
