package io.huiji.search.text;

import java.util.LinkedHashMap;
import java.util.Map;

/// The single characters and the pairs of a question, each with its weight: the root of how often
/// it stands there, for what is said twice is not asked twice. Pairs do not reach over marks or
/// blanks.
public record Terms(Map<String, Float> pairs, Map<String, Float> singles) {

  public static Terms of(String text) {
    var terms = new Terms(new LinkedHashMap<>(), new LinkedHashMap<>());
    terms.add(text, 1);
    terms.pairs.replaceAll((_, times) -> (float) Math.sqrt(times));
    terms.singles.replaceAll((_, times) -> (float) Math.sqrt(times));
    return terms;
  }

  /// The terms of one more text, each of which counts by this weight.
  public void add(String text, float weight) {
    var plain = Normal.word(text).codePoints().toArray();
    for (var at = 0; at < plain.length; at++) {
      if (!Character.isLetterOrDigit(plain[at])) {
        continue;
      }
      singles.merge(Character.toString(plain[at]), weight, Float::sum);
      if (at + 1 < plain.length && Character.isLetterOrDigit(plain[at + 1])) {
        pairs.merge(new String(plain, at, 2), weight, Float::sum);
      }
    }
  }

  public boolean isEmpty() {
    return singles.isEmpty();
  }
}
