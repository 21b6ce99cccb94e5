package io.huiji.document.layout.rule;

import io.huiji.document.layout.Deviation;
import io.huiji.document.layout.Strength;
import io.huiji.document.layout.element.Examined;
import java.util.Map;
import java.util.stream.Stream;

/// A dash of one character on either side (7.5).
final class PageNumberForm extends LayoutRule {

  PageNumberForm() {
    super("7.5", "页码左右各放一条一字线", Strength.REQUIRED);
  }

  @Override
  public Stream<Deviation> check(Examined paper) {
    var printed = paper.numbers().stream().map(n -> Map.entry(n.page(), n.line().text()));
    var declared =
        paper.declared().stream()
            .flatMap(d -> d.sections().stream())
            .flatMap(s -> s.footers().stream())
            .map(f -> Map.entry(0, f.text()));
    return (paper.pages().isEmpty() ? declared : printed)
        .filter(entry -> !entry.getValue().replaceAll("[\\s\\u3000]", "").matches("—(\\d+|#)—"))
        .limit(1)
        .map(
            entry ->
                on(
                    entry.getKey(),
                    "页码",
                    "如“— 1 —”",
                    "“" + entry.getValue().strip() + "”",
                    "页码数字左右各加一条一字线（—）。"));
  }
}
