package io.huiji.document;

import java.util.Map;

/// The office's document templates: docx files with {@code {{field}}} placeholders, the data
/// folder's own before the shipped ones.
public interface Templates {

  /// Fills the template of this kind.
  ///
  /// @param kind the Chinese name of the shipped template: 会议纪要, 议程, …
  /// @param values text as {@code String} (line feeds become paragraphs where the placeholder
  ///   stands alone in one), blocks as {@code List<Map<String, Object>>}, conditions as {@code
  ///   Boolean}
  /// @throws IllegalArgumentException when values and placeholders do not fit, naming each
  Rendered render(String kind, Map<String, ?> values);

  /// @param docx reproducible: same template and values, same bytes
  /// @param version of the template that made it, for the record
  record Rendered(byte[] docx, String version) {}
}
