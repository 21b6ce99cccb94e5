package io.huiji.operations.command;

import io.huiji.rules.Finding;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A finding as a line that people read in a terminal.
final class FindingText {

  private FindingText() {}

  static String of(Finding finding) {
    var facts =
        Stream.of(
                labelled("", finding.file()),
                labelled("", finding.where()),
                labelled("现为：", finding.observed()),
                labelled("应为：", finding.allowed()),
                labelled("请：", finding.fix()))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("；"));
    return "[" + word(finding) + " " + finding.rule() + " " + finding.article() + "] " + facts;
  }

  private static String word(Finding finding) {
    return switch (finding.severity()) {
      case REJECT -> "退回";
      case HOLD -> "待办";
      case WARN -> "提醒";
    };
  }

  private static String labelled(String label, String text) {
    return text.isEmpty() ? "" : label + text;
  }
}
