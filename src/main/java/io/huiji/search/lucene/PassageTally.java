package io.huiji.search.lucene;

import java.util.Arrays;

/// Scores the passages of one text after the other while they are walked through: how often each
/// term stands in a passage is known at its end, and nothing is kept of it but the score.
final class PassageTally implements AskedPlaces.Taker {

  private static final float K = 2;
  private static final float B = 0.75f;
  private static final float HEADING_K = 1.2f;
  private static final float HEADING_B = 0.5f;

  /// Lengths in characters against which lengths are held; fixed, so that they tell of nothing.
  private static final float USUAL = 120;

  private static final float USUAL_HEADING = 35;
  private static final float USUAL_TITLE = 20;

  private static final int NONE = -1;

  /// Of each term: pairs, then singles.
  private final double[] weights;

  /// Of each pair in headings.
  private final double[] headingWeights;

  private final int pairs;

  private final Counts inPassage;
  private final Counts inHeadings;

  /// Which pairs the title of the text holds, each as often as it does.
  private final Numbers inTitle = new Numbers();

  /// Which pairs the headings hold, one heading after the other, and where each ends.
  private final Numbers headingPairs = new Numbers();

  private int[] headingEnds = new int[0];

  private PassageMap map = PassageMap.NONE;
  private double[] scores = new double[0];
  private int passage;
  private int passageEnd;
  private int heading;

  PassageTally(double[] pairs, double[] singles, double[] headings) {
    this.pairs = pairs.length;
    this.weights = Arrays.copyOf(pairs, pairs.length + singles.length);
    System.arraycopy(singles, 0, weights, pairs.length, singles.length);
    this.headingWeights = headings;
    this.inPassage = new Counts(weights.length);
    this.inHeadings = new Counts(pairs.length);
  }

  /// How often some of the terms stand somewhere; which do is kept in bits, for nobody can guess
  /// whether a term is new, and wrong guesses of the processor would cost more than all else.
  private static final class Counts {

    private final int[] times;
    private final long[] standing;

    Counts(int terms) {
      times = new int[terms];
      standing = new long[terms / Long.SIZE + 1];
    }

    void add(int term) {
      times[term]++;
      standing[term / Long.SIZE] |= 1L << term;
    }

    /// By BM25; forgets them.
    ///
    /// @param k by how much times are outweighed
    double score(double[] weights, double k) {
      var once = 0.0;
      var often = 0.0;
      for (var word = 0; word < standing.length; word++) {
        for (var left = standing[word]; left != 0; left &= left - 1) {
          var term = word * Long.SIZE + Long.numberOfTrailingZeros(left);
          if (times[term] == 1) {
            once += weights[term];
          } else {
            often += weights[term] * times[term] / (times[term] + k);
          }
          times[term] = 0;
        }
        standing[word] = 0;
      }
      return once / (1 + k) + often;
    }
  }

  private static final class Numbers {

    private int[] numbers = new int[16];
    private int size;

    void add(int number) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      numbers[size++] = number;
    }

    void into(Counts counts, int from, int until) {
      for (var n = from; n < until; n++) {
        counts.add(numbers[n]);
      }
    }
  }

  /// A new text.
  void begin(PassageMap passages) {
    map = passages;
    scores = new double[map.size()];
    passage = NONE;
    passageEnd = map.starts()[0];
    heading = 0;
    headingPairs.size = 0;
    headingEnds = new int[map.headings().length / 2];
    inTitle.size = 0;
  }

  void title(int pair, int times) {
    for (var n = 0; n < times; n++) {
      inTitle.add(pair);
    }
  }

  @Override
  public void single(int number, int place) {
    advance(place);
    inPassage.add(pairs + number);
  }

  /// Its first character was told before.
  @Override
  public void pair(int number, int place) {
    inPassage.add(number);
    while (heading < headingEnds.length && map.headings()[2 * heading + 1] <= place) {
      headingEnds[heading++] = headingPairs.size;
    }
    if (heading < headingEnds.length && map.headings()[2 * heading] <= place) {
      headingPairs.add(number);
    }
  }

  /// What stands before the first passage or behind the last counts for none.
  private void advance(int place) {
    while (place >= passageEnd) {
      close();
    }
  }

  private void close() {
    var length = 0;
    if (passage >= 0 && passage < scores.length) {
      length = map.starts()[passage + 1] - map.starts()[passage];
    }
    var score = inPassage.score(weights, K * (1 - B + B * length / USUAL));
    if (length > 0) {
      scores[passage] = score;
    }
    passage++;
    passageEnd = passage < scores.length ? map.starts()[passage + 1] : Integer.MAX_VALUE;
  }

  /// @return of each passage
  double[] end() {
    close();
    while (heading < headingEnds.length) {
      headingEnds[heading++] = headingPairs.size;
    }
    var under = 0.0;
    for (var n = 0; n < scores.length; n++) {
      if (n == 0
          || map.chapters()[n] != map.chapters()[n - 1]
          || map.sections()[n] != map.sections()[n - 1]) {
        under = headings(map.chapters()[n], map.sections()[n]);
      }
      scores[n] += under;
    }
    return scores;
  }

  private double headings(int chapter, int section) {
    inTitle.into(inHeadings, 0, inTitle.size);
    count(chapter);
    count(section);
    var length = USUAL_TITLE + length(chapter) + length(section);
    return inHeadings.score(
        headingWeights, HEADING_K * (1 - HEADING_B + HEADING_B * length / USUAL_HEADING));
  }

  private void count(int one) {
    if (one >= 0) {
      headingPairs.into(inHeadings, one == 0 ? 0 : headingEnds[one - 1], headingEnds[one]);
    }
  }

  private int length(int one) {
    return one < 0 ? 0 : map.headings()[2 * one + 1] - map.headings()[2 * one];
  }
}
