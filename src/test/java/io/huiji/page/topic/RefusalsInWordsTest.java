package io.huiji.page.topic;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.operations.demo.SmallInbox;
import io.huiji.testkit.Browser;
import io.huiji.testkit.Service;
import io.huiji.testkit.SettableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One of each kind of fault in what is handed in, and what its sender reads in the browser: rule,
/// fact, what to do, all at once.
class RefusalsInWordsTest {

  private static final String CARD = "submission.yaml";
  private static final String STATEMENT = "情况说明.docx";

  private static final List<Case> CASES =
      List.of(
          card("R2.1-FIELD", more("major-decision: 也许")),
          card("R2.1-MAJOR", more("major-decision: true")),
          card("R3.4-FIELD", more("major: 也许")),
          card("R3.6", text -> text.replace("- 区审计局", "- 无名局")),
          card("R4.1", more("source: somebody")),
          card("R5.1", text -> text.replace("五（二）", "六")),
          card("R5.1-MAYOR", text -> text.replace("五（二）", "五（五）")),
          card("R5.1-TYPE", text -> text.replace("deliberation", "discussion")),
          card("R7.1", text -> text.replace("    内部审查: done\n", "")),
          card("R7.2", more("legal-review: true")),
          card("R7.2-FIELD", more("legal-review: 也许")),
          card("R7.3", more("fiscal: true")),
          card("R7.3-FIELD", more("fiscal: 也许")),
          card("R7.4", more("objections: [{unit: 区财政局, text: 资金来源不明, settled: false}]")),
          card("R7.4-FIELD", more("objections: 有")),
          card("R8.1", more("consulted: [{unit: 区财政局, reply: 不一致}]")),
          card("R8.1-UNIT", more("consulted: [{unit: 无名局, reply: 一致}]")),
          card("R8.1-FIELD", more("consulted: 问过")),
          card("R9.1", more("urgency: 快")),
          card("R10.1", text -> text.replace("kind: 情况说明", "kind: 参考")),
          card("R10.1-KIND", text -> text.replace("kind: 审议文本", "kind: 别的")),
          card("R10.4", text -> text.replace("mark: 会后收回", "mark: 内部")),
          file("R10.1-MISSING", STATEMENT, null),
          file("R10.1-UNLISTED", "另一件.txt", "内部\n另一件\n"),
          file("R10.1-EMPTY", STATEMENT, ""),
          file("R10.1-DAMAGED", STATEMENT, "%PDF-1.7\n"),
          file("R11.1", CARD, null),
          file("R10.5", STATEMENT, "秘密★1年\n情况说明\n"),
          card("R6.1", text -> text.replace("区司法局", "区财政局")));

  private record Case(String rule, UnaryOperator<Map<String, byte[]>> spoil) {}

  @TempDir static Path folder;
  private static Service service;
  private static Browser browser;

  @BeforeAll
  static void start() {
    SmallInbox.fill(folder.resolve("papers"), "2026-12-03");
    service = Service.start(folder.resolve("data"), SettableClock.at("2026-11-30T10:00"));
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
  void everyFaultOfWhatIsHandedInIsSaidInFull() throws IOException {
    browser.as("justice");
    var wrong = new ArrayList<String>();
    for (var each : CASES) {
      browser.open("/topics/new");
      drop(each.spoil().apply(sound()));
      browser.submit(browser.button("检查（不报送）"));
      if (each.rule().equals("R6.1")) {
        browser.submit(browser.one("button[formaction$='/hand-in']"));
      }
      var found = browser.all(".finding").stream().map(line -> line.getText()).toList();
      if (found.stream().noneMatch(text -> text.contains(each.rule()) && whole(text))) {
        wrong.add(each.rule() + " not in " + found);
      }
      browser.submit(browser.button("清除所选"));
    }
    assertThat(wrong).isEmpty();
    assertThat(browser.one("#message").getText()).contains("已清除所选文件");
  }

  /// Rule, fact and what to do.
  private static boolean whole(String finding) {
    return finding.contains("细则第") && finding.contains("现有") && finding.contains("请");
  }

  private static Case card(String rule, UnaryOperator<String> edit) {
    return new Case(
        rule,
        files -> {
          var text = new String(files.get(CARD), StandardCharsets.UTF_8);
          var edited = edit.apply(text);
          assertThat(edited).as(rule + " changes the card: " + text).isNotEqualTo(text);
          files.put(CARD, edited.getBytes(StandardCharsets.UTF_8));
          return files;
        });
  }

  private static UnaryOperator<String> more(String field) {
    return text -> text.replace("topic:\n", "topic:\n  " + field + "\n");
  }

  /// @param content null takes the file away
  private static Case file(String rule, String name, @Nullable String content) {
    return new Case(
        rule,
        files -> {
          if (content == null) {
            files.remove(name);
          } else {
            files.put(name, content.getBytes(StandardCharsets.UTF_8));
          }
          return files;
        });
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

  private static void drop(Map<String, byte[]> files) {
    files.forEach(
        (name, content) ->
            browser.run(
                """
                var bytes = Uint8Array.from(atob(arguments[1]), function (c) { return c.charCodeAt(0); });
                var all = new DataTransfer();
                all.items.add(new File([bytes], arguments[0]));
                document.querySelector('[data-drop]').dispatchEvent(
                    new DragEvent('drop', { dataTransfer: all, bubbles: true, cancelable: true }));
                """,
                name,
                Base64.getEncoder().encodeToString(content)));
  }
}
