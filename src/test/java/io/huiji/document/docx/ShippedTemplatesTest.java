package io.huiji.document.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huiji.document.Conversion.Converted;
import io.huiji.document.Converters;
import io.huiji.document.OfficeLimits;
import io.huiji.document.OfficeTemplates;
import io.huiji.document.PdfText;
import io.huiji.document.TemplateCheck.Problem;
import io.huiji.document.TemplateCheck.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedTemplatesTest {

  private final io.huiji.document.Templates templates = OfficeTemplates.shipped();

  @TempDir Path folder;

  static List<String> kinds() {
    return OfficeTemplates.shipped().kinds();
  }

  @Test
  void everyKindHasAFilledExample() {
    assertThat(FilledExamples.all()).containsOnlyKeys(kinds());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void fitsWhatFillsItAndPrintsEveryValue(String kind) {
    var example = FilledExamples.all().get(kind);

    var rendered = templates.render(kind, example);

    assertThat(templates.check(docx(kind), kind).summary()).isEmpty();
    assertThat(DocxText.of(rendered.docx())).doesNotContain("{{", "}}").contains(words(example));
    assertThat(rendered.docx()).isEqualTo(templates.render(kind, example).docx());
    assertThat(rendered.version()).matches("[a-z-]+/v1\\+[0-9a-f]{12}");
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void canBeTriedWithTheExamplesOfItsFields(String kind) throws Exception {
    var docx = templates.example(docx(kind), kind);

    assertThat(DocxText.of(docx)).doesNotContain("{{", "}}");
    for (var field : Shipped.all().get(kind).fields().all().values()) {
      if (field.required() && field.type() == Fields.Type.TEXT) {
        assertThat(DocxText.of(docx)).contains(field.example());
      }
    }
    assertThat(DocxText.schemaFaults(docx)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void isValidAgainstTheSchemaOfTheFormat(String kind) throws Exception {
    var docx = templates.render(kind, FilledExamples.all().get(kind)).docx();

    assertThat(DocxText.schemaFaults(docx)).isEmpty();
  }

  @Test
  void wouldNoticeAFaultAgainstTheSchema() throws Exception {
    var turned = new Sheet("错").add(Paragraph.of("<w:r><w:t>字</w:t><w:rPr/></w:r>")).docx();

    assertThat(DocxText.schemaFaults(turned)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void isMadeByTheWorkshopByteForByte(String kind) {
    var folder = Shipped.all().get(kind).folder();

    assertThat(Arrays.equals(docx(kind), TemplateWorkshop.sheets().get(folder).docx()))
        .as("templates/%s/v1 was made by TemplateWorkshop as it is now", folder)
        .isTrue();
  }

  @Test
  void setsMinutesOnThePageOfTheStandard() throws IOException {
    try (var document = DocxText.open(templates.render("会议纪要", FilledExamples.minutes()).docx())) {
      var section = document.getDocument().getBody().getSectPr();

      assertThat(section.getPgMar().getTop()).hasToString("2098");
      assertThat(section.getPgMar().getBottom()).hasToString("1984");
      assertThat(section.getPgMar().getLeft()).hasToString("1587");
      assertThat(section.getPgMar().getRight()).hasToString("1474");
      assertThat(section.getDocGrid().getLinePitch()).hasToString("579");
      assertThat(document.getParagraphs().stream().flatMap(DocxText::faces))
          .contains("示例区人民政府区长办公会议纪要=方正小标宋简体", "一、关于提高城乡低保标准的汇报=黑体", "（一）总体安排=楷体_GB2312", "出席=黑体");
    }
  }

  @Test
  void leavesOutOfMinutesWhatThereIsNot() {
    var values = new HashMap<>(FilledExamples.minutes());
    values.keySet().removeAll(List.of("leave", "observers", "reportTo", "marking"));

    assertThat(DocxText.of(templates.render("会议纪要", values).docx()))
        .doesNotContain("请假", "列席", "报送", "会后收回")
        .contains("出席", "抄送");
  }

  @Test
  void tagsEveryAnswerOfTheCardAndLabelsItsCell() throws IOException {
    var docx = templates.render("会议阅办卡", FilledExamples.card()).docx();

    try (var document = DocxText.open(docx)) {
      var xml = document.getDocument().xmlText();
      for (var tag :
          List.of("meeting", "legal-review", "presenter-leave.file", "materials.3.mark")) {
        assertThat(xml).contains("w:tag w:val=\"%s\"".formatted(tag));
      }
      assertThat(xml).contains("groundwork.调查研究");
    }
    assertThat(DocxText.rows(docx).stream().map(List::getFirst))
        .contains("会议日期", "议题名称", "内部审查", "列席单位", "1", "2", "3", "6");
  }

  @Test
  void printsAnEmptyCardToBeFilledInByHand() {
    var blank = Map.of("materials", List.of(Map.of("number", 1), Map.of("number", 2)));

    assertThat(DocxText.of(templates.render("会议阅办卡", blank).docx()))
        .contains("会议日期", "材料清单")
        .doesNotContain("{{");
  }

  @Test
  void prefersTheOfficesOwnTemplateAndRefusesOneThatDoesNotFit() throws IOException {
    var own =
        new Sheet("议程").add(Paragraph.of(Face.BODY.run("自定 {{meeting}} {{nonsense}}"))).docx();
    Files.write(folder.resolve("会议议程.docx"), own);
    Files.write(
        folder.resolve("督办单.docx"), TemplateWorkshop.sheets().get("supervision-order").docx());

    var mixed = OfficeTemplates.withOwn(folder);

    assertThat(mixed.refused()).hasSize(1);
    assertThat(mixed.refused().getFirst().kind()).isEqualTo("会议议程");
    assertThat(mixed.refused().getFirst().problems())
        .extracting(Problem::type)
        .contains(Type.UNKNOWN, Type.MISSING);
    assertThat(mixed.render("会议议程", FilledExamples.all().get("会议议程")).version())
        .startsWith("agenda/v1+");
    assertThat(mixed.render("督办单", FilledExamples.all().get("督办单")).version())
        .startsWith("supervision-order/own+");
  }

  @Test
  void knowsNoOtherKind() {
    assertThatThrownBy(() -> templates.check(new byte[0], "红头"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("红头", "会议纪要", "督办单");
  }

  @Test
  void convertsMinutesWithTheColophonOnTheLastPage() {
    try (var converter =
        Converters.office(folder.resolve("cache"), folder.resolve("work"), OfficeLimits.usual())) {
      assumeTrue(converter.available(), "no LibreOffice on this machine");
      var docx = templates.render("会议纪要", FilledExamples.minutes()).docx();

      var pdf = ((Converted) converter.toPdf("会议纪要.docx", docx)).pdf();

      assertThat(PdfText.pages(pdf)).isEqualTo(2);
      assertThat(PdfText.text(pdf, 1).replace(" ", ""))
          .contains("示例区人民政府区长办公会议纪要", "〔2026〕8号", "—1—");
      assertThat(PdfText.text(pdf, 2).replace(" ", "")).contains("抄送：", "2026年12月4日印发", "—2—");
    }
  }

  @Test
  void setsTwentyTwoLinesOfTwentyEightCharactersOnAFullPage() {
    try (var converter =
        Converters.office(folder.resolve("cache"), folder.resolve("work"), OfficeLimits.usual())) {
      assumeTrue(converter.available(), "no LibreOffice on this machine");
      var values = new HashMap<>(FilledExamples.minutes());
      values.put("lead", "国".repeat(28 * 40));
      var docx = templates.render("会议纪要", values).docx();

      var pdf = ((Converted) converter.toPdf("满页.docx", docx)).pdf();

      assertThat(PdfText.text(pdf, 2).lines().filter(line -> line.startsWith("国")))
          .hasSize(22)
          .allSatisfy(line -> assertThat(line.strip()).hasSize(28));
    }
  }

  private static byte[] docx(String kind) {
    return Shipped.all().get(kind).docx();
  }

  /// Every line of every text in the values.
  private static List<String> words(Object value) {
    return switch (value) {
      case Map<?, ?> map -> map.values().stream().flatMap(inner -> words(inner).stream()).toList();
      case List<?> list -> list.stream().flatMap(inner -> words(inner).stream()).toList();
      case String text -> new ArrayList<>(text.lines().toList());
      case Boolean _ -> List.of();
      default -> List.of(value.toString());
    };
  }
}
