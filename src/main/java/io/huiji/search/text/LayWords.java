package io.huiji.search.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// How people speak and how papers write (检索词表): 低保 is 最低生活保障. Used for questions in plain words
/// only.
///
/// @param formal for each lay word its formal ones
/// @param faults lines that could not be read, in Chinese
public record LayWords(Map<String, List<String>> formal, List<String> faults) {

  public LayWords {
    formal = Map.copyOf(formal);
    faults = List.copyOf(faults);
  }

  /// @param lines {@code 平常的说法 ＝ 正式的说法 正式的说法}; {@code #} begins a remark
  public static LayWords parse(List<String> lines) {
    var formal = new LinkedHashMap<String, List<String>>();
    var faults = new ArrayList<String>();
    for (var n = 0; n < lines.size(); n++) {
      var line = lines.get(n).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      var sides = line.split("\\s*[=＝]\\s*", -1);
      if (sides.length != 2 || sides[0].isEmpty() || sides[1].isEmpty()) {
        faults.add("检索词表第" + (n + 1) + "行没有用上：应写成“平常的说法 ＝ 正式的说法”。");
      } else {
        formal.put(Normal.word(sides[0]), List.of(sides[1].split("\\s+")));
      }
    }
    return new LayWords(formal, faults);
  }

  /// The terms of a question, with those of the formal words for what it says. A formal word that
  /// the question has by itself is not added: it would drown what else was asked.
  public Terms terms(String question) {
    var terms = Terms.of(question);
    var asked = Normal.word(question);
    var added = new LinkedHashSet<String>();
    formal.forEach(
        (lay, words) -> {
          if (asked.contains(lay)) {
            added.addAll(words);
          }
        });
    added.stream()
        .filter(word -> !asked.contains(Normal.word(word)))
        .sorted()
        .forEach(word -> terms.add(word, weight(word)));
    return terms;
  }

  /// A long word has more pairs than a short one, and is not asked so much more.
  private static float weight(String word) {
    return (float) (1 / Math.sqrt(Math.max(1, word.length() - 1)));
  }
}
