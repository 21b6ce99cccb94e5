package io.huiji.document.docx;

import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huiji.document.layout.model.RenderedPage;
import io.huiji.document.layout.model.TextLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// Wherever on a page a paper ends: the colophon stands at the lower edge of the last page and on
/// no text, no signature and no colophon stands on a page without text, no heading ends a page
/// (GB/T 9704—2012, 7.3.5.5, 7.4.1). Swept over two pages of lengths.
@TestInstance(Lifecycle.PER_CLASS)
class PageEndsTest {

  private static final int TWO_PAGES = 44;
  private static final double COLOPHON_SIZE = 14;

  private Printed printed;

  @BeforeAll
  void start(@TempDir Path folder) {
    printed = new Printed(folder);
    assumeTrue(printed.available(), "no LibreOffice on this machine");
  }

  @AfterAll
  void stop() {
    printed.close();
  }

  @Test
  void minutesEndTogetherWithTheirColophon() {
    sweep(
        "会议纪要",
        length -> Map.of("closing", lines(length)),
        (soft, pages) -> {
          colophonBelowText(soft, pages.getLast());
          soft.assertThat(Printed.texts(pages.getLast())).anyMatch(line -> line.startsWith("列席："));
        });
  }

  @Test
  void minutesWithManyRecipientsEndTogetherWithTheirColophon() {
    sweep(
        "会议纪要",
        length -> Map.of("closing", lines(length), "copyTo", "区某某某局，".repeat(60) + "某某镇"),
        (soft, pages) -> colophonBelowText(soft, pages.getLast()));
  }

  @Test
  void rulesEndTogetherWithTheColophon() {
    sweep(
        "印发通知",
        length -> Map.of("chapters", List.of(chapter(length))),
        (soft, pages) -> {
          colophonBelowText(soft, pages.getLast());
          soft.assertThat(Printed.texts(pages.getLast())).anyMatch(line -> line.contains("施行"));
        });
  }

  @Test
  void noticesWithoutRulesEndTogetherWithSignatureAndColophon() {
    sweep(
        "印发通知",
        length -> Map.of("body", lines(length + 1), "rulesTitle", "", "chapters", List.of()),
        (soft, pages) -> {
          colophonBelowText(soft, pages.getLast());
          signatureWithText(soft, pages, "示例区人民政府", "2026年9月8日");
        });
  }

  @Test
  void callsToMeetingsEndTogetherWithTheSignature() {
    sweep(
        "会议通知",
        length -> Map.of("requirements", lines(length)),
        (soft, pages) -> signatureWithText(soft, pages, "示例区人民政府办公室", "2026年12月1日"));
  }

  @Test
  void excerptsEndTogetherWithTheSignature() {
    sweep(
        "议定事项通知单",
        length -> Map.of("body", lines(length)),
        (soft, pages) -> signatureWithText(soft, pages, "示例区人民政府办公室", "2026年12月4日"));
  }

  private interface Values {
    Map<String, ?> of(int length);
  }

  private interface Expectation {
    void hold(SoftAssertions soft, List<RenderedPage> pages);
  }

  private void sweep(String kind, Values values, Expectation expectation) {
    var soft = new SoftAssertions();
    for (var length = 1; length <= TWO_PAGES; length++) {
      var pages = printed.pages(kind, values.of(length));
      var found = new SoftAssertions();
      expectation.hold(found, pages);
      pages.subList(0, pages.size() - 1).forEach(page -> noHeadingAtTheEnd(found, page));
      for (var error : found.errorsCollected()) {
        soft.fail("%s, %d more lines: %s".formatted(kind, length, error.getMessage()));
      }
    }
    soft.assertAll();
  }

  /// One paragraph a line, every fourth of them a heading.
  private static String lines(int count) {
    var lines = new ArrayList<String>();
    for (var line = 1; line < count; line++) {
      lines.add(
          line % 4 == 0 ? "（" + "一二三四五六七八九十".charAt(line / 4 % 10) + "）某某安排" : "第" + line + "行。");
    }
    lines.add("第" + count + "行。");
    return String.join("\n", lines);
  }

  private static Map<String, Object> chapter(int length) {
    var articles =
        new ArrayList<>(
            Collections.nCopies(length, FilledRecords.article("某条　", "写上一行。", "", false)));
    articles.add(FilledRecords.article("末条　", "本办法自印发之日起施行。", "", true));
    return Map.of("heading", "第一章　总　则", "articles", articles);
  }

  private static void colophonBelowText(SoftAssertions soft, RenderedPage page) {
    var rules = page.across();
    soft.assertThat(rules).as("rules of the colophon").hasSizeGreaterThanOrEqualTo(3);
    if (rules.size() < 3) {
      return;
    }
    var last = rules.getLast();
    soft.assertThat(last.at() + last.thickness() / 2)
        .as("last rule")
        .isCloseTo(Printed.LOWER_EDGE, within(0.5));
    var first = rules.get(rules.size() - 3);
    var text = Printed.body(page).stream().filter(line -> line.size() > COLOPHON_SIZE).toList();
    soft.assertThat(text).as("text on the last page").isNotEmpty();
    soft.assertThat(text)
        .as("text above the colophon")
        .allMatch(line -> line.bottom() < first.at());
  }

  private static void signatureWithText(
      SoftAssertions soft, List<RenderedPage> pages, String organ, String date) {
    var signed =
        pages.stream()
            .filter(page -> index(Printed.texts(page), date) >= 0)
            .findFirst()
            .orElseThrow();
    var texts = Printed.texts(signed);
    var at = index(texts, date);
    soft.assertThat(at).as("lines above the date").isGreaterThanOrEqualTo(2);
    soft.assertThat(texts.get(Math.max(0, at - 1)).strip())
        .as("line above the date")
        .isEqualTo(organ);
    var body = Printed.body(signed);
    var organLine = body.get(Math.max(0, at - 1));
    soft.assertThat(body.get(at).left() - left(organLine))
        .as("date to the right of the organ")
        .isCloseTo(2 * 5.56, within(0.4));
  }

  private static double left(TextLine line) {
    return line.glyphs().stream().filter(glyph -> !glyph.blank()).findFirst().orElseThrow().x();
  }

  private static int index(List<String> texts, String date) {
    return IntStream.range(0, texts.size())
        .filter(line -> texts.get(line).strip().equals(date))
        .findFirst()
        .orElse(-1);
  }

  private static void noHeadingAtTheEnd(SoftAssertions soft, RenderedPage page) {
    soft.assertThat(Printed.texts(page).getLast())
        .as("last line of page " + page.number())
        .doesNotMatch("（.）某某安排|第.章.*|[一二三]、关于.*");
  }
}
