package io.huiji.page.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

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
  void everyActHasAWordInTheLog() throws IOException {
    for (var words : List.of("operations.properties", "operations_en.properties")) {
      var listed = Files.readString(Path.of("src/main/resources/messages", words));
      assertThat(firstColumn("docs/acts.md", "`[a-z-]+`"))
          .filteredOn(act -> !listed.contains("\ndeed." + act.replace("`", "") + "="))
          .as(words)
          .isEmpty();
    }
  }

  /// What a rule observes, allows or advises in fixed words; sentences with numbers and names in
  /// them are forms of the same list.
  @Test
  void everyFixedSentenceOfAFindingHasOne() throws IOException {
    var said = written("\\.(?:observed|allowed|fix)\\(\\s*\"([^\"]*)\"\\s*\\)");

    assertThat(said).hasSizeGreaterThan(300).filteredOn(one -> !english.knowsWords(one)).isEmpty();
  }

  @Test
  void everyTagHasOne() throws IOException {
    var tags = written("Tag\\.(?:stop|soon|hold|doing|done|rest)\\(\\s*\"([^\"]*)\"\\s*\\)");
    var states =
        java.util.Arrays.stream(io.huiji.lending.State.values())
            .map(io.huiji.lending.State::chinese)
            .toList();

    assertThat(tags).hasSizeGreaterThan(30).filteredOn(one -> !english.knowsWords(one)).isEmpty();
    assertThat(states).filteredOn(one -> !english.knowsWords(one)).isEmpty();
  }

  @Test
  void aSentenceWithNumbersAndNamesIsPutTogether() {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    try {
      assertThat(english.say("领导班子9人，到会4人")).isEqualTo("9 members, 4 present");
      assertThat(english.say("阅办卡：涉及财政资金")).isEqualTo("Card: Public funds");
      assertThat(english.say("请精简123字以上，控制在1500字以内；详细内容可以放入审议文本或参考材料"))
          .startsWith("Cut 123 words or more, to 1500");
      assertThat(english.say("甲区长")).isEqualTo("甲区长");
      assertThat(english.language("甲区长")).isEqualTo("zh-CN");
      LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
      assertThat(english.say("退回")).isEqualTo("退回");
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }

  private static List<String> written(String form) throws IOException {
    var pattern = Pattern.compile(form);
    try (var sources = Files.walk(Path.of("src/main/java"))) {
      return sources
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> pattern.matcher(read(file)).results())
          .map(found -> found.group(1))
          .filter(one -> one.codePoints().anyMatch(Character::isIdeographic))
          .distinct()
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
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
