package io.huiji.page.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The lists in {@code docs} are made from the code, and tests hold them to it.
class EnglishSentencesTest {

  private final EnglishSentences english = new EnglishSentences();

  @Test
  void everyRuleHasOne() throws IOException {
    var rules = firstColumn("docs/rules.md", "R\\d+\\.\\d+(-[A-Z-]+)?");

    assertThat(rules)
        .hasSizeGreaterThan(100)
        .filteredOn(rule -> !english.knowsRule(rule))
        .isEmpty();
  }

  @Test
  void everyActHasOne() throws IOException {
    var acts = firstColumn("docs/acts.md", "`[a-z-]+`");

    assertThat(acts)
        .hasSizeGreaterThan(80)
        .filteredOn(act -> !english.knowsAct(act.replace("`", "")))
        .isEmpty();
  }

  @Test
  void aRuleThatIsNotKnownIsAnsweredByItsRequirement() {
    assertThat(english.rule("R9.1-OTHER")).isEqualTo(english.rule("R9.1"));
    assertThat(english.rule("other")).contains("Chinese");
    assertThat(english.act("")).isEqualTo("Done.");
  }

  private static List<String> firstColumn(String file, String form) throws IOException {
    return Files.readAllLines(Path.of(file)).stream()
        .filter(line -> line.startsWith("| "))
        .map(line -> line.split("\\|")[1].strip())
        .filter(cell -> cell.matches(form))
        .toList();
  }
}
