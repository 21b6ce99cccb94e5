package io.huiji.document.docx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huiji.document.layout.model.RenderedPage;
import io.huiji.document.layout.model.TextLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// A real notice with rules, given as structured text, comes out in the layout of the standard. The
/// text stands outside the project.
@TestInstance(Lifecycle.PER_CLASS)
class RulesNoticeTest {

  private static final Path TEXT = Path.of("../shared/reference/working-rules.txt");

  private Printed printed;
  private Map<String, Object> values = Map.of();
  private List<RenderedPage> pages = List.of();

  @BeforeAll
  void print(@TempDir Path folder) throws IOException {
    printed = new Printed(folder);
    assumeTrue(Files.exists(TEXT), "the rules text is not beside the project");
    assumeTrue(printed.available(), "no LibreOffice on this machine");
    values = new java.util.HashMap<>(RulesText.read(Files.readString(TEXT, UTF_8)));
    values.put("copyNumber", "");
    values.put("urgency", "");
    pages = printed.pages("印发通知", values);
  }

  @AfterAll
  void stop() {
    printed.close();
  }

  @Test
  void readsEighteenArticlesInSixChapters() {
    var chapters = (List<?>) values.get("chapters");

    assertThat(chapters).hasSize(6);
    assertThat(chapters.stream().mapToInt(chapter -> articles(chapter).size()).sum()).isEqualTo(18);
    assertThat(values.get("number")).isEqualTo("城政发〔2023〕8号");
  }

  private static List<?> articles(Object chapter) {
    return (List<?>) ((Map<?, ?>) chapter).get("articles");
  }

  @Test
  void printsEveryWordInOrder() {
    var text =
        pages.stream()
            .flatMap(page -> Printed.texts(page).stream())
            .collect(Collectors.joining())
            .replaceAll("\\s", "");
    var articles =
        ((List<?>) values.get("chapters"))
            .stream()
                .flatMap(chapter -> articles(chapter).stream())
                .map(article -> (Map<?, ?>) article)
                .map(
                    article ->
                        "" + article.get("number") + article.get("text") + article.get("more"))
                .map(article -> article.replaceAll("\\s", ""))
                .toList();

    assertThat(text).containsSubsequence(articles);
  }

  @Test
  void putsHeadNumberAndRuleOnTheFirstPage() {
    var first = pages.getFirst();

    var mark = first.lines().getFirst();
    assertThat(mark.text()).isEqualTo(values.get("mark"));
    assertThat(mark.top()).isCloseTo(72, within(0.5));
    assertThat(mark.colour().isRed()).isTrue();
    assertThat(Printed.texts(first)).contains("城政发〔2023〕8号", "（此件公开发布）");
    assertThat(first.across()).hasSize(1);
    assertThat(Printed.texts(first))
        .contains(values.get("title").toString().replace("　", "").split("\n"));
  }

  @Test
  void beginsTheRulesOnANewPageUnderTheirTitle() {
    var title = pages.get(1).lines().getFirst();

    assertThat(title.text()).isEqualTo(values.get("rulesTitle"));
    assertThat(title.size()).isEqualTo(22);
    assertThat(Printed.texts(pages.get(1))).contains("第一章总则");
  }

  @Test
  void fillsPagesWithTwentyTwoLinesAndEndsWithTheColophon() {
    for (var page : pages.subList(2, pages.size() - 1)) {
      assertThat(Printed.body(page)).hasSizeBetween(20, 22);
    }
    for (var page : pages.subList(0, pages.size() - 1)) {
      assertThat(Printed.body(page).getLast().text()).doesNotStartWith("第");
    }
    var last = pages.getLast();
    assertThat(last.across().getLast().at()).isCloseTo(Printed.LOWER_EDGE, within(0.5));
    assertThat(Printed.texts(last)).anyMatch(text -> text.startsWith("抄送："));
    assertThat(Printed.body(last).stream().mapToDouble(TextLine::size)).contains(16.0, 14.0);
  }
}
