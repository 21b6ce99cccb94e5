package io.huiji.document.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

/// Any value that a program can hold gives a docx that POI opens and that reads back as it went in,
/// but for characters that XML forbids.
class TemplateValuesTest {

  private static final CompiledTemplate TEMPLATE =
      CompiledTemplate.of(
          new Sheet("值").add(Paragraph.of(Face.BODY.run("前{{name}}后"))).docx(),
          "值",
          Fields.parse("| name | 文本 | | | |"));

  @Property(tries = 300)
  void readsBackAsItWentIn(@ForAll @StringLength(max = 200) String value) {
    var docx = TEMPLATE.render(Map.of("name", value));

    assertThat(DocxText.paragraphs(docx)).containsExactly("前" + printable(value) + "后");
  }

  @Property(tries = 50)
  void holdsTheWordsOfMinutesWhateverTheyAre(
      @ForAll @StringLength(max = 60) String lead, @ForAll @StringLength(max = 60) String heading) {
    var values = new HashMap<>(FilledExamples.minutes());
    values.put("lead", lead);
    values.put("topics", List.of(Map.of("heading", heading, "body", lead)));

    var docx = io.huiji.document.OfficeTemplates.shipped().render("会议纪要", values).docx();

    assertThat(DocxText.of(docx)).contains("示例区人民政府区长办公会议纪要", "印发");
  }

  private static String printable(String value) {
    var printed = new StringBuilder();
    value
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '\n', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> printed.append('\n');
                case '\t' -> printed.append('\t');
                default -> appendPrintable(printed, point);
              }
            });
    return printed.toString();
  }

  private static void appendPrintable(StringBuilder printed, int point) {
    if (point < 0x20 || (point >= 0x7F && point < 0xA0)) {
      return;
    }
    var forbidden =
        (point >= 0xD800 && point <= 0xDFFF)
            || (point >= 0xFDD0 && point <= 0xFDEF)
            || (point & 0xFFFE) == 0xFFFE;
    printed.appendCodePoint(forbidden ? 0xFFFD : point);
  }
}
