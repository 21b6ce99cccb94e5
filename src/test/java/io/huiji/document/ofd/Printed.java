package io.huiji.document.ofd;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huiji.document.Conversion.Converted;
import io.huiji.document.Converters;
import io.huiji.document.Ofd;
import io.huiji.document.OfficeLimits;
import io.huiji.document.OfficeTemplates;
import io.huiji.document.docx.FilledExamples;
import java.nio.file.Path;
import java.time.LocalDate;

/// The minutes of the shipped examples as PDF and as OFD, made once for all tests.
final class Printed {

  static final Ofd.Properties PROPERTIES =
      new Ofd.Properties("区长办公会议纪要", "示例区人民政府办公室", LocalDate.of(2026, 12, 4));

  private Printed() {}

  static byte[] minutes(Path folder) {
    return pdf("会议纪要", folder);
  }

  static byte[] pdf(String kind, Path folder) {
    var docx = OfficeTemplates.shipped().render(kind, FilledExamples.all().get(kind)).docx();
    try (var converter =
        Converters.office(folder.resolve("cache"), folder.resolve("work"), OfficeLimits.usual())) {
      assumeTrue(converter.available(), "no LibreOffice on this machine");
      return ((Converted) converter.toPdf(kind + ".docx", docx)).pdf();
    }
  }
}
