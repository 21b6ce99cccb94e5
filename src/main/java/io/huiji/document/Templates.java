package io.huiji.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The office's document templates: docx files with {@code {{field}}} placeholders, the data
/// folder's own before the shipped ones.
public interface Templates {

  /// Fills the template of this kind.
  ///
  /// @param kind the Chinese name of the shipped template: 会议纪要, 议程, …
  /// @param values text as {@code String} (line feeds become paragraphs where the placeholder
  ///   stands alone in one), numbers, blocks as {@code List<Map<String, ?>>}, conditions as {@code
  ///   Boolean}; a text or list can also be a condition: it holds when it is not empty
  /// @throws IllegalArgumentException when values and fields do not fit, naming each
  Rendered render(String kind, Map<String, ?> values);

  /// Whether this docx could serve as the template of this kind; every unknown, missing and
  /// unbalanced placeholder with the text around it.
  ///
  /// @throws IllegalArgumentException when there is no such kind
  TemplateCheck check(byte[] docx, String kind);

  /// This docx filled with example values, to look at before it is installed.
  ///
  /// @throws IllegalArgumentException when there is no such kind, or the docx does not fit it
  byte[] example(byte[] docx, String kind);

  /// Keeps this docx as the office's next version of its kind, in force from a day; earlier
  /// versions stay. One that does not fit is not kept.
  ///
  /// @throws IllegalArgumentException when there is no such kind
  Installed install(byte[] docx, String kind, LocalDate from);

  /// @param version as {@link Rendered} has it; empty when it was not kept
  /// @param check every reason why not
  record Installed(String version, TemplateCheck check) {}

  /// The Chinese names of all kinds, in the order of the list in {@code templates/README.md}.
  List<String> kinds();

  /// Every version of every kind: the shipped one, then the office's own by day.
  List<Version> versions();

  /// @param version as {@link Rendered} has it
  /// @param from first day on which it may be used; empty for one that always might
  /// @param own whether it is the office's own
  /// @param used whether documents are made with it today
  record Version(
      String kind, String version, Optional<LocalDate> from, boolean own, boolean used) {}

  /// The office's own templates that do not fit and are therefore not used; the shipped ones stand
  /// in, and the report must say so.
  List<TemplateCheck> refused();

  /// @param docx reproducible: same template and values, same bytes
  /// @param version of the template that made it, for the record: {@code minutes/v1+0123456789ab},
  ///   or {@code minutes/own+…} for the office's own
  record Rendered(byte[] docx, String version) {}
}
