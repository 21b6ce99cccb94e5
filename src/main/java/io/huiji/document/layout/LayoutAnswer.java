package io.huiji.document.layout;

/// The outcome of looking at a file.
public sealed interface LayoutAnswer {

  record Checked(LayoutReport report) implements LayoutAnswer {}

  /// Neither docx nor PDF.
  ///
  /// @param reason in plain Chinese
  record WrongType(String reason) implements LayoutAnswer {}

  /// Damaged, locked, or more than a paper can hold.
  ///
  /// @param reason in plain Chinese
  record Unreadable(String reason) implements LayoutAnswer {}
}
