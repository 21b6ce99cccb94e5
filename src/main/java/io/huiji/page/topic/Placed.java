package io.huiji.page.topic;

import io.huiji.page.kit.Findings.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The text of a paper with its findings at their places: a finding names a paragraph by its number
/// (第12段) or by words of it in quotes, the end of the paper (落款), or else concerns its head.
record Placed(List<Paragraph> paragraphs) {

  private static final Pattern NUMBERED = Pattern.compile("第(\\d{1,6})段");
  private static final Pattern QUOTED = Pattern.compile("“([^”…]+)");

  Placed {
    paragraphs = List.copyOf(paragraphs);
  }

  /// @param about findings of this paper
  static Placed of(List<String> texts, List<Line> about) {
    var placed = new ArrayList<Paragraph>();
    for (var index = 0; index < texts.size(); index++) {
      var at = index;
      placed.add(
          new Paragraph(
              texts.get(index),
              about.stream().filter(line -> index(line.where(), texts) == at).toList()));
    }
    return new Placed(placed);
  }

  /// Numbers of the findings that stand at a paragraph.
  public Set<Integer> numbers() {
    return paragraphs.stream()
        .flatMap(paragraph -> paragraph.findings().stream())
        .map(Line::number)
        .collect(Collectors.toSet());
  }

  private static int index(String where, List<String> texts) {
    var numbered = NUMBERED.matcher(where);
    if (numbered.find()) {
      return Math.clamp(Integer.parseInt(numbered.group(1)) - 1L, 0, texts.size() - 1);
    }
    if (where.contains("落款")) {
      return texts.size() - 1;
    }
    var quoted = QUOTED.matcher(where);
    return quoted.find() ? Math.max(0, containing(quoted.group(1), texts)) : 0;
  }

  private static int containing(String words, List<String> texts) {
    for (var index = 0; index < texts.size(); index++) {
      if (texts.get(index).contains(words)) {
        return index;
      }
    }
    return 0;
  }

  record Paragraph(String text, List<Line> findings) {

    Paragraph {
      findings = List.copyOf(findings);
    }

    /// What the paragraph is described by, for those who hear the page.
    public String described() {
      return findings.stream().map(line -> "f-" + line.number()).collect(Collectors.joining(" "));
    }
  }
}
