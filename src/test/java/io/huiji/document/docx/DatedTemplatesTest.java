package io.huiji.document.docx;

import static org.assertj.core.api.Assertions.assertThat;

import io.huiji.document.OfficeTemplates;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which version of a template is in force on a day.
class DatedTemplatesTest {

  @TempDir Path folder;

  @Test
  void usesTheLastVersionInForceOnTheDayAlsoAfterOpeningAnew() {
    var today = new AtomicReference<>(LocalDate.of(2026, 11, 30));
    var templates = OfficeTemplates.withOwn(folder, today::get);
    var docx = Shipped.all().get("督办单").docx();
    templates.install(docx, "督办单", LocalDate.of(2027, 1, 1));
    templates.install(docx, "督办单", LocalDate.of(2026, 12, 1));
    var anew = OfficeTemplates.withOwn(folder, today::get);

    for (var each : java.util.List.of(templates, anew)) {
      today.set(LocalDate.of(2026, 11, 30));
      assertThat(version(each)).contains("/v");
      today.set(LocalDate.of(2026, 12, 1));
      assertThat(version(each)).contains("/own-v2+");
      today.set(LocalDate.of(2027, 1, 1));
      assertThat(version(each)).contains("/own-v1+");
    }
  }

  @Test
  void readsFromTheIndexFromWhichDayAShippedVersionIsInForce() {
    var index = "会议纪要 minutes/v1\n会议纪要 minutes/v2 2027-01-01\n";

    assertThat(Shipped.choose(index, LocalDate.of(2026, 12, 31)).get("会议纪要").version())
        .isEqualTo("v1");
    assertThat(Shipped.choose(index, LocalDate.of(2027, 1, 1)).get("会议纪要").version())
        .isEqualTo("v2");
  }

  private static String version(io.huiji.document.Templates templates) {
    return templates.render("督办单", FilledExamples.all().get("督办单")).version();
  }
}
