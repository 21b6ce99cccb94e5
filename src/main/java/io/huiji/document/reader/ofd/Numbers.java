package io.huiji.document.reader.ofd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads the number lists of OFD attributes; lengths are millimetres.
final class Numbers {

  private static final int MOST = 100_000;

  private Numbers() {}

  /// All numbers of the text, or the default when there are fewer than {@code least}.
  static double[] list(String text, int least, double... otherwise) {
    var numbers =
        Arrays.stream(text.strip().split("\\s+", -1))
            .mapToDouble(t -> number(t, Double.NaN))
            .toArray();
    boolean good = numbers.length >= least && Arrays.stream(numbers).noneMatch(Double::isNaN);
    return good ? numbers : otherwise;
  }

  static double number(String text, double otherwise) {
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /// Steps between glyphs; {@code g 3 4.2} stands for three times 4.2.
  static List<Double> steps(String text) {
    var steps = new ArrayList<Double>();
    if (text.isBlank()) {
      return steps;
    }
    var words = text.strip().split("\\s+", -1);
    for (int i = 0; i < words.length && steps.size() < MOST; i++) {
      if (words[i].equals("g") && i + 2 < words.length) {
        double step = number(words[i + 2], 0);
        int times = (int) Math.min(MOST, number(words[i + 1], 0));
        for (int n = 0; n < times; n++) {
          steps.add(step);
        }
        i += 2;
      } else {
        steps.add(number(words[i], 0));
      }
    }
    return steps;
  }
}
