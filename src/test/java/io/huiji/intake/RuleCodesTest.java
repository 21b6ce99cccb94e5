package io.huiji.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.rules.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RuleCodesTest {
  private static final Path PAGE = Path.of("docs/rules.md");

  @Test
  void everyCodeIsExplainedOnThePageAndNoOther() throws IOException {
    var codes =
        Arrays.stream(Code.values())
            .map(
                code ->
                    List.of(
                        code.rule(),
                        code.article(),
                        code.severities().stream()
                            .map(Severity::name)
                            .collect(Collectors.joining(" "))))
            .toList();

    assertThat(rows().stream().map(row -> List.of(row.get(0), row.get(1), row.get(3))))
        .containsExactlyElementsOf(codes);
  }

  @Test
  void noCodeHasTwoMeanings() {
    assertThat(Code.values()).extracting(Code::rule).doesNotHaveDuplicates();
  }

  @Test
  void everyCodeIsHeldByATestThatIsThere() throws IOException {
    for (var row : rows()) {
      var test = row.get(4).split("#", -1);
      var source = Path.of("src/test/java/io/huiji/intake/rule", test[0] + ".java");

      assertThat(Files.readString(source)).as(row.get(0)).contains("void " + test[1] + "(");
    }
  }

  private static List<List<String>> rows() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .filter(line -> line.startsWith("| R"))
        .map(line -> Arrays.stream(line.substring(1).split("\\|", -1)).map(String::strip).toList())
        .toList();
  }
}
