package io.huiji.document.layout;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One place where a paper differs from the standard; all texts in plain Chinese.
///
/// @param page beginning with 1; 0 where the file does not tell
/// @param element what it is about: 发文字号, 红色分隔线, …
/// @param quote the paper's own words, cut short; may be empty
/// @param fix what to do
public record Deviation(
    String clause,
    Strength strength,
    int page,
    String element,
    String quote,
    String expected,
    String found,
    String fix) {

  /// One line for people.
  public String sentence() {
    return "[%s %s] %s：应为：%s；现为：%s；请：%s"
        .formatted(strength.outcome(), clause, where(), expected, found, fix);
  }

  /// Page, element and quoted words.
  public String where() {
    return Stream.of(
            page == 0 ? "" : "第" + page + "页", element, quote.isEmpty() ? "" : "“" + quote + "”")
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
