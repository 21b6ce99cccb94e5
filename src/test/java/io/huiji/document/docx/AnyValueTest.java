package io.huiji.document.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huiji.document.Conversion.Converted;
import io.huiji.document.Converters;
import io.huiji.document.OfficeLimits;
import io.huiji.document.OfficeTemplates;
import io.huiji.document.PdfText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever a field holds, every shipped kind gives a file that the schema of the format accepts.
class AnyValueTest {

  private static final List<String> WORST =
      List.of(
          "]]>",
          "😀👨‍👩‍👧",
          "𠮷田",
          "镕喆堃玥",
          "\u0000\u0001\u001f\u007f\u0085",
          "\uD800",
          "\uDC00x",
          "\uFFFE\uFFFF",
          "\u202Eabc\u202C",
          "<w:t>&amp;</w:t>",
          "{{name}}",
          "{{#items}}",
          "a\tb\nc\fd\u2028e",
          "--><!--",
          "超".repeat(500),
          "x".repeat(2000),
          " 前后有空 ",
          "",
          "\"'`$\\");

  @Property(tries = 12)
  void everyShippedKindKeepsTheSchema(@ForAll long seed) throws Exception {
    var templates = OfficeTemplates.shipped();
    for (var kind : templates.kinds()) {
      var values = values(Shipped.all().get(kind).fields(), new Random(seed));

      var docx = templates.render(kind, values).docx();

      assertThat(DocxText.schemaFaults(docx)).as(kind + " " + values).isEmpty();
      assertThat(docx).isEqualTo(templates.render(kind, values).docx());
    }
  }

  @Test
  void holdsThousandsOfParagraphsAndACellOfTenThousandCharacters() throws Exception {
    var values = new LinkedHashMap<String, Object>(FilledExamples.minutes());
    var lines = new StringBuilder();
    new Random(1)
        .ints(4000, 0, 1 << 30)
        .forEach(number -> lines.append("第").append(number).append("段文字。\n"));
    values.put("lead", lines + "完");
    values.put("copyTo", "区民政局，".repeat(2000));

    var docx = OfficeTemplates.shipped().render("会议纪要", values).docx();

    assertThat(DocxText.schemaFaults(docx)).isEmpty();
    assertThat(DocxText.paragraphs(docx).stream().filter(line -> line.endsWith("段文字。")))
        .hasSize(4000);
    assertThat(DocxText.of(docx)).contains("区民政局，".repeat(2000));
  }

  @Test
  void opensInTheOfficeProgramWithItsText(@TempDir Path folder) {
    try (var converter =
        Converters.office(folder.resolve("cache"), folder.resolve("work"), OfficeLimits.usual())) {
      assumeTrue(converter.available(), "no LibreOffice on this machine");
      var values = new LinkedHashMap<String, Object>(FilledExamples.minutes());
      values.put("lead", "甲]]>乙<w:p>丙&amp;丁\u0000戊\uD800己𠮷庚");

      var docx = OfficeTemplates.shipped().render("会议纪要", values).docx();
      var pdf = ((Converted) converter.toPdf("值.docx", docx)).pdf();

      assertThat(PdfText.text(pdf, 1).replaceAll("\\s", "")).contains("甲]]>乙<w:p>丙&amp;丁戊", "己𠮷庚");
    }
  }

  private static Map<String, Object> values(Fields fields, Random random) {
    var values = new LinkedHashMap<String, Object>();
    for (var field : fields.all().values()) {
      if (field.required() || random.nextInt(4) > 0) {
        values.put(field.name(), value(field, random));
      }
    }
    return values;
  }

  private static Object value(Fields.Field field, Random random) {
    return switch (field.type()) {
      case FLAG -> random.nextBoolean();
      case LIST -> {
        var items = new ArrayList<Map<String, Object>>();
        for (var count = random.nextInt(4); count > 0; count--) {
          items.add(values(field.items(), random));
        }
        yield items;
      }
      default -> text(random);
    };
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (var count = random.nextInt(4); count >= 0; count--) {
      text.append(WORST.get(random.nextInt(WORST.size())));
      text.append(random.nextInt(3) == 0 ? "\n" : "一、");
    }
    return text.toString();
  }
}
