package io.huiji.document;

import java.util.List;
import java.util.stream.Collectors;

/// What compiling a template found: whether it fits what fills it.
///
/// @param kind the Chinese name of the template: 会议纪要, 议程, …
public record TemplateCheck(String kind, List<Problem> problems) {

  public TemplateCheck {
    problems = List.copyOf(problems);
  }

  public boolean fits() {
    return problems.isEmpty();
  }

  /// All problems, one a line, in plain Chinese.
  public String summary() {
    return problems.stream().map(Problem::sentence).collect(Collectors.joining("\n"));
  }

  /// @param placeholder as it stands in the template, braces included where it has them
  /// @param context the text of the page around it; empty for a missing field
  /// @param advice what is wrong and what to do, in plain Chinese
  public record Problem(Type type, String placeholder, String context, String advice) {

    public String sentence() {
      return context.isEmpty()
          ? placeholder + "：" + advice
          : placeholder + "：" + advice + "（所在文字：" + context + "）";
    }
  }

  public enum Type {
    /// The kind has no such field, or not at this place.
    UNKNOWN,
    /// A field that must be printed has no placeholder.
    MISSING,
    /// A block without its end, an end without its block, or braces that do not close.
    UNBALANCED,
    /// The file is no usable Word document.
    BROKEN
  }
}
