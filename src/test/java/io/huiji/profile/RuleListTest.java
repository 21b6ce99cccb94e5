package io.huiji.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.HuijiApplication;
import io.huiji.act.Acts;
import io.huiji.rules.RuleCatalogue;
import io.huiji.rules.Severity;
import io.huiji.testkit.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Holds {@code docs/rules.md} to the code: what is listed is what can be found, and a test stands
/// behind each line.
class RuleListTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final Path TESTS = Path.of("src/test/java");
  private static final Pattern WRITTEN = Pattern.compile("\"(R\\d+\\.\\d+(?:-[A-Z-]+)?)\"");

  /// Every requirement there is.
  private static final List<String> REQUIREMENTS =
      List.of(
          "R1.1", "R2.1", "R3.1", "R3.2", "R3.3", "R3.4", "R3.5", "R3.6", "R4.1", "R5.1", "R6.1",
          "R7.1", "R7.2", "R7.3", "R7.4", "R8.1", "R9.1", "R10.1", "R10.2", "R10.3", "R10.4",
          "R10.5", "R10.6", "R11.1", "R11.2", "R12.1", "R12.2", "R13.1", "R14.1", "R14.2", "R14.3",
          "R15.1", "R16.1", "R16.2", "R17.1", "R17.2", "R17.3", "R17.4", "R17.5", "R17.6", "R18.1");

  @TempDir private static Path folder;
  private static ConfigurableApplicationContext context;
  private static List<ListedRule> rules;

  @BeforeAll
  static void open() {
    context =
        new SpringApplicationBuilder(HuijiApplication.class)
            .web(WebApplicationType.NONE)
            .run("--huiji.data=" + folder);
    rules =
        ListedRule.of(
            context.getBeansOfType(RuleCatalogue.class).values(),
            ProfileValues.of(ShippedFile.read("rules/jccq-2023-8.yaml")));
  }

  @AfterAll
  static void close() {
    context.close();
  }

  @Test
  void thePageIsWhatTheCodeAndTheProfileSay() throws IOException {
    Golden.file(Path.of("docs/rules.md")).isEqualTo(RulePage.markdown(rules, heldBy()));
  }

  @Test
  void noRuleOfTheCodeIsMissingAndNoRuleIsMadeUp() throws IOException {
    var listed = ids();
    var written = new TreeSet<String>();
    for (var source : sources(MAIN)) {
      WRITTEN.matcher(Files.readString(source)).results().forEach(hit -> written.add(hit.group(1)));
    }

    assertThat(written).isEqualTo(listed);
  }

  @Test
  void everyRequirementIsListed() {
    var listed = ids().stream().map(id -> id.split("-", 2)[0]).collect(Collectors.toSet());

    assertThat(listed).containsExactlyInAnyOrderElementsOf(REQUIREMENTS);
  }

  @Test
  void eachIsThereOnceInItsStage() {
    assertThat(rules)
        .extracting(rule -> rule.stage() + " " + rule.entry().rule())
        .doesNotHaveDuplicates();
  }

  @Test
  void everyRuleThatIsListedIsUsed() throws IOException {
    var text = new StringBuilder();
    for (var source : sources(MAIN)) {
      text.append(Files.readString(source));
    }
    for (var catalogue : context.getBeansOfType(RuleCatalogue.class).values()) {
      for (var code : catalogue.codes()) {
        if (!code.entry().severities().isEmpty()) {
          var name = ((Enum<?>) code).name();
          var use = Pattern.compile("(Code\\.|Rule\\.|-> )" + name + "\\b");
          assertThat(use.matcher(text).find()).as(code.rule() + " " + name).isTrue();
        }
      }
    }
  }

  @Test
  void theRuleThatAnActCitesMayRefuseIt() {
    var refusing =
        rules.stream()
            .filter(rule -> rule.entry().severities().contains(Severity.REJECT))
            .map(rule -> rule.entry().rule())
            .collect(Collectors.toSet());

    assertThat(context.getBean(Acts.class).descriptions())
        .allSatisfy(act -> assertThat(refusing).as(act.name()).contains(act.rule()));
  }

  @Test
  void aTestThatIsThereStandsBehindEachAndNamesIt() throws IOException {
    var held = heldBy();
    assertThat(held.keySet())
        .containsExactlyInAnyOrderElementsOf(
            rules.stream().map(rule -> rule.stage() + " " + rule.entry().rule()).toList());
    for (var entry : held.entrySet()) {
      for (var name : entry.getValue()) {
        var test = name.replace("~", "").split("#", 2);
        var source = source(test[0]);
        assertThat(source).as(entry.getKey()).contains("void " + test[1] + "(");
        assertThat(name.startsWith("~") || naming(source, entry.getKey().split(" ")[1]))
            .as(entry.getKey() + " is not named by " + name)
            .isTrue();
      }
    }
  }

  /// By its id or by the constant that stands for it. A test that goes through all constants at
  /// once is marked with ~ in the list.
  private static boolean naming(String source, String id) {
    return Pattern.compile("\\b" + Pattern.quote(id) + "(?![\\w-])").matcher(source).find()
        || rules.stream()
            .filter(rule -> rule.entry().rule().equals(id))
            .flatMap(rule -> constants(rule).stream())
            .anyMatch(name -> Pattern.compile("\\b" + name + "\\b").matcher(source).find());
  }

  private static List<String> constants(ListedRule rule) {
    return context.getBeansOfType(RuleCatalogue.class).values().stream()
        .flatMap(catalogue -> catalogue.codes().stream())
        .filter(code -> code.entry().equals(rule.entry()))
        .map(code -> ((Enum<?>) code).name())
        .toList();
  }

  private static TreeSet<String> ids() {
    return rules.stream()
        .map(rule -> rule.entry().rule())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String source(String test) throws IOException {
    for (var source : sources(TESTS)) {
      if (source.getFileName().toString().equals(test + ".java")) {
        return Files.readString(source);
      }
    }
    throw new AssertionError("no test class " + test);
  }

  private static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static Map<String, List<String>> heldBy() throws IOException {
    var held = new HashMap<String, List<String>>();
    for (var line : Files.readAllLines(Path.of("src/test/resources/rules/held-by.txt"))) {
      var words = line.split(" ");
      held.computeIfAbsent(words[0] + " " + words[1], _ -> new ArrayList<>()).add(words[2]);
    }
    return held;
  }
}
