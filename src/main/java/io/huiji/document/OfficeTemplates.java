package io.huiji.document;

import io.huiji.document.docx.TemplateFolder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Supplier;

/// Opens the office's templates.
public final class OfficeTemplates {

  private OfficeTemplates() {}

  /// The shipped templates alone.
  public static Templates shipped() {
    return TemplateFolder.shipped();
  }

  /// The office's own templates ({@code KIND.docx} in this folder, for instance 会议纪要.docx) before
  /// the shipped ones. An own template that does not fit is listed in {@link Templates#refused}.
  ///
  /// @param folder may be missing
  public static Templates withOwn(Path folder) {
    return withOwn(folder, () -> LocalDate.MAX);
  }

  /// The same, of dated ones ({@code 会议纪要.v2.2026-12-01.docx}) the last that is in force.
  public static Templates withOwn(Path folder, Supplier<LocalDate> today) {
    return TemplateFolder.withOwn(folder, today);
  }
}
