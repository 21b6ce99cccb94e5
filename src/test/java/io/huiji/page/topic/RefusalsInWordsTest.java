package io.huiji.page.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.operations.demo.SmallInbox;
import io.huiji.testkit.Browser;
import io.huiji.testkit.Service;
import io.huiji.testkit.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One of each kind of refusal in the browser, and what a person reads: rule, fact, what to do. Of
/// what is handed in first; then of what people do around a meeting.
class RefusalsInWordsTest {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /// Stage, rule and why no page shows it here.
  private static final Path ELSEWHERE = Path.of("src/test/resources/rules/refused-elsewhere.txt");

  /// | `R1.1` | 一 | 管理 | … | REJECT WARN |
  private static final Pattern ROW =
      Pattern.compile("\\| (R[\\d.]+[-A-Z]*) \\| [^|]* \\| ([^|]*) \\| [^|]* \\| ([^|]*) \\|.*");

  @TempDir static Path folder;
  private static Service service;
  private static Browser browser;
  private static SettableClock clock;

  @BeforeAll
  static void start() {
    clock = SettableClock.at("2026-11-30T10:00");
    SmallInbox.fill(folder.resolve("papers"), "2026-12-03");
    service = Service.start(folder.resolve("data"), clock);
    browser = Browser.on(service);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    service.close();
  }

  @Test
  void everyKindOfRefusalIsSaidInFull() throws IOException {
    var seen = new TreeSet<String>();
    var wrong = new ArrayList<String>();
    everyFaultOfWhatIsHandedIn(seen, wrong);
    new RefusedActs(service, browser, clock, sound(), seen, wrong).run();
    assertThat(wrong).isEmpty();
    somebodyReadsEnglish();

    var elsewhere = Files.readAllLines(ELSEWHERE);
    assertThat(elsewhere)
        .allSatisfy(line -> assertThat(line.split(" ", 3)[2]).as(line).isNotBlank());
    var excused = elsewhere.stream().map(line -> line.replaceAll("^(\\S+ \\S+) .*", "$1")).toList();
    assertThat(seen).as("what is shown here needs no excuse").doesNotContainAnyElementsOf(excused);
    seen.addAll(excused);
    assertThat(kinds()).as("kinds of refusal without a case").isSubsetOf(seen);
    assertThat(excused).as("kinds that are no more").isSubsetOf(kinds());
  }

  /// Whatever may return, refuse or hold.
  private static List<String> kinds() throws IOException {
    return Files.readAllLines(Path.of("docs/rules.md")).stream()
        .map(ROW::matcher)
        .filter(row -> row.matches() && row.group(3).matches(".*(REJECT|HOLD).*"))
        .map(row -> row.group(2).strip() + " " + row.group(1))
        .toList();
  }

  private static void everyFaultOfWhatIsHandedIn(TreeSet<String> seen, List<String> wrong)
      throws IOException {
    var sound = sound();
    browser.as("justice");
    for (var together : SpoiltPapers.TOGETHER) {
      browser.open("/topics/new");
      var files = sound;
      for (var each : together) {
        files = each.of(files);
      }
      browser.drop(files);
      browser.submit(browser.button("检查（不报送）"));
      together.forEach(each -> read("报送", each.rule(), seen, wrong));
      browser.submit(browser.button("清除所选"));
    }
    assertThat(browser.one("#message").getText()).contains("已清除所选文件");
    browser.open("/topics/new");
    var others = new TreeMap<>(sound);
    others.compute(
        "submission.yaml",
        (_, card) ->
            new String(card, java.nio.charset.StandardCharsets.UTF_8)
                .replace("区司法局", "区财政局")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    browser.drop(others);
    browser.submit(browser.button("检查（不报送）"));
    browser.submit(browser.one("button[formaction$='/hand-in']"));
    read("办理", "R6.1", seen, wrong);
    browser.submit(browser.button("清除所选"));
  }

  private static void read(String stage, String rule, TreeSet<String> seen, List<String> wrong) {
    var found = browser.all(".finding").stream().map(line -> line.getText()).toList();
    if (found.stream().noneMatch(text -> names(text, rule) && whole(text))) {
      wrong.add(rule + " not in " + found);
    }
    seen.add(stage + " " + rule);
  }

  private static boolean names(String finding, String rule) {
    return Pattern.compile(Pattern.quote(rule) + "(?![-\\w.])").matcher(finding).find();
  }

  /// Rule, fact and what to do; fields by their words, not by their names in a file.
  private static boolean whole(String finding) {
    return finding.contains("细则第")
        && finding.contains("现有")
        && finding.contains("请")
        && !Pattern.compile("：(topic|fiscal|legal-review|major|consulted|objections|title|unit)\\b")
            .matcher(finding)
            .find();
  }

  /// The English sentence of the rule first, then the particulars in English, or in Chinese and
  /// marked so.
  private static void somebodyReadsEnglish() throws IOException {
    browser.as("justice").open("/topics/new").submit(browser.button("English"));
    browser.drop(SpoiltPapers.TOGETHER.getFirst().getFirst().of(sound()));
    browser.submit(browser.button("Check"));
    assertThat(browser.one(".finding .english").getText()).startsWith("The card's field");
    assertThat(browser.one(".finding .english").getAttribute("lang")).isEqualTo("en");
    assertThat(browser.all(".finding dd"))
        .isNotEmpty()
        .allSatisfy(
            said ->
                assertThat(said.getAttribute("lang"))
                    .as(said.getText())
                    .isEqualTo(HAN.matcher(unquoted(said.getText())).find() ? "zh-CN" : "en"));
    assertThat(browser.all(".finding .fix[lang=en]")).isNotEmpty();
    browser.clean("hand-in-english");
    browser.submit(browser.one("button[formaction$='/clear']"));
    assertThat(browser.one("#message .english").getText()).isEqualTo("Done.");
    assertThat(browser.one("#message p[lang=zh-CN]").getText()).contains("已清除所选文件");
    browser.submit(browser.button("中文"));
  }

  /// Without the words of the paper.
  private static String unquoted(String said) {
    return said.replaceAll("“[^”]*”", "");
  }

  private static Map<String, byte[]> sound() throws IOException {
    var files = new TreeMap<String, byte[]>();
    try (var all = Files.list(folder.resolve("papers/甲-区司法局"))) {
      for (var file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }
}
