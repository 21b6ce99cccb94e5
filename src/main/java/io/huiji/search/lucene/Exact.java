package io.huiji.search.lucene;

import io.huiji.search.text.Folding;
import io.huiji.search.text.Normal;

/// The form of values that are found whole only.
final class Exact {

  private Exact() {}

  static String form(String value) {
    return Folding.word(Normal.word(value)).replaceAll("[・•‧∙⋅]", "·");
  }
}
