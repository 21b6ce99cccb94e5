package io.huiji.document.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huiji.document.layout.model.RenderedPage;
import io.huiji.document.layout.model.TextLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where the elements of a paper stand on the printed page (GB/T 9704—2012, 5.2 and 7.2–7.5), in
/// millimetres.
@TestInstance(Lifecycle.PER_CLASS)
class PrintedLayoutTest {

  private static final double CHARACTER = 15.75 * 25.4 / 72;
  private static final double LEFT = 28;
  private static final double RIGHT = 184;

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

  @ParameterizedTest
  @ValueSource(strings = {"某区纪要", "示例区人民政府区长办公会议纪要", "示例市示例新区人民政府办公室专题会议协调领导小组第一组会议纪要"})
  void standsTheRedMarkOnOneLineAtTheSameHeightWhateverItsLength(String mark) {
    var page = printed.pages("会议纪要", Map.of("mark", mark)).getFirst();

    var line = line(page, mark);
    assertThat(line.top()).isCloseTo(72, within(0.5));
    assertThat((line.left() + line.right()) / 2).isCloseTo((LEFT + RIGHT) / 2, within(1.0));
    assertThat(line.colour().isRed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"copyNumber", "marking", "urgency", "all", "none"})
  void keepsTheMarksHeightWithWhateverStandsAtTheTopLeft(String given) {
    var all = Map.of("copyNumber", "000001", "marking", "机密★1年", "urgency", "特急");
    var values = new java.util.HashMap<String, Object>();
    all.forEach(
        (name, value) -> values.put(name, given.equals("all") || given.equals(name) ? value : ""));

    var page = printed.pages("印发通知", values).getFirst();

    assertThat(line(page, "示例区人民政府文件").top()).isCloseTo(72, within(0.5));
    var above = page.lines().stream().filter(line -> line.top() < 70).toList();
    assertThat(above).allMatch(line -> Math.abs(line.left() - LEFT) < 0.5);
    if (given.equals("all")) {
      assertThat(above.stream().map(TextLine::text)).containsExactly("000001", "机密★1年", "特急");
    }
  }

  @Test
  void drawsTheRedRuleFourMillimetresBelowTheNumberOverTheWidthOfTheText() {
    var page = printed.pages("印发通知", Map.of()).getFirst();

    var rule = page.across().getFirst();
    assertThat(rule.from()).isCloseTo(LEFT, within(0.5));
    assertThat(rule.to()).isCloseTo(RIGHT, within(0.5));
    assertThat(rule.colour().isRed()).isTrue();
    assertThat(rule.at() - line(page, "示政发〔2026〕5号").bottom()).isCloseTo(4, within(1.5));
  }

  @Test
  void setsTwentyTwoLinesOfTwentyEightCharactersOnAFullPage() {
    var page = printed.pages("会议纪要", Map.of("lead", "国".repeat(28 * 40))).get(1);

    var full = page.lines().stream().filter(line -> line.text().startsWith("国")).toList();
    assertThat(full).hasSize(22).allMatch(line -> line.text().length() == 28);
    assertThat(full.getFirst().top()).isBetween(37.0, 42.0);
    assertThat(full.getLast().bottom()).isBetween(257.0, 262.0);
  }

  @Test
  void losesNoMarkOfPunctuationAtTheEndOfALine() {
    var random = new java.util.Random(20261126);
    var text = new StringBuilder();
    while (text.length() < 6000) {
      text.append("国".repeat(1 + random.nextInt(9)))
          .append("，、；。：2026年".charAt(random.nextInt(10)));
    }

    var pages = printed.pages("会议纪要", Map.of("lead", text.toString()));

    var printedText =
        pages.stream()
            .flatMap(page -> Printed.texts(page).stream())
            .collect(java.util.stream.Collectors.joining())
            .replaceAll("\\s", "");
    assertThat(printedText).contains(text);
  }

  @Test
  void putsPageNumbersOutsideSevenMillimetresBelowTheText() {
    var pages = printed.pages("会议纪要", Map.of());

    var odd = line(pages.get(0), "—1—");
    var even = line(pages.get(1), "—2—");
    assertThat(odd.right()).isCloseTo(RIGHT - CHARACTER, within(1.0));
    assertThat(even.left()).isCloseTo(LEFT + CHARACTER, within(1.0));
    for (var number : List.of(odd, even)) {
      assertThat(number.glyphs().getFirst().inkTop())
          .isCloseTo(Printed.LOWER_EDGE + 7, within(0.7));
      assertThat(number.size()).isEqualTo(14);
    }
  }

  @Test
  void startsTheTitleTwoLinesBelowTheRule() {
    var page = printed.pages("印发通知", Map.of()).getFirst();

    var rule = page.across().getFirst();
    var title = line(page, "示例区人民政府");
    assertThat(title.size()).isEqualTo(22);
    assertThat(title.top() - rule.at()).isCloseTo(2 * 10.2 + 1.3, within(2.0));
  }

  @Test
  void setsSignatureAndDateByEachOthersLength() {
    var plain = printed.pages("印发通知", Map.of()).getFirst();
    var sealed = printed.pages("印发通知", Map.of("sealed", true, "remark", "")).getFirst();

    var organ = last(plain, "示例区人民政府");
    var date = line(plain, "2026年9月8日");
    assertThat(date.left() - organ.left()).isCloseTo(2 * CHARACTER, within(0.5));
    assertThat(Math.max(organ.right(), date.right()))
        .isBetween(RIGHT - 3 * CHARACTER, RIGHT - CHARACTER);
    var sealedDate = line(sealed, "2026年9月8日");
    var sealedOrgan = last(sealed, "示例区人民政府");
    assertThat(RIGHT - sealedDate.right()).isBetween(3.0 * CHARACTER, 5 * CHARACTER);
    assertThat(sealedOrgan.left() + sealedOrgan.right())
        .isCloseTo(sealedDate.left() + sealedDate.right(), within(1.5 * CHARACTER));
  }

  @Test
  void listsPeopleBeforeTheBodyWhereTheOfficeWantsIt() {
    var texts = Printed.texts(printed.pages("会议纪要", Map.of("peopleFirst", true)).getFirst());

    assertThat(texts.indexOf("请假：癸某某")).isPositive().isLessThan(texts.indexOf("一、关于提高城乡低保标准的汇报"));
  }

  private static TextLine line(RenderedPage page, String text) {
    return page.lines().stream()
        .filter(line -> line.text().replace(" ", "").strip().equals(text))
        .findFirst()
        .map(PrintedLayoutTest::ink)
        .orElseThrow(() -> new AssertionError(text + " not among " + Printed.texts(page)));
  }

  private static TextLine last(RenderedPage page, String text) {
    return page.lines().stream()
        .filter(line -> line.text().strip().equals(text))
        .map(PrintedLayoutTest::ink)
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  /// Without the blanks that move it to its place.
  private static TextLine ink(TextLine line) {
    var glyphs = line.glyphs().stream().dropWhile(glyph -> glyph.blank()).toList();
    return new TextLine(line.page(), glyphs);
  }
}
