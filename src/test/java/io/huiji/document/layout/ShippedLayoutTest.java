package io.huiji.document.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huiji.document.Conversion.Converted;
import io.huiji.document.Converter;
import io.huiji.document.Converters;
import io.huiji.document.OfficeLimits;
import io.huiji.document.OfficeTemplates;
import io.huiji.document.docx.FilledExamples;
import io.huiji.document.layout.LayoutAnswer.Checked;
import io.huiji.testkit.Golden;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the checker says of every shipped document, filled and rendered, and {@code
/// docs/layout.md}.
class ShippedLayoutTest {

  private static final Map<String, LayoutKind> KINDS =
      Map.of("会议纪要", LayoutKind.MINUTES, "印发通知", LayoutKind.DOCUMENT);

  @TempDir static Path folder;

  @Test
  void breaksNoRequirementAndIsWhatPeopleRead() {
    var reports = new LinkedHashMap<String, LayoutReport>();
    var softly = new SoftAssertions();
    try (var converter =
        Converters.office(folder.resolve("cache"), folder.resolve("work"), OfficeLimits.usual())) {
      assumeTrue(converter.available(), "no LibreOffice on this machine");
      for (var example : FilledExamples.all().entrySet()) {
        var name = example.getKey();
        var docx = OfficeTemplates.shipped().render(name, example.getValue()).docx();
        var report = check(converter, docx, name);
        reports.put(name, report);
        softly.assertThat(report.errors()).as(name).isEmpty();
        softly
            .assertThat(check(converter, pdf(converter, docx), name).errors())
            .as(name + ".pdf")
            .isEmpty();
        softly.assertThat(report.notes()).as(name).isEmpty();
      }
    }

    softly.assertAll();
    Golden.file(Path.of("docs/layout.md"))
        .isEqualTo(LayoutReference.markdown(LayoutCheck.requirements(), reports));
  }

  @Test
  void namesEveryRequirementOnceWithClauseAndWords() {
    assertThat(LayoutCheck.requirements())
        .hasSizeGreaterThan(60)
        .doesNotHaveDuplicates()
        .allSatisfy(
            requirement -> {
              assertThat(requirement.clause()).matches("(\\d{1,2}(\\.\\d+)*|保密法第二十条)(（.+）)?");
              assertThat(requirement.what()).isNotBlank().doesNotContain("惯例");
            });
  }

  private static LayoutReport check(Converter converter, byte[] content, String name) {
    var answer = new LayoutCheck(converter).check(content, Optional.ofNullable(KINDS.get(name)));
    return ((Checked) answer).report();
  }

  private static byte[] pdf(Converter converter, byte[] docx) {
    return ((Converted) converter.toPdf("文书.docx", docx)).pdf();
  }
}
